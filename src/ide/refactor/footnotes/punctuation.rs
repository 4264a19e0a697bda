//! A note moves to the other side of the punctuation beside it, and notes right behind each other move
//! together. What is moved is the punctuation.

use super::Subject;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};
use crate::model::Footnote;
use crate::text::Span;

/// What ends or divides sentences.
const MARKS: [char; 11] = ['.', ',', '?', '!', '…', ':', ';', '。', '、', '？', '！'];

/// `글[* 각주].` becomes `글.[* 각주]`.
pub fn behind(subject: &Subject) -> Option<Action> {
    let notes = row(subject);
    let (_, after) = subject.around(notes);
    let after = subject.source(after);
    let marks = after.trim_start_matches(MARKS);
    let marks = Span::new(notes.end, notes.end + after.len() - marks.len());
    let edits = vec![Edit::insert(notes.start, subject.source(marks)), Edit::delete(marks)];
    let title = subject
        .language
        .say("각주를 문장 부호 뒤로 옮기기", "Move the footnote behind the punctuation");
    offer(subject, title, marks, edits)
}

/// `글.[* 각주]` becomes `글[* 각주].`.
pub fn before(subject: &Subject) -> Option<Action> {
    let notes = row(subject);
    let (before, _) = subject.around(notes);
    let before = subject.source(before);
    let marks = before.trim_end_matches(MARKS);
    let marks = Span::new(notes.start - (before.len() - marks.len()), notes.start);
    let edits = vec![Edit::delete(marks), Edit::insert(notes.end, subject.source(marks))];
    let title = subject
        .language
        .say("각주를 문장 부호 앞으로 옮기기", "Move the footnote before the punctuation");
    offer(subject, title, marks, edits)
}

fn offer(subject: &Subject, title: &str, marks: Span, edits: Vec<Edit>) -> Option<Action> {
    if marks.is_empty() || subject.note.parent.is_some() {
        return None;
    }
    let meant = subject.trials.notes();
    subject.offer((Kind::Move, title.to_owned()), edits, &meant, Content::Kept)
}

/// From the first to the last of the notes that stand right behind each other, this one among them.
pub fn row(subject: &Subject) -> Span {
    let notes = subject.notes();
    let mut row = subject.note.span;
    let starting = |offset: usize| {
        let index = notes.partition_point(|note| note.span.start < offset);
        notes.get(index).filter(|note| note.span.start == offset)
    };
    while let Some(next) = starting(row.end) {
        row.end = next.span.end;
    }
    while let Some(previous) = ending(notes, row.start) {
        row.start = previous.span.start;
    }
    row
}

/// The outermost note that ends at `offset`.
fn ending(notes: &[Footnote], offset: usize) -> Option<&Footnote> {
    let last = notes.partition_point(|note| note.span.start < offset).checked_sub(1);
    let outwards = std::iter::successors(notes.get(last?), |note| notes.get(note.parent?));
    outwards.into_iter().find(|note| note.span.end == offset)
}
