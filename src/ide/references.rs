//! From a use to its definition and back: named footnotes, and links into their own page.

use crate::document::Document;
use crate::model::Footnote;
use crate::text::Span;

use super::{anchors, footnotes};

/// Where the thing at `offset` is defined: the name in `[*이름 내용]`, a heading's title.
pub fn definition(document: &Document, offset: usize) -> Option<Span> {
    match named_note(document, offset) {
        Some(note) => footnotes::definition(document, note)?.name,
        None => anchors::destination(document, anchors::at(document, offset)?),
    }
}

/// The names of every use of the named footnote at `offset`, in the order of the text.
pub fn references(document: &Document, offset: usize, include_definition: bool) -> Vec<Span> {
    let Some(note) = named_note(document, offset) else {
        return Vec::new();
    };
    let definition = footnotes::definition(document, note).and_then(|note| note.name);
    footnotes::namesakes(document, note)
        .filter_map(|note| note.name)
        .filter(|name| include_definition || Some(*name) != definition)
        .collect()
}

/// The footnote whose name `offset` touches; a bare name is all there is of its note.
fn named_note(document: &Document, offset: usize) -> Option<&Footnote> {
    let note = footnotes::at(document, offset)?;
    let name = note.name?;
    (footnotes::is_reuse(note) || name.touches(offset)).then_some(note)
}
