//! What an editor shows inside the text, without being asked: the numbers that the wiki prints,
//! the text of a footnote that is used again, and what a `}}}` closes.

use crate::document::Document;
use crate::model::{Footnote, FootnoteList, Group};
use crate::text::Span;

use super::{footnotes, lookup, markdown, plain, prose};

/// A label between the characters of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Bytes from the start of the text.
    pub offset: usize,
    pub label: String,
    /// Markdown.
    pub tooltip: Option<String>,
}

/// How much of a note's text is shown where it is used again. A line has little room for hints.
const NOTE_COLUMNS: usize = 20;
const HEADER_COLUMNS: usize = 40;

/// The hints whose offset lies in `span` or at its end, in the order of the text.
pub fn hints(document: &Document, span: Span) -> Vec<Hint> {
    let model = document.model();
    let notes = lookup::reaching_into(&model.footnotes, span);
    let lists = lookup::reaching_into(&model.footnote_lists, span);
    let mut hints: Vec<Hint> = notes
        .iter()
        .filter_map(|note| note_hint(document, note, span))
        .chain(lists.iter().filter_map(list_hint))
        .chain(closed_in(document, span).filter_map(|group| close_hint(document, group)))
        .filter(|hint| span.touches(hint.offset))
        .collect();
    hints.sort_by_key(|hint| hint.offset);
    hints
}

fn note_hint(document: &Document, note: &Footnote, span: Span) -> Option<Hint> {
    match note.name {
        None => Some(number_hint(note)),
        Some(name) if footnotes::is_reuse(note) && span.touches(name.end) => {
            reuse_hint(document, note, name)
        }
        Some(_) => None,
    }
}

fn number_hint(note: &Footnote) -> Hint {
    let label = format!("[{}]", note.number);
    Hint { offset: note.span.start + "[*".len(), label, tooltip: None }
}

fn reuse_hint(document: &Document, note: &Footnote, name: Span) -> Option<Hint> {
    let text = prose::read(document, footnotes::definition(document, note)?.content?);
    let label = plain::shorten(&plain::flatten(&text), NOTE_COLUMNS);
    let tooltip = Some(markdown::render(&text));
    (!label.is_empty()).then_some(Hint { offset: name.end, label, tooltip })
}

/// `3–7` at `[각주]`: the numbers of the notes that it prints.
fn list_hint(list: &FootnoteList) -> Option<Hint> {
    let label = match list.numbers? {
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}–{last}"),
    };
    Some(Hint { offset: list.span.end, label, tooltip: None })
}

/// The groups whose `}}}` may lie in `span`: those that start in it, and those that reach to it.
fn closed_in(document: &Document, span: Span) -> impl Iterator<Item = &Group> {
    let model = document.model();
    let inside = lookup::reaching_into(&model.groups, span).iter();
    let innermost =
        model.group_at(span.start.saturating_sub(1)).and_then(|index| model.groups.get(index));
    let around = std::iter::successors(innermost, |group| model.groups.get(group.parent?));
    inside
        .filter(move |group| group.span.start >= span.start)
        .chain(around.filter(move |group| group.span.start < span.start))
}

/// What the `}}}` of a group of several lines closes: `#!folding 제목`.
fn close_hint(document: &Document, group: &Group) -> Option<Hint> {
    let text = &document.text;
    if text.line_of(group.open.start) == text.line_of(group.close.start) {
        return None;
    }
    let opener = text.slice(Span::new(group.open.start, group.header.end));
    let label = plain::shorten(opener.trim_start_matches('{').trim(), HEADER_COLUMNS);
    (!label.is_empty()).then_some(Hint { offset: group.close.end, label, tooltip: None })
}
