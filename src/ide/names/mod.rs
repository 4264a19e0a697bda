//! What has a name that stands at several places of a page: headings and anchors with the links to
//! them, notes, variables of templates, categories. To go to a definition, to find all uses, to
//! highlight them and to rename are four questions about the same thing.

pub mod anchors;
pub mod categories;
mod printed;
pub mod variables;

use crate::document::Document;
use crate::model::Footnote;
use crate::text::Span;

use super::footnotes;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameKind {
    Note,
    /// By its index.
    Heading(usize),
    /// By its index among the page's anchors.
    Anchor(usize),
    Variable,
    Category,
}

/// A name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub kind: NameKind,
    /// The place that was asked about.
    pub at: Span,
    /// The place that gives the name its meaning, one of `places`.
    pub definition: Option<Span>,
    /// Every place, in the order of the text.
    pub places: Vec<Span>,
}

/// The name at `offset`, or that ends there.
pub fn at(document: &Document, offset: usize) -> Option<Named> {
    printed::at(document, offset)
        .or_else(|| note(document, offset))
        .or_else(|| variables::at(document, offset))
        .or_else(|| categories::at(document, offset))
        .or_else(|| anchors::at(document, offset))
}

fn note(document: &Document, offset: usize) -> Option<Named> {
    let note = named_note(document, offset)?;
    Some(Named {
        kind: NameKind::Note,
        at: note.name?,
        definition: footnotes::definition(document, note).and_then(|note| note.name),
        places: footnotes::namesakes(document, note).filter_map(|note| note.name).collect(),
    })
}

/// The footnote whose name `offset` touches; a bare name is all there is of its note.
fn named_note(document: &Document, offset: usize) -> Option<&Footnote> {
    let note = footnotes::at(document, offset)?;
    let name = note.name?;
    (footnotes::is_reuse(note) || name.touches(offset)).then_some(note)
}
