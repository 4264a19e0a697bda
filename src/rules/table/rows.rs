//! Where rows of tables should have ended. A row ends with `||` and its line (language reference,
//! section 15); without one it swallows the lines that follow, up to the next row's end.

use crate::model::{BrokenKind, Row, Table};
use crate::text::Span;

use super::caption_misplaced::line_break;
use crate::rules::Context;
use crate::rules::openers::{Fate, begins_row, enclosing_end, end_of_line};

/// A row that doesn't end where it was meant to.
pub struct LostEnd {
    /// The `||` that the row begins with.
    pub opener: Span,
    pub cause: Cause,
    /// Whether the row has become text; otherwise it has taken in the lines that follow.
    pub is_text: bool,
}

pub enum Cause {
    /// The `||` is there, but white space follows it.
    TrailingSpace(Span),
    /// No `||` ends the row. `gap` is where it belongs, with the white space there.
    Missing { gap: Span, is_certain: bool },
}

/// The rows of tables that don't end where they were meant to.
pub(in crate::rules) fn lost_ends(context: &Context) -> Vec<LostEnd> {
    let mut ends = Vec::new();
    for table in &context.model().tables {
        let widths = Widths::of(context.model().rows_of(table));
        // The line break behind a caption has a rule of its own.
        let caption = line_break(context, table).map(|_| table.span.start);
        for row in context
            .model()
            .rows_of(table)
            .iter()
            .filter(|row| context.text(row.span).contains('\n'))
        {
            let lost = of_row(context, row, widths.beside(row));
            ends.extend(lost.into_iter().filter(|end| Some(end.opener.start) != caption));
        }
    }
    ends
}

/// The rows that nothing ends, which takes the whole page; each is looked at as far as the next.
pub fn broken_rows(context: &Context) -> Vec<LostEnd> {
    let mut broken = context.broken(BrokenKind::UnclosedRow).peekable();
    let mut ends = Vec::new();
    while let Some((row, fate)) = broken.next() {
        let opener = row.span;
        let limit = broken.peek().map_or(usize::MAX, |(next, _)| next.span.start);
        if *fate == Fate::Alone {
            let cause = cause_at(context, opener, limit, width_above(context, opener.start));
            ends.push(LostEnd { opener, cause, is_text: true });
        }
    }
    ends
}

/// The lines in a row that were meant as rows of their own; `width` is that of the other rows.
fn of_row(context: &Context, row: &Row, width: Option<usize>) -> Vec<LostEnd> {
    let parts = parts(context, row);
    let swallows = has_swallowed(row, &parts, width);
    let mut ends = Vec::new();
    for (part, next) in parts.iter().zip(parts.iter().skip(1)) {
        let opener = Span::new(part.start, part.start + opener_length(context, part.start));
        let cause = cause_at(context, opener, next.start, width);
        let is_lost = swallows
            || matches!(cause, Cause::TrailingSpace(space) if is_next(context, space.end, next));
        if is_lost {
            ends.push(LostEnd { opener, cause, is_text: false });
        }
    }
    ends
}

/// A row begins with `||`, or with the `|` of a caption.
fn opener_length(context: &Context, start: usize) -> usize {
    if context.after(start).starts_with("||") { 2 } else { 1 }
}

/// Whether the line after that of `offset` is where `part` begins.
fn is_next(context: &Context, offset: usize, part: &Part) -> bool {
    context.text(Span::new(offset, part.start)).matches('\n').count() == 1
}

/// A line in a row that begins with `||`, and those that follow it.
struct Part {
    start: usize,
    /// Columns of the cells that begin in it, spans counted.
    columns: usize,
}

fn parts(context: &Context, row: &Row) -> Vec<Part> {
    let mut parts = vec![Part { start: row.span.start, columns: 0 }];
    for (index, cell) in context.model().cells_of(row).iter().enumerate() {
        let before = context.text(Span::new(row.span.start, cell.span.start));
        let delimiter = before.trim_end_matches('|');
        if index > 0 && begins_line(delimiter) {
            parts.push(Part { start: row.span.start + delimiter.len(), columns: 0 });
        }
        // Between a `||` and a line that begins with the next, there is no cell to the eye.
        if let Some(part) = parts.last_mut()
            && !is_line_break(context.text(cell.span))
        {
            part.columns += cell.columns;
        }
    }
    parts
}

/// Whether only the marks of a quote or an indent stand before the end of `text` on its line.
fn begins_line(text: &str) -> bool {
    text.trim_end_matches([' ', '>']).ends_with('\n')
}

fn is_line_break(cell: &str) -> bool {
    cell.contains('\n') && cell.trim_matches([' ', '\t', '\r', '\n', '>']).is_empty()
}

/// Whether the parts of a row were meant as rows. Cells on lines of their own are good style, so it
/// takes a row that is too wide for its table, or one that comes apart into rows of one width.
fn has_swallowed(row: &Row, parts: &[Part], width: Option<usize>) -> bool {
    let first = parts[0].columns;
    parts.len() > 1
        && match width {
            Some(width) => row.columns > width && parts.iter().all(|part| part.columns <= width),
            None => first > 1 && parts.iter().all(|part| part.columns == first),
        }
}

/// The columns of a table's two widest rows.
struct Widths {
    widest: Option<usize>,
    second: Option<usize>,
}

impl Widths {
    fn of(rows: &[Row]) -> Self {
        let mut widths = Self { widest: None, second: None };
        for row in rows {
            let columns = Some(row.columns);
            if columns > widths.widest {
                widths.second = widths.widest;
                widths.widest = columns;
            } else if columns > widths.second {
                widths.second = columns;
            }
        }
        widths
    }

    /// The columns of the widest row but `row`.
    fn beside(&self, row: &Row) -> Option<usize> {
        if self.widest == Some(row.columns) { self.second } else { self.widest }
    }
}

/// The columns of the table that ends on the line before `offset`.
fn width_above(context: &Context, offset: usize) -> Option<usize> {
    let tables = &context.model().tables;
    let before = tables.partition_point(|table| table.span.start < offset).checked_sub(1);
    let ends_above = |table: &&Table| {
        let between = context.source.get(table.span.end..offset).unwrap_or_default();
        between.trim_matches([' ', '>', '\r']) == "\n"
    };
    let enclosing = std::iter::successors(before, |&index| tables[index].parent);
    enclosing.map(|index| &tables[index]).find(ends_above).map(|table| table.columns)
}

/// Why the row at `opener` doesn't end before `limit`, and where it should have. One line with as
/// many cells as the other rows, if there are any, leaves no doubt.
fn cause_at(context: &Context, opener: Span, limit: usize, width: Option<usize>) -> Cause {
    let gaps = gaps(context, opener.start, limit);
    let ends_row = |gap: &&Span| {
        let ends = context.before(gap.start).ends_with("||");
        ends && !gap.is_empty() && gap.start > opener.end
    };
    if let Some(&space) = gaps.iter().find(ends_row) {
        return Cause::TrailingSpace(space);
    }
    let cells = |gap: &Span| context.text(Span::new(opener.start, gap.start)).matches("||").count();
    match gaps.as_slice() {
        [gap] => {
            Cause::Missing { gap: *gap, is_certain: width.is_none_or(|width| width == cells(gap)) }
        }
        // A line with several cells was meant as a row, one with a single cell as its first line.
        [first, .., last] => {
            let gap = if cells(first) > 1 { *first } else { *last };
            Cause::Missing { gap, is_certain: false }
        }
        [] => Cause::Missing { gap: Span::new(opener.end, opener.end), is_certain: false },
    }
}

/// The white space at the end of each line from `start` to `limit`, up to a blank line, a row or
/// the end of the group around.
fn gaps(context: &Context, start: usize, limit: usize) -> Vec<Span> {
    let limit = limit.min(enclosing_end(context, start));
    let mut gaps = Vec::new();
    let mut next = Some(start);
    while let Some(start) = next.filter(|&start| start < limit) {
        let end = end_of_line(context, start).min(limit);
        let text = context.text(Span::new(start, end)).trim_end();
        if text.is_empty() || (!gaps.is_empty() && begins_row(text)) {
            break;
        }
        gaps.push(Span::new(start + text.len(), end));
        next = context.next_line(end);
    }
    gaps
}
