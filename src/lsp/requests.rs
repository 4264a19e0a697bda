//! The requests that are not part of LSP, and longer answers to those that are.

use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types::*;

use super::convert::completion::Files;
use super::convert::{self, completion};
use super::footnotes;
use super::index::Index;
use super::session::Snapshot;
use crate::ide::actions::Why;
use crate::ide::completion::complete;
use crate::ide::hover::Known;
use crate::ide::{hints, hover, references, signature};

/// What requests about a whole document are about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentParams {
    pub text_document: TextDocumentIdentifier,
}

/// The answer to `namumark/syntaxTree`: what the server takes the document for. It serves diagnosis
/// and tests.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SyntaxTree {
    version: i32,
    text: String,
    /// The named nodes, as an S-expression.
    tree: String,
}

pub fn complete_at(
    snapshot: &Snapshot,
    params: &CompletionParams,
    index: Index,
) -> CompletionResponse {
    let wiki = Files { page: snapshot.wiki.clone(), index };
    let question = completion::question(snapshot, params, &wiki);
    completion::completion(snapshot, complete(&snapshot.document, &snapshot.config, &question))
}

pub fn hover_at(page: &Snapshot, position: Position, index: Index) -> Option<Hover> {
    let (document, config) = (&page.document, &page.config);
    let problems = |span| footnotes::problems(page, span);
    let explained = |explanation| {
        let why = Why::of(document, config, explanation);
        why.markdown(document, config)
    };
    let wiki = Files { page: page.wiki.clone(), index };
    let known = Known { problems: &problems, explained: &explained, wiki: &wiki };
    let hover = hover::hover_with(document, config.language, page.offset(position), known)?;
    Some(convert::hover(page, hover))
}

pub fn signature_at(page: &Snapshot, position: Position, index: Index) -> Option<SignatureHelp> {
    let (language, offset) = (page.config.language, page.offset(position));
    let wiki = Files { page: page.wiki.clone(), index };
    let signature = signature::signature(&page.document, language, offset, &wiki)?;
    Some(completion::signature(signature))
}

pub fn references(page: &Snapshot, position: Position, with_definition: bool) -> Vec<Location> {
    let offset = page.offset(position);
    page.locations(&references::references(&page.document, offset, with_definition))
}

pub fn hints(page: &Snapshot, range: Range) -> Vec<InlayHint> {
    let hints = hints::hints(&page.document, page.span(range), page.preferences.hints);
    hints.into_iter().map(|hint| convert::footnotes::hint(page, hint)).collect()
}

pub fn syntax_tree(snapshot: &Snapshot) -> SyntaxTree {
    let document = &snapshot.document;
    SyntaxTree {
        version: document.version,
        text: snapshot.long.as_ref().unwrap_or(&document.text).to_string(),
        tree: document.tree.root_node().to_sexp(),
    }
}
