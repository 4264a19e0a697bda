//! The footnotes of a page: the list that editors show, and which note gives which its text
//! (language reference, section 10).

use crate::document::Document;
use crate::model::Footnote;
use crate::text::Span;

use super::outline;

/// A footnote as a list of notes shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Runs over the page from 1.
    pub number: u32,
    pub name: Option<String>,
    /// The source after the first space; `None` for a bare name.
    pub text: Option<String>,
    /// `false` where a bare name uses a note that stands elsewhere.
    pub definition: bool,
    pub span: Span,
    pub name_span: Option<Span>,
    /// The number and the title of the section that it stands in.
    pub section: Option<String>,
}

/// Every footnote, in the order of their `[*`.
pub fn list(document: &Document) -> Vec<Note> {
    let model = document.model();
    let titles: Vec<String> =
        model.headings.iter().map(|heading| outline::name(document, heading)).collect();
    let section = |note: &Footnote| titles.get(model.heading_of(note.span.start)?).cloned();
    let source = |span: Span| document.text.slice(span).into_owned();
    model
        .footnotes
        .iter()
        .map(|note| Note {
            number: note.number,
            name: note.name.map(source),
            text: note.content.map(source),
            definition: !is_reuse(note),
            span: note.span,
            name_span: note.name,
            section: section(note),
        })
        .collect()
}

/// What readers see in the text, without the brackets: the name, else the number.
pub fn label(document: &Document, note: &Footnote) -> String {
    match note.name {
        Some(name) => document.text.slice(name).into_owned(),
        None => note.number.to_string(),
    }
}

/// Whether `note` is a bare name, `[*이름]`.
pub fn is_reuse(note: &Footnote) -> bool {
    note.name.is_some() && note.content.is_none()
}

/// The innermost footnote around `offset`.
pub fn at(document: &Document, offset: usize) -> Option<&Footnote> {
    let model = document.model();
    model.footnotes.get(model.footnote_at(offset)?)
}

/// The notes of the same name, `note` too; a name reaches as far as the `[각주]` that prints it.
pub fn namesakes<'a>(
    document: &'a Document,
    note: &'a Footnote,
) -> impl Iterator<Item = &'a Footnote> {
    let model = document.model();
    model.uses_of(note.first).filter_map(|index| model.footnotes.get(index))
}

/// The note that gives `note` its text: the first of its name that has one.
pub fn definition<'a>(document: &'a Document, note: &'a Footnote) -> Option<&'a Footnote> {
    document.model().footnotes.get(note.definition?)
}
