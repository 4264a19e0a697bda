//! Tables (language reference, section 15).

pub(super) mod options;
pub(super) mod rows;

mod align_conflict;
mod blank_line;
mod caption_misplaced;
mod cells_uneven;
mod color_compress;
mod color_dark_missing;
mod legacy_color;
mod list_line;
mod option_duplicate;
mod option_equals;
mod option_late;
mod option_space;
mod option_spaced;
mod option_text;
mod option_unknown;
mod option_value;
mod pipe_extra;
mod row_empty;
mod row_trailing_space;
mod row_unclosed;
mod rowspan_overflow;

use crate::model::{Cell, Model, Row, Table};
use crate::rules::{Context, Rule};
use crate::text::Span;

pub const RULES: &[Rule] = &[
    row_unclosed::RULE,
    row_trailing_space::RULE,
    cells_uneven::RULE,
    rowspan_overflow::RULE,
    option_space::RULE,
    option_unknown::RULE,
    option_equals::RULE,
    option_value::RULE,
    option_duplicate::RULE,
    option_spaced::RULE,
    option_late::RULE,
    caption_misplaced::RULE,
    blank_line::RULE,
    list_line::RULE,
    pipe_extra::RULE,
    row_empty::RULE,
    legacy_color::RULE,
    align_conflict::RULE,
    color_compress::RULE,
    color_dark_missing::RULE,
];

/// The `||` that a row begins with, or the `|` of its caption.
fn opener(context: &Context, row: &Row) -> Span {
    let length = if context.after(row.span.start).starts_with("||") { 2 } else { 1 };
    Span::new(row.span.start, row.span.start + length)
}

/// The cells that span more rows than the table has left, with how many those are.
fn missing_rows<'a>(model: &'a Model, table: &'a Table) -> impl Iterator<Item = (&'a Cell, usize)> {
    let rows = model.rows_of(table);
    rows.iter().enumerate().flat_map(move |(index, row)| {
        let left = rows.len() - index;
        model
            .cells_of(row)
            .iter()
            .filter(move |cell| cell.rows > left)
            .map(move |cell| (cell, left))
    })
}
