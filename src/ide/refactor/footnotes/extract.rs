//! A selection becomes a footnote.

use std::borrow::Cow;

use crate::config::Language;
use crate::document::Document;
use crate::fix::Edit;
use crate::ide::footnotes::{Content, NoteText, Trials};
use crate::ide::refactor::{Action, Kind};
use crate::text::Span;

/// `글 (설명)` becomes `글[* 설명]`, or `글[*이름 설명]` where there is to be a name: the parentheses
/// go, and so does the space before the note.
pub fn to_footnote(
    document: &Document,
    language: Language,
    selection: Span,
    name: Option<&str>,
) -> Option<Action> {
    let source = document.text.slice(selection);
    let text = source.trim();
    if text.is_empty() || text.contains(['\n', '\r']) && !text.contains("{{{") {
        return None;
    }
    let start = selection.start + source.len() - source.trim_start().len();
    let replaced = Span::new(space_before(document, start), start + text.len());
    let content = without_parentheses(text).trim();
    let trials = Trials::new(document)?;
    let mut meant = trials.notes();
    let notes = &document.model().footnotes;
    let index = notes.partition_point(|note| note.span.start < start);
    if notes.get(index).is_some_and(|note| note.span.start < replaced.end) {
        return None; // it would stand in another one
    }
    let note = NoteText { name: name.map(Cow::from), content: Some(content.into()) };
    meant.insert(index, note);
    let name = name.unwrap_or_default();
    let edits = vec![Edit::replace(replaced, format!("[*{name} {content}]"))];
    let title = language.say("선택한 글을 각주로 만들기", "Turn the selection into a footnote");
    Some(Action::new(Kind::Extract, title, trials.tried(edits, &meant, Content::Kept)?))
}

/// Where the spaces before `offset` start; those that indent a line stay.
fn space_before(document: &Document, offset: usize) -> usize {
    let line = Span::new(document.text.line_start(document.text.line_of(offset)), offset);
    let before = document.text.slice(line);
    match before.trim_end_matches(' ') {
        text if text.ends_with(|character: char| character.is_alphanumeric()) => {
            line.start + text.len()
        }
        _ => offset,
    }
}

/// `text` without the parentheses around all of it.
fn without_parentheses(text: &str) -> &str {
    let inside = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inside.filter(|inside| !inside.contains(['(', ')'])).unwrap_or(text)
}
