//! The notes of article text: the marks in the text, and the label that each is printed with below it.

use crate::document::Document;
use crate::ide::footnotes;
use crate::text::Span;

use super::{NameKind, Named};

/// The note whose mark or label is at `offset`.
pub fn at(document: &Document, offset: usize) -> Option<Named> {
    let printed = footnotes::endnote_at(document, offset);
    let mark = footnotes::at(document, offset);
    let endnote = printed.or_else(|| footnotes::endnote(document, mark?))?;
    let marks = mark.into_iter().flat_map(|mark| footnotes::namesakes(document, mark));
    let marks = marks.filter_map(|mark| mark.name);
    let mut places: Vec<Span> = marks.chain([endnote.label]).collect();
    places.sort_unstable();
    let at = if printed.is_some() { endnote.label } else { mark?.name? };
    Some(Named { kind: NameKind::Note, at, definition: Some(endnote.label), places })
}
