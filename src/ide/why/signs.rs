//! What a piece of a line looks like, by its characters alone.

use super::page::Page;
use crate::text::Span;

/// How far a run of one sign is followed to both sides.
const LONGEST_RUN: usize = 256;

/// The run of the sign at `offset`; the signs are all of one byte.
pub(super) fn run(page: &Page, offset: usize) -> Option<Span> {
    let bytes = page.source.as_bytes();
    let sign = *bytes.get(offset)?;
    let before = bytes.get(..offset)?.iter().rev().take(LONGEST_RUN);
    let after = bytes.get(offset..)?.iter().take(LONGEST_RUN);
    let is_same = |byte: &&u8| **byte == sign;
    let start = offset - before.take_while(is_same).count();
    Some(Span::new(start, offset + after.take_while(is_same).count()))
}

/// What looks like markup at `offset`.
pub(super) fn looks_like_markup(page: &Page, offset: usize) -> Option<Span> {
    let run = run(page, offset)?;
    let is_markup = match page.byte(offset)? {
        b'\'' | b'~' | b'-' | b'_' | b'^' | b',' | b'|' => run.len() > 1,
        b'{' | b'}' => run.len() > 2,
        b'[' => run.len() > 1 || is_macro(page.after(run.end)),
        b']' => run.len() > 1,
        b'=' | b'>' => run.start == page.line(offset).start || page.line(offset).end == run.end,
        b'#' => run.start == page.line(offset).start && run.len() > 1,
        b'*' => page.before(run.start).ends_with('[') || begins_item(page, run.start),
        b'\\' => page.after(offset + 1).starts_with(|next: char| next.is_ascii_punctuation()),
        _ => false,
    };
    is_markup.then_some(run)
}

fn is_macro(text: &str) -> bool {
    let name = text.split(|character: char| !character.is_alphabetic()).next().unwrap_or_default();
    text.starts_with('*') || crate::data::macros::find(name).is_some()
}

fn begins_item(page: &Page, offset: usize) -> bool {
    let line = page.line(offset);
    let before = page.text(Span::new(line.start, offset));
    !before.is_empty() && before.trim_start_matches(' ').is_empty()
}
