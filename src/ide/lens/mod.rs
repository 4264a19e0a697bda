//! What an editor shows above lines: how often things are used. One file for each kind of thing.

mod anchors;
mod footnotes;

use crate::document::Document;
use crate::text::Span;

/// A count above a line, and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lens {
    /// What is used.
    pub span: Span,
    /// Where, in the order of the text.
    pub uses: Vec<Span>,
    pub of: Uses,
}

/// What the uses are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uses {
    /// Links into the page.
    Links,
    /// Notes that show the text of another one.
    Notes,
}

/// Every lens of the page, in the order of the text.
pub fn lenses(document: &Document) -> Vec<Lens> {
    let mut lenses = anchors::lenses(document);
    lenses.extend(footnotes::lenses(document));
    lenses.sort_by_key(|lens| lens.span);
    lenses
}
