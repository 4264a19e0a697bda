//! The tokens that a client has of each document, so that it is told of changes only.

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::SemanticToken;

use super::convert;
use super::session::Snapshot;
use super::shared::Shared;
use crate::text::Span;

/// The last tokens of a document that its client was told. It lives as long as the document is open.
#[derive(Clone, Debug, Default)]
pub struct Kept(Shared<Last>);

#[derive(Debug, Default)]
struct Last {
    /// Counts the answers.
    id: u64,
    tokens: Vec<SemanticToken>,
}

/// All tokens of a page.
pub fn full(page: &Snapshot) -> lsp::SemanticTokens {
    let data = all(page);
    let mut last = page.tokens.0.lock();
    *last = Last { id: last.id + 1, tokens: data.clone() };
    lsp::SemanticTokens { result_id: Some(last.id.to_string()), data }
}

/// What has changed since the answer `known`; all, if that isn't the last one.
pub fn delta(page: &Snapshot, known: &str) -> lsp::SemanticTokensFullDeltaResult {
    let data = all(page);
    let mut last = page.tokens.0.lock();
    let edits = (last.id.to_string() == known).then(|| convert::tokens::edits(&last.tokens, &data));
    *last = Last { id: last.id + 1, tokens: data.clone() };
    let result_id = Some(last.id.to_string());
    match edits {
        Some(edits) => lsp::SemanticTokensDelta { result_id, edits }.into(),
        None => lsp::SemanticTokens { result_id, data }.into(),
    }
}

pub fn of_range(page: &Snapshot, range: lsp::Range) -> lsp::SemanticTokens {
    lsp::SemanticTokens { result_id: None, data: convert::tokens::tokens(page, page.span(range)) }
}

fn all(page: &Snapshot) -> Vec<SemanticToken> {
    convert::tokens::tokens(page, Span::new(0, page.document.text.len()))
}
