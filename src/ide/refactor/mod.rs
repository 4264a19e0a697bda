//! Changes that an editor offers though nothing is wrong. Each reads what it would make of the lines
//! that it touches, and offers nothing where that would become something else than is meant.

pub mod footnotes;
pub mod sections;
pub mod wrap;

mod group_lines;
mod korean_order;
mod lists;
mod notes;
mod own;
mod page;
mod paste;
mod tables;
mod unclosed;

use crate::config::Language;
use crate::document::Document;
use crate::fix::Edit;
use crate::text::{Reading, Span};

pub use page::Page;

/// A change that an editor can offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub kind: Kind,
    /// Why it can't be done here; then it has no edits.
    pub disabled: Option<String>,
    /// Sorted, not overlapping.
    pub edits: Vec<Edit>,
}

/// A change that was asked for, and what is selected when it is made, in the page as it is then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub action: Action,
    pub selection: Span,
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

impl Action {
    fn new(kind: Kind, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { title: title.into(), kind, disabled: None, edits }
    }

    fn disabled(kind: Kind, title: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { disabled: Some(reason.into()), ..Self::new(kind, title, Vec::new()) }
    }
}

/// What can be done with what stands in `span`, a selection or a cursor.
pub fn refactorings(document: &Document, language: Language, span: Span) -> Vec<Action> {
    if document.reading() == Reading::ArticleText {
        return Vec::new();
    }
    let page = Page::new(document, language, span);
    [
        footnotes::refactorings(document, language, page.span),
        sections::offers(&page),
        lists::offers(&page),
        tables::offers(&page),
        wrap::offers(&page),
        unclosed::offers(&page),
        group_lines::offers(&page),
        paste::offers(&page),
    ]
    .concat()
}
