//! Changes that are offered though nothing is wrong.

mod footnote_moves;
mod footnotes;
mod groups;
mod paste;
mod sections;
mod tables;
mod toggle;

use namumark_lsp::config::Language;
use namumark_lsp::fix;
use namumark_lsp::ide::refactor::{Action, refactorings};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

/// What is offered at the cursor, or for the selection, of a page.
fn offers(marked: &str) -> (Fixture, Vec<Action>) {
    let fixture = Fixture::new(marked);
    let span = fixture.ranges.first().copied();
    let span = span.unwrap_or_else(|| Span::new(fixture.cursor(), fixture.cursor()));
    let actions = refactorings(&fixture.document, Language::English, span);
    (fixture, actions)
}

/// The page after the action of that title; why not, where it can't be done.
fn after(marked: &str, title: &str) -> String {
    let (fixture, actions) = offers(marked);
    let titles: Vec<_> = actions.iter().map(|action| &action.title).collect();
    let action = actions.iter().find(|action| action.title == title);
    let action = action.unwrap_or_else(|| panic!("{title} is none of {titles:#?}"));
    match &action.disabled {
        Some(reason) => format!("({reason})"),
        None => {
            let edits: Vec<_> = action.edits.iter().collect();
            fix::splice(&fixture.document.text.to_string(), &edits)
        }
    }
}

/// The titles of what can be done.
fn titles(marked: &str) -> Vec<String> {
    let actions = offers(marked).1.into_iter();
    actions.filter(|action| action.disabled.is_none()).map(|action| action.title).collect()
}
