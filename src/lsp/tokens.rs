//! The tokens that a client has of each document, so that it is told of changes only.

use std::sync::Arc;

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::SemanticToken;

use super::convert::tokens::{self, PartTokens};
use super::session::Snapshot;
use crate::document::ByPart;

/// The last tokens of a document that its client was told.
#[derive(Debug, Default)]
pub struct Last {
    /// Counts the answers.
    id: u64,
    tokens: Vec<SemanticToken>,
    /// What is variable in the page depends on its title.
    title: Option<Arc<str>>,
    parts: ByPart<PartTokens>,
}

/// All tokens of a page.
pub fn full(page: &Snapshot) -> lsp::SemanticTokens {
    let mut last = page.kept.tokens();
    let data = last.read(page);
    last.tokens.clone_from(&data);
    lsp::SemanticTokens { result_id: Some(last.id.to_string()), data }
}

/// What has changed since the answer `known`; all, if that isn't the last one.
pub fn delta(page: &Snapshot, known: &str) -> lsp::SemanticTokensFullDeltaResult {
    let mut last = page.kept.tokens();
    let is_known = last.id.to_string() == known;
    let data = last.read(page);
    let result_id = Some(last.id.to_string());
    if is_known {
        let edits = tokens::edits(&last.tokens, &data);
        last.tokens = data;
        return lsp::SemanticTokensDelta { result_id, edits }.into();
    }
    last.tokens.clone_from(&data);
    lsp::SemanticTokens { result_id, data }.into()
}

pub fn of_range(page: &Snapshot, range: lsp::Range) -> lsp::SemanticTokens {
    lsp::SemanticTokens { result_id: None, data: tokens::tokens(page, page.span(range)) }
}

impl Last {
    /// All tokens, for the next answer.
    fn read(&mut self, page: &Snapshot) -> Vec<SemanticToken> {
        self.id += 1;
        if self.title != page.document.title {
            (self.title, self.parts) = (page.document.title.clone(), ByPart::default());
        }
        self.parts.update(page.document.parts(), |part| tokens::of_part(page, part));
        tokens::joined(&page.document, &self.parts)
    }
}
