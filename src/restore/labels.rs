//! Labels with marks: `[1]` is one, `[1-3]` and `[1, 3]` have several.

use super::notes::Notes;
use super::pieces::{Kind, Piece};
use super::protected::Protected;
use crate::model::{Footnote, Model};
use crate::text::Span;

/// The labels in whose place a note is written, each with the index of its first mark.
pub fn of(source: &str, model: &Model, notes: &Notes, protected: &Protected) -> Vec<(Span, usize)> {
    let mut labels: Vec<(Span, usize)> = Vec::new();
    let (mut first, mut is_written) = (0, false);
    let mut open: Option<Span> = None;
    for (index, mark) in model.footnotes.iter().enumerate() {
        let label = whole(source, mark).filter(|label| !protected.holds(label.start));
        if label != open || label.is_none() {
            labels.extend(open.filter(|_| is_written).map(|label| (label, first)));
            (first, is_written, open) = (index, false, label);
        }
        is_written |= notes.marks.get(index).is_some_and(Option::is_some);
    }
    labels.extend(open.filter(|_| is_written).map(|label| (label, first)));
    labels
}

/// The brackets around a mark, with all that is in them.
fn whole(source: &str, mark: &Footnote) -> Option<Span> {
    let name = mark.name?;
    let start = source.get(..name.start)?.rfind('[')?;
    let end = name.end + source.get(name.end..)?.find(']')?;
    Some(Span::new(start, end + 1))
}

/// The notes of a label one behind the other; numbers that lead to none stay, each in brackets.
pub fn pieces(source: &str, model: &Model, notes: &Notes, label: Span, first: usize) -> Vec<Piece> {
    let marks = model.footnotes.iter().enumerate().skip(first);
    let mut pieces = Vec::new();
    let mut done = label.start;
    let mut lost = None;
    for (count, (index, mark)) in marks.take_while(|(_, it)| label.encloses(it.span)).enumerate() {
        if notes.marks.get(index).is_none_or(Option::is_none) {
            lost = lost.or(Some(count));
            continue;
        }
        pieces.extend(rest(source, Span::new(done, mark.span.start), lost.take()));
        pieces.push(Piece { span: mark.span, kind: Kind::Mark(index) });
        done = mark.span.end;
    }
    pieces.extend(rest(source, Span::new(done, label.end), lost));
    pieces
}

/// What of a label leads nowhere. Between the ends of a range no number is printed: `lost` tells which
/// it is.
fn rest(source: &str, span: Span, lost: Option<usize>) -> Option<Piece> {
    let text = source.get(span.start..span.end)?;
    let number = text.trim_matches(|c: char| !c.is_alphanumeric());
    let text = match number.is_empty() {
        true => nth_of_range(source, span.start, lost?)?,
        false => number.to_owned(),
    };
    Some(Piece { span, kind: Kind::Text(format!("[{text}]")) })
}

fn nth_of_range(source: &str, offset: usize, nth: usize) -> Option<String> {
    let label = source.get(..offset)?.rsplit('[').next()?;
    let first = label.split(|c: char| !c.is_ascii_digit()).next()?;
    let first: usize = first.parse().ok()?;
    Some((first + nth).to_string())
}
