//! What a key does: the selection becomes a note, and a note becomes text.

use std::borrow::Cow;

use super::{Subject, extract, inline, note_at};
use crate::fix::Edit;
use crate::ide::footnotes::{Content, Trials};
use crate::ide::refactor::{Action, Kind, Outcome, Page};
use crate::model::Footnote;
use crate::text::Span;

/// Turns the selection into a note, or the note that it is or that the cursor is in into text; with
/// nothing selected elsewhere, starts a note. A new one gets the name, if there is one.
pub fn toggle(page: &Page, name: Option<&str>) -> Outcome {
    let done = match note_at(page.document, page.span) {
        Some((index, note)) if is_meant(page, note) => to_text(page, index, note),
        _ if page.trimmed(page.span).is_empty() => started(page, name),
        _ => to_note(page, name),
    };
    done.unwrap_or_else(|| {
        let title = page.say("각주로 만들거나 풀기", "Turn into a footnote or back");
        Outcome { action: page.impossible(title), selection: page.span }
    })
}

/// Whether `note` or its text is selected, or holds the cursor; between two notes that is in neither.
fn is_meant(page: &Page, note: &Footnote) -> bool {
    let selection = page.trimmed(page.span);
    match page.span.is_empty() {
        true => note.span.start < page.span.start && page.span.start < note.span.end,
        false => {
            let content = note.content.map(|content| page.trimmed(content));
            selection == note.span || Some(selection) == content
        }
    }
}

fn to_text(page: &Page, index: usize, note: &Footnote) -> Option<Outcome> {
    let (document, language) = (page.document, page.language);
    let trials = Trials::new(document)?;
    let action = inline::to_text(&Subject { document, language, trials, index, note })?;
    let length = action.edits.first()?.text.len();
    let selection = Span::new(note.span.start, note.span.start + length);
    Some(Outcome { action, selection })
}

fn to_note(page: &Page, name: Option<&str>) -> Option<Outcome> {
    let action = extract::to_footnote(page.document, page.language, page.span, name)?;
    let edit = action.edits.first()?;
    let end = edit.span.start + edit.text.len() - "]".len();
    let start = edit.span.start + edit.text.find(' ')? + " ".len();
    let selection = Span::new(start, end);
    Some(Outcome { action, selection })
}

fn started(page: &Page, name: Option<&str>) -> Option<Outcome> {
    let cursor = page.span.start;
    let trials = Trials::new(page.document)?;
    let meant = trials.notes_with(cursor, name, Cow::default());
    let text = format!("[*{} ]", name.unwrap_or_default());
    let end = cursor + text.len() - "]".len();
    let edits = trials.tried(vec![Edit::insert(cursor, text)], &meant, Content::Kept)?;
    let title = page.say("각주 달기", "Add a footnote");
    let selection = Span::new(end, end);
    Some(Outcome { action: Action::new(Kind::Extract, title, edits), selection })
}
