//! What the server tells of footnotes beside LSP: their list, for views at the side, and where the next
//! one is.

use serde::Serialize;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{Range, TextDocumentPositionParams};

use super::requests::DocumentParams;
use super::server::Server;
use super::session::Snapshot;
use crate::ide::footnotes::{self, Note};
use crate::model;
use crate::text::Span;

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

impl Server {
    pub async fn footnotes(&self, params: DocumentParams) -> Result<Vec<Footnote>> {
        let footnotes = self.answer(&params.text_document.uri, list);
        Ok(footnotes.await?.unwrap_or_default())
    }

    pub async fn next_footnote(&self, at: TextDocumentPositionParams) -> Result<Option<Place>> {
        let next = move |page: &Snapshot| {
            let note = footnotes::next(&page.document, page.offset(at.position));
            note.map(|note| place(page, note))
        };
        self.answer(&at.text_document.uri, next).await
    }

    pub async fn previous_footnote(&self, at: TextDocumentPositionParams) -> Result<Option<Place>> {
        let previous = move |page: &Snapshot| {
            let note = footnotes::previous(&page.document, page.offset(at.position));
            note.map(|note| place(page, note))
        };
        self.answer(&at.text_document.uri, previous).await
    }
}

fn list(snapshot: &Snapshot) -> Vec<Footnote> {
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

fn place(snapshot: &Snapshot, note: &model::Footnote) -> Place {
    Place { number: note.number, range: snapshot.range(note.span) }
}

/// What is wrong in `span`, as a hover tells it.
pub fn problems(snapshot: &Snapshot, span: Span) -> Vec<(Span, String)> {
    let findings = snapshot.findings();
    let first = findings.partition_point(|finding| finding.span.start < span.start);
    let here = findings.iter().skip(first).take_while(|finding| finding.span.start < span.end);
    here.map(|finding| (finding.span, finding.message.clone())).collect()
}
