//! Refactorings: changes that a writer asks for where nothing is wrong. Each is tried on a copy of the
//! page before it is offered, and not offered where something else would change with it.

mod footnotes;

use crate::config::Language;
use crate::document::Document;
use crate::fix::Edit;
use crate::text::Span;

/// A change that an editor can offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub kind: Kind,
    /// Sorted, not overlapping.
    pub edits: Vec<Edit>,
}

/// How editors sort refactorings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What stands here gets a place of its own.
    Extract,
    /// What has a place of its own is written here.
    Inline,
    Move,
    Rewrite,
}

/// What can be done with what stands in `span`, a selection or a cursor.
pub fn refactorings(document: &Document, language: Language, span: Span) -> Vec<Action> {
    footnotes::refactorings(document, language, span)
}
