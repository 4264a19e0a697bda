//! From a use to its definition and back: named footnotes, headings, anchors, variables, categories.

use crate::document::Document;
use crate::text::{Reading, Span};

use super::{footnotes, names};

/// Where the thing at `offset` is defined: the name in `[*이름 내용]`, a heading's title, the name in
/// `[anchor(…)]`, the variable with a default. From the label of a note of article text it leads back
/// to the first mark, and from `1.2` behind the label to that one.
pub fn definition(document: &Document, offset: usize) -> Option<Span> {
    if let Some(mark) = footnotes::listed_mark(document, offset) {
        return mark.name;
    }
    let named = names::at(document, offset)?;
    let is_printed = document.reading() == Reading::ArticleText;
    match named.definition {
        Some(definition) if is_printed && definition == named.at => {
            named.places.into_iter().find(|place| *place != definition).or(Some(definition))
        }
        definition => definition,
    }
}

/// Every place of the name at `offset`, in the order of the text.
pub fn references(document: &Document, offset: usize, include_definition: bool) -> Vec<Span> {
    let Some(named) = names::at(document, offset) else {
        return Vec::new();
    };
    let wanted = |place: &Span| include_definition || Some(*place) != named.definition;
    named.places.into_iter().filter(wanted).collect()
}
