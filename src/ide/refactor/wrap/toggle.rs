//! What a key does: it puts the selection into markup, takes it out where it is in such already, and
//! puts another value in the place of the one that is there.

use super::around::{Around, around};
use super::wrappers::{Becomes, Wrapper};
use super::{selected, title, wrapping};
use crate::fix::Edit;
use crate::ide::refactor::{Action, Kind, Outcome, Page};
use crate::ide::tally::Tally;
use crate::model::GroupKind;
use crate::text::Span;

/// What becomes of a content.
struct Change {
    content: Span,
    edits: Vec<Edit>,
    /// Where the content starts afterwards.
    start: usize,
}

/// Puts the selection, the word at the cursor or nothing at all into `wrapper`, or takes it out.
pub fn toggle(page: &Page, wrapper: &Wrapper, value: Option<&str>) -> Outcome {
    let change = match around(page, wrapper) {
        _ if value.is_some_and(|value| is_too_much(wrapper, value)) => None,
        Some(it) => revalued(page, wrapper, value, it).or_else(|| unwrapped(page, wrapper, it)),
        None => wrapped(page, wrapper, value),
    };
    let title = title(page, wrapper);
    let Some(Change { content, edits, start }) = change else {
        return Outcome { action: page.impossible(title), selection: page.span };
    };
    let moved = |offset: usize| offset.clamp(content.start, content.end) - content.start + start;
    let selection = Span::new(moved(page.span.start), moved(page.span.end));
    Outcome { action: Action::new(Kind::Rewrite, title, edits), selection }
}

/// Whether `value` is more than a value: a quote ends a style, and the end of a line a header.
fn is_too_much(wrapper: &Wrapper, value: &str) -> bool {
    let is_style = wrapper.becomes == Becomes::Block(GroupKind::Wiki);
    value.contains(['\n', '\r']) || is_style && value.contains('"')
}

/// `None` where there is no other value to be put in.
fn revalued(page: &Page, wrapper: &Wrapper, value: Option<&str>, it: Around) -> Option<Change> {
    let value = value?;
    let edit = match (wrapper.becomes, it.style) {
        (Becomes::Decoration(_) | Becomes::Group(GroupKind::Literal), _) => return None,
        (Becomes::Block(GroupKind::Wiki), Some(style)) => {
            Edit::replace(style, format!("\"{value}\""))
        }
        (Becomes::Block(GroupKind::Wiki), None) => {
            Edit::insert(it.span.start + "{{{#!wiki".len(), format!(" style=\"{value}\""))
        }
        _ => {
            let opener = page.text(Span::new(it.span.start, it.content.start));
            let known = Span::new(it.span.start, it.span.start + opener.trim_end().len());
            Edit::replace(known, wrapper.marks(Some(value), "").0.trim_end())
        }
    };
    if page.text(edit.span) == edit.text {
        return None;
    }
    let start = it.content.start - edit.span.len() + edit.text.len();
    let edits = vec![edit];
    let trial = page.trial(page.whole_lines(it.span), &edits)?;
    trial.holds(|_| ()).then_some(Change { content: it.content, edits, start })
}

fn unwrapped(page: &Page, wrapper: &Wrapper, it: Around) -> Option<Change> {
    let edits = vec![
        Edit::delete(Span::new(it.span.start, it.content.start)),
        Edit::delete(Span::new(it.content.end, it.span.end)),
    ];
    let trial = page.trial(page.whole_lines(it.span), &edits)?;
    // Lines that don't hold it when read on their own never hold one less.
    let less = |count: &mut usize| *count = count.wrapping_sub(1);
    let is_meant = match wrapper.becomes {
        Becomes::Decoration(_) => trial.holds(|tally| less(&mut tally.decorations)),
        Becomes::Link => trial.holds(|tally| less(&mut tally.links)),
        // Its content becomes markup.
        Becomes::Group(GroupKind::Literal) => {
            Tally::of(&trial.after).broken <= Tally::of(&trial.before).broken
        }
        Becomes::Group(_) | Becomes::Block(_) => trial.holds(|tally| less(&mut tally.groups)),
    };
    is_meant.then_some(Change { content: it.content, edits, start: it.span.start })
}

fn wrapped(page: &Page, wrapper: &Wrapper, value: Option<&str>) -> Option<Change> {
    let content = place(page, wrapper)?;
    let (open, close) = wrapper.marks(value, page.newline_at(content.start));
    let start = content.start + open.len();
    let edits = match content.is_empty() {
        true => vec![Edit::insert(content.start, open + &close)],
        false => wrapping(page, wrapper, value, content, &mut None)?,
    };
    Some(Change { content, edits, start })
}

/// What is to be put into `wrapper`: the selection, else the word at the cursor, else nothing.
fn place(page: &Page, wrapper: &Wrapper) -> Option<Span> {
    if !page.trimmed(page.span).is_empty() {
        return selected(page, wrapper, page.span);
    }
    let cursor = Span::new(page.span.start, page.span.start);
    let line = page.line(cursor.start);
    let meant = match wrapper.becomes {
        Becomes::Block(_) => line,
        _ => word(page, line, cursor.start),
    };
    let is_markup = !page.model().is_verbatim(cursor.start);
    selected(page, wrapper, meant).or_else(|| is_markup.then_some(cursor))
}

/// The letters and digits around `offset`.
fn word(page: &Page, line: Span, offset: usize) -> Span {
    let before = page.text(Span::new(line.start, offset.clamp(line.start, line.end)));
    let behind = page.text(Span::new(offset.clamp(line.start, line.end), line.end));
    let is_other = |character: char| !character.is_alphanumeric();
    let start = before.trim_end_matches(|character| !is_other(character)).len();
    let end = behind.find(is_other).unwrap_or(behind.len());
    Span::new(line.start + start, line.start + before.len() + end)
}
