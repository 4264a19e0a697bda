//! From a use to its definition and back: named footnotes, headings, anchors, variables, categories.

use crate::document::Document;
use crate::text::Span;

use super::names;

/// Where the thing at `offset` is defined: the name in `[*이름 내용]`, a heading's title, the name in
/// `[anchor(…)]`, the variable with a default.
pub fn definition(document: &Document, offset: usize) -> Option<Span> {
    names::at(document, offset)?.definition
}

/// Every place of the name at `offset`, in the order of the text.
pub fn references(document: &Document, offset: usize, include_definition: bool) -> Vec<Span> {
    let Some(named) = names::at(document, offset) else {
        return Vec::new();
    };
    let wanted = |place: &Span| include_definition || Some(*place) != named.definition;
    named.places.into_iter().filter(wanted).collect()
}
