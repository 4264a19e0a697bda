//! The footnotes of a page: the list that editors show, and which note gives which its text
//! (language reference, section 10).

use crate::document::Document;
use crate::model::Footnote;
use crate::text::Span;

use super::{lookup, outline};

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
    let section = |note: &Footnote| {
        let begun = model.headings.partition_point(|heading| heading.span.start <= note.span.start);
        titles.get(begun.checked_sub(1)?).cloned()
    };
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
    lookup::around(&document.model().footnotes, offset).next()
}

/// The notes of the same name, `note` too; a name reaches as far as the `[각주]` that prints it.
pub fn namesakes<'a>(
    document: &'a Document,
    note: &'a Footnote,
) -> impl Iterator<Item = &'a Footnote> {
    let notes = &document.model().footnotes;
    let start = notes.partition_point(|other| other.list < note.list);
    let end = notes.partition_point(|other| other.list <= note.list);
    let same = move |other: &Footnote| match (note.name, other.name) {
        (Some(name), Some(other)) => {
            name.len() == other.len() && document.text.slice(name) == document.text.slice(other)
        }
        _ => false,
    };
    notes.get(start..end).unwrap_or_default().iter().filter(move |other| same(other))
}

/// The note that gives `note` its text: the first of its name that has one.
pub fn definition<'a>(document: &'a Document, note: &'a Footnote) -> Option<&'a Footnote> {
    namesakes(document, note).find(|other| other.content.is_some())
}
