//! The lists of notes, whose notes have gone to their marks: `[각주]` stands for one in the middle of a
//! text, and nothing for the last one, which the site prints unasked.

use super::notes::Notes;
use super::pieces::{Kind, Piece};
use crate::model::{Endnote, Model};
use crate::text::Span;

/// Where `[각주]` prints the same notes as the list that stands there: all marks of its notes and of
/// those before stand above, and all others below.
pub fn flushes(source: &str, model: &Model, notes: &Notes) -> Vec<usize> {
    let lists = &model.footnote_lists;
    let reaches = reaches(model, notes);
    let mut below = vec![usize::MAX; lists.len()];
    let mut next = usize::MAX;
    for (index, reach) in reaches.iter().enumerate().rev() {
        below[index] = next;
        next = reach.map_or(next, |reach| next.min(reach.start));
    }
    let end = lists.last().map_or(0, |list| list.span.end);
    let has_text_below = source.get(end..).is_some_and(|rest| !rest.trim().is_empty());
    let (mut above, mut flushes) = (0, Vec::new());
    for (index, list) in lists.iter().enumerate() {
        let Some(reach) = reaches[index] else { continue };
        above = reach.end.max(above);
        let is_shown = index + 1 < lists.len() || has_text_below;
        let start = list.span.start;
        if is_shown && above < start && below[index] > start {
            flushes.push(start);
        }
    }
    flushes
}

/// From the first mark of each list's notes to the last.
fn reaches(model: &Model, notes: &Notes) -> Vec<Option<Span>> {
    let mut reaches: Vec<Option<Span>> = vec![None; model.footnote_lists.len()];
    for (note, reach) in model.endnotes.iter().zip(&notes.reach) {
        if let (Some(reach), Some(all)) = (reach, reaches.get_mut(note.list)) {
            let known = all.unwrap_or(*reach);
            *all = Some(Span::new(known.start.min(reach.start), known.end.max(reach.end)));
        }
    }
    reaches
}

/// What takes the lists away.
pub fn pieces(source: &str, model: &Model, notes: &Notes, flushes: &[usize]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut members = model.endnotes.iter().zip(&notes.reach).peekable();
    for (index, list) in model.footnote_lists.iter().enumerate() {
        let is_flushed = flushes.binary_search(&list.span.start).is_ok();
        let own: Vec<_> =
            std::iter::from_fn(|| members.next_if(|(note, _)| note.list == index)).collect();
        let gone = own.iter().filter(|(_, reach)| reach.is_some()).map(|(note, _)| *note);
        if own.iter().all(|(_, reach)| reach.is_some()) {
            pieces.push(whole(source, list.span, is_flushed));
            continue;
        }
        if is_flushed {
            let place = Span::new(list.span.start, list.span.start);
            pieces.push(Piece { span: place, kind: Kind::Text("[각주]\n".to_owned()) });
        }
        pieces.extend(gone.map(|note| one(source, list.span, note)));
    }
    pieces
}

fn whole(source: &str, list: Span, is_flushed: bool) -> Piece {
    if is_flushed {
        return Piece { span: list, kind: Kind::Text("[각주]".to_owned()) };
    }
    let span = match source.get(list.end..).unwrap_or_default().trim().is_empty() {
        true => Span::new(before(source, list.start), list.end),
        false => Span::new(list.start, after(source, list.end)),
    };
    Piece { span, kind: Kind::Drop }
}

/// A note among others that stay, with the white space on one side.
fn one(source: &str, list: Span, note: &Endnote) -> Piece {
    let span = match note.span.end == list.end && note.span.start > list.start {
        true => Span::new(before(source, note.span.start), note.span.end),
        false => Span::new(note.span.start, after(source, note.span.end).min(list.end)),
    };
    Piece { span, kind: Kind::Drop }
}

/// Where the white space begins that ends at `offset`.
pub fn before(source: &str, offset: usize) -> usize {
    source.get(..offset).map_or(offset, |text| text.trim_end().len())
}

/// Where the white space ends that begins at `offset`.
pub fn after(source: &str, offset: usize) -> usize {
    let rest = source.get(offset..).unwrap_or_default();
    offset + rest.len() - rest.trim_start().len()
}
