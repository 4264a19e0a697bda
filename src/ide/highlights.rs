//! What belongs to the thing at the cursor: the other places of its name, or the mark at the other
//! end of its construct.

use crate::document::Document;
use crate::text::Span;

use super::names;
use super::nodes::{around, delimiters, trimmed};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HighlightKind {
    /// An opener or a closer.
    Mark,
    /// A use of a name.
    Use,
    /// What gives a name its meaning.
    Definition,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    pub span: Span,
    pub kind: HighlightKind,
}

/// The highlights for a cursor at `offset`, in the order of the text. A name that stands nowhere else
/// is left to the editor, which finds equal words.
pub fn highlights(document: &Document, offset: usize) -> Vec<Highlight> {
    let named = names::at(document, offset).filter(|named| named.places.len() > 1);
    if let Some(named) = named {
        let kind = |place| match Some(place) == named.definition {
            true => HighlightKind::Definition,
            false => HighlightKind::Use,
        };
        return named.places.iter().map(|&span| Highlight { span, kind: kind(span) }).collect();
    }
    let marks = pair(document, offset).into_iter().flat_map(|(opener, closer)| [opener, closer]);
    marks
        .map(|span| Highlight { span: trimmed(document, span), kind: HighlightKind::Mark })
        .collect()
}

/// The opener and the closer of the innermost construct one of whose marks is at `offset`; if there
/// is none, of one whose mark ends there.
fn pair(document: &Document, offset: usize) -> Option<(Span, Span)> {
    let pair_at = |place: usize| {
        let nodes = around(document, place).into_iter().rev();
        nodes
            .filter_map(delimiters)
            .find(|(opener, closer)| opener.contains(place) || closer.contains(place))
    };
    // Marks are of one byte a character, so the one before can't be cut.
    pair_at(offset).or_else(|| pair_at(offset.checked_sub(1)?))
}
