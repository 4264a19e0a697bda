//! The requests that are not part of LSP, and longer answers to those that are.

use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types::{CompletionParams, CompletionResponse, Range, TextDocumentIdentifier};

use super::convert::completion;
use super::session::Snapshot;
use crate::ide::completion::complete;
use crate::ide::footnotes::{self, Note};
use crate::model;
use crate::text::Span;

/// What requests about a whole document are about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentParams {
    pub text_document: TextDocumentIdentifier,
}

/// An entry of the answer to `namumark/footnotes`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Footnote {
    /// Runs over the page from 1.
    number: u32,
    name: Option<String>,
    text: Option<String>,
    /// Whether it is not the mere use of a name.
    definition: bool,
    range: Range,
    name_range: Option<Range>,
    /// The number and the title of the section it stands in.
    section: Option<String>,
    /// What readers see between the brackets: the name, else the number.
    label: String,
    /// Its own text as readers see it, in Markdown; null for a bare name.
    rendered: Option<String>,
    /// The number of the note whose text readers see here, its own included.
    defined_by: Option<u32>,
    /// The numbers of the other notes that show its text.
    uses: Vec<u32>,
}

/// The answer to `namumark/nextFootnote` and `namumark/previousFootnote`, which go on at the other end
/// of the page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// Runs over the page from 1.
    number: u32,
    range: Range,
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

pub fn footnotes(snapshot: &Snapshot) -> Vec<Footnote> {
    footnotes::list(&snapshot.document).into_iter().map(|note| footnote(snapshot, note)).collect()
}

fn footnote(snapshot: &Snapshot, note: Note) -> Footnote {
    Footnote {
        number: note.number,
        name: note.name,
        text: note.text,
        definition: note.definition,
        range: snapshot.range(note.span),
        name_range: note.name_span.map(|span| snapshot.range(span)),
        section: note.section,
        label: note.label,
        rendered: note.rendered,
        defined_by: note.defined_by,
        uses: note.uses,
    }
}

pub fn place(snapshot: &Snapshot, note: &model::Footnote) -> Place {
    Place { number: note.number, range: snapshot.range(note.span) }
}

/// What is wrong in `span`, as a hover tells it.
pub fn problems(snapshot: &Snapshot, span: Span) -> Vec<(Span, String)> {
    let findings = snapshot.findings();
    let first = findings.partition_point(|finding| finding.span.start < span.start);
    let here = findings.iter().skip(first).take_while(|finding| finding.span.start < span.end);
    here.map(|finding| (finding.span, finding.message.clone())).collect()
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
