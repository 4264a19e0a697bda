//! A note moves to the end of its sentence.

use super::Subject;
use super::punctuation::{MARKS, last_run, row};
use super::quotation::Quotation;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::lookup::{self, Located};
use crate::ide::refactor::{Action, Kind};
use crate::text::Span;

/// What a sentence ends with, Korean ones as others: `다.`, `요?`.
const ENDS: [char; 7] = ['.', '?', '!', '…', '。', '？', '！'];

/// What a full stop behind it belongs to; so it does behind a number or a letter.
const ABBREVIATIONS: [&str; 8] = ["Mr", "Mrs", "Ms", "Dr", "St", "No", "Vol", "vs"];

/// `글[* 각주]이 이어진다.` becomes `글이 이어진다.[* 각주]`. No other note is passed, so the numbers stay.
pub fn to_end(subject: &Subject) -> Option<Action> {
    let note = subject.note;
    let before = subject.source(subject.around(note.span).0);
    let sentence = subject.source(subject.around(row(subject)).0);
    if is_behind_end(&sentence) {
        return None;
    }
    let end = sentence_end(subject)?;
    let spaced =
        subject.source(Span::new(note.span.end, end)).starts_with(' ') && before.ends_with(' ');
    let from = note.span.start - usize::from(spaced);
    let edits = vec![
        Edit::delete(Span::new(from, note.span.end)),
        Edit::insert(end, subject.source(note.span)),
    ];
    let title = subject
        .language
        .say("각주를 문장 끝으로 옮기기", "Move the footnote to the end of the sentence");
    let meant = subject.trials.notes();
    subject.offer((Kind::Move, title.to_owned()), edits, &meant, Content::Kept)
}

/// Whether `before` ends with a sentence; notes there belong to it.
fn is_behind_end(before: &str) -> bool {
    let before = before.trim_end();
    let marks = before.get(last_run(before)..).unwrap_or_default();
    let mut marks = marks.chars().rev().filter(|mark| MARKS.contains(mark));
    marks.next().is_some_and(|mark| ENDS.contains(&mark))
}

/// Where the sentence around the note ends, behind its last mark. Marks and no more between are
/// punctuation as any.
fn sentence_end(subject: &Subject) -> Option<usize> {
    let start = subject.note.span.end;
    let region = Span::new(start, region_end(subject).max(start));
    let text = subject.source(region);
    let obstacles = obstacles(subject, region);
    let mut obstacles = obstacles.iter().peekable();
    let mut quotation = Quotation::behind(&subject.source(subject.around(subject.note.span).0));
    // What was opened behind the note holds other sentences.
    let mut outer = quotation.depth();
    let (mut reached, mut run_end, mut is_more) = (start, 0, false);
    for (at, character) in text.char_indices() {
        while let Some(obstacle) = obstacles.next_if(|obstacle| obstacle.start <= start + at) {
            reached = reached.max(obstacle.end);
        }
        if start + at < reached {
            is_more = true;
            continue;
        }
        let closes = quotation.read(&text, at);
        outer = outer.min(quotation.depth());
        if !ENDS.contains(&character) {
            is_more |= !closes;
        } else if at >= run_end {
            let run = run(&text, at, quotation.clone(), outer);
            run_end = run.marks.end;
            if is_end(&text, &run) {
                let end = start + run_end;
                return (is_more && is_outside(subject, end)).then_some(end);
            }
        }
    }
    None
}

/// Marks that end a sentence, with what closes there.
struct Run {
    marks: Span,
    /// Whether one of them stands in no quotation that was opened behind the note.
    is_outer: bool,
}

/// The marks of `text` from `at` on, where `quotation` is open.
fn run(text: &str, at: usize, mut quotation: Quotation, outer: usize) -> Run {
    let rest = text.get(at..).unwrap_or_default();
    let mut is_outer = false;
    let behind = rest.char_indices().find(|(at, mark)| {
        let closes = quotation.read(rest, *at);
        let is_mark = ENDS.contains(mark);
        is_outer |= is_mark && quotation.depth() <= outer;
        !is_mark && !closes
    });
    Run { marks: Span::new(at, at + behind.map_or(rest.len(), |(length, _)| length)), is_outer }
}

/// Whether the sentence ends there: it goes on behind a number, a date, an abbreviation and a quotation that
/// was opened in it.
fn is_end(text: &str, Run { marks, is_outer }: &Run) -> bool {
    let behind = text.get(marks.end..).unwrap_or_default();
    let before = text.get(..marks.start).unwrap_or_default();
    behind.is_empty() || behind.starts_with([' ', '\t']) && *is_outer && !is_abbreviation(before)
}

/// Whether what `before` ends with goes together with a full stop.
fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|character: char| !character.is_alphanumeric()).next();
    let word = word.unwrap_or_default();
    let is_letter = word.len() == 1 && word.contains(|letter: char| letter.is_ascii_alphabetic());
    let is_number = word.ends_with(|digit: char| digit.is_ascii_digit());
    is_letter || is_number || ABBREVIATIONS.contains(&word)
}

/// Where what the note stands in ends: the line, a label, a decoration, a cell, a group, a title. A list
/// of notes ends it, too: behind it the note would be printed elsewhere.
fn region_end(subject: &Subject) -> usize {
    let (document, note) = (subject.document, subject.note);
    let model = document.model();
    let (line, behind) = subject.around(note.span);
    let labels = lookup::reaching_into(&model.links, line).iter().filter_map(|link| link.label);
    let decorations = lookup::reaching_into(&model.decorations, line).iter();
    let decorations = decorations.map(|decoration| decoration.content);
    let rows = model.rows_around(note.span);
    let cells = rows.flat_map(|row| model.cells_of(row)).map(|cell| cell.span);
    let group = model.group_at(note.span.start).and_then(|index| model.groups.get(index));
    let group = group.map(|group| Span::new(group.open.end, group.close.start));
    let title = model.heading_of(note.span.start).and_then(|index| model.headings.get(index));
    let title = title.map(|heading| heading.title);
    let outer = note.parent.and_then(|parent| model.footnotes.get(parent)?.content);
    let list = lookup::starting_in(&model.footnote_lists, behind).first();
    let list = list.map_or(behind.end, |list| list.span.start);
    let around = labels.chain(decorations).chain(cells).chain(group).chain(title).chain(outer);
    let around = around.filter(|span| span.encloses(note.span)).map(|span| span.end);
    around.fold(list, usize::min)
}

/// What in `region` is no text of the sentence, in its order.
fn obstacles(subject: &Subject, region: Span) -> Vec<Span> {
    fn inside<T: Located>(facts: &[T], region: Span) -> impl Iterator<Item = Span> {
        let facts = lookup::reaching_into(facts, region).iter().map(Located::span);
        facts.filter(move |span| span.start >= region.start)
    }
    let model = subject.document.model();
    let mut spans: Vec<Span> = inside(&model.footnotes, region)
        .chain(inside(&model.links, region))
        .chain(inside(&model.files, region))
        .chain(inside(&model.macros, region))
        .chain(inside(&model.groups, region))
        .collect();
    spans.sort();
    spans
}

/// Whether no note and nothing that the note doesn't stand in, as bold text, is around `end` or passed.
fn is_outside(subject: &Subject, end: usize) -> bool {
    let model = subject.document.model();
    let note = subject.note.span;
    let passed = Span::new(note.end, end);
    let starts = |other: Span| passed.start <= other.start && other.start < passed.end;
    let mut decorations = lookup::reaching_into(&model.decorations, passed).iter();
    !lookup::reaching_into(&model.footnotes, passed).iter().any(|other| starts(other.span))
        && !decorations.any(|other| starts(other.span) && end < other.span.end)
}
