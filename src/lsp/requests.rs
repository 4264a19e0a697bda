//! The requests that are not part of LSP, and longer answers to those that are.

use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types::{CompletionParams, CompletionResponse, TextDocumentIdentifier};

use super::convert::completion;
use super::session::Snapshot;
use crate::ide::completion::complete;

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

pub fn complete_at(snapshot: &Snapshot, params: &CompletionParams) -> CompletionResponse {
    let question = completion::question(snapshot, params);
    completion::completion(snapshot, complete(&snapshot.document, &snapshot.config, &question))
}

pub fn syntax_tree(snapshot: &Snapshot) -> SyntaxTree {
    let document = &snapshot.document;
    SyntaxTree {
        version: document.version,
        text: document.text.to_string(),
        tree: document.tree.root_node().to_sexp(),
    }
}
