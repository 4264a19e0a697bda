//! A note moves to the other side of the punctuation beside it, and notes right behind each other move
//! together. What is moved is the punctuation.

use super::Subject;
use super::quotation::{QUOTES, Quotation, is_opener};
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};
use crate::model::Footnote;
use crate::text::Span;

/// What ends or divides sentences. A quotation mark or a bracket that closes beside it goes with it.
pub const MARKS: [char; 11] = ['.', ',', '?', '!', '…', ':', ';', '。', '、', '？', '！'];

/// `글[* 각주].” 다음` becomes `글.”[* 각주] 다음`.
pub fn behind(subject: &Subject) -> Option<Action> {
    let notes = row(subject);
    let (before, after) = subject.around(notes);
    let (before, after) = (subject.source(before), subject.source(after));
    let (marks, rest) = after.split_at_checked(first_run(&before, &after))?;
    if !is_punctuation(&before, marks, rest) {
        return None;
    }
    let marks = Span::new(notes.end, notes.end + marks.len());
    let edits = vec![Edit::insert(notes.start, subject.source(marks)), Edit::delete(marks)];
    let title = subject
        .language
        .say("각주를 문장 부호 뒤로 옮기기", "Move the footnote behind the punctuation");
    offer(subject, title, edits)
}

/// `글.”[* 각주]` becomes `글[* 각주].”`.
pub fn before(subject: &Subject) -> Option<Action> {
    let notes = row(subject);
    let (before, after) = subject.around(notes);
    let (before, after) = (subject.source(before), subject.source(after));
    let (rest, marks) = before.split_at_checked(last_run(&before))?;
    if !is_punctuation(rest, marks, &after) {
        return None;
    }
    let marks = Span::new(notes.start - marks.len(), notes.start);
    let edits = vec![Edit::delete(marks), Edit::insert(notes.end, subject.source(marks))];
    let title = subject
        .language
        .say("각주를 문장 부호 앞으로 옮기기", "Move the footnote before the punctuation");
    offer(subject, title, edits)
}

/// How long the marks are with which `after` begins, which stands behind `before`.
fn first_run(before: &str, after: &str) -> usize {
    let mut quotation = Quotation::behind(before);
    let mut characters = after.char_indices();
    let end = characters.find(|(at, mark)| !quotation.read(after, *at) && !MARKS.contains(mark));
    end.map_or(after.len(), |(at, _)| at)
}

/// Where the marks start with which `before` ends. What closes before the first of them belongs to the words.
pub fn last_run(before: &str) -> usize {
    let mut quotation = Quotation::default();
    let mut run = None;
    for (at, mark) in before.char_indices() {
        let is_mark = quotation.read(before, at) || MARKS.contains(&mark);
        run = is_mark.then(|| run.unwrap_or(at));
    }
    let run = run.unwrap_or(before.len());
    let closers = before.get(run..).and_then(|marks| marks.find(MARKS));
    run + closers.unwrap_or_default()
}

/// Whether `marks` end or divide what is said, and no number, title or remark in brackets alone.
fn is_punctuation(before: &str, marks: &str, after: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit();
    let is_in_number = before.ends_with(is_digit) && after.starts_with(is_digit);
    let has_mark = marks.contains(|mark| MARKS.contains(&mark) || QUOTES.contains(&mark));
    has_mark && !is_in_number && !before.ends_with(is_opener)
}

fn offer(subject: &Subject, title: &str, edits: Vec<Edit>) -> Option<Action> {
    if subject.note.parent.is_some() {
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
