//! Changes that an editor offers though nothing is wrong. Each reads what it would make of the lines
//! that it touches, and offers nothing where that would become something else than is meant.

pub mod sections;
pub mod wrap;

mod group_lines;
mod korean_order;
mod lists;
mod page;
mod paste;
mod tables;
mod unclosed;

use crate::config::Config;
use crate::document::Document;
use crate::ide::actions::Action;
use crate::text::Span;

pub use page::Page;

/// What can be changed where `span`, the selection or the cursor, is.
pub fn refactorings(document: &Document, config: &Config, span: Span) -> Vec<Action> {
    let page = Page::new(document, config, span);
    [
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
