//! Rows, added, removed, moved and sorted.

use super::checked;
use super::grid::Grid;
use crate::fix::Edit;
use crate::ide::plain;
use crate::ide::refactor::korean_order::key;
use crate::ide::refactor::{Action, Kind};
use crate::model::Row;
use crate::text::Span;

/// Options that hold for more than their row: from it on, or for the table.
const BOUND: &[&str] = &["<table", "<col", "<sortable", "<thead"];

pub fn offers(grid: &Grid) -> Vec<Action> {
    [add(grid), remove(grid), move_up(grid), move_down(grid), sort(grid)]
        .into_iter()
        .flatten()
        .collect()
}

fn add(grid: &Grid) -> Option<Action> {
    let row = grid.row();
    let newline = grid.page.newline_at(row.span.end);
    let cells = " ||".repeat(grid.table.columns);
    // The first row may stand behind the marker of a list item.
    let prefix = grid.prefix(grid.rows.get(grid.row + 1).unwrap_or(row));
    let edits = vec![Edit::insert(row.span.end, format!("{newline}{prefix}||{cells}"))];
    let title = grid.page.say("표: 아래에 행 넣기", "Table: add a row below");
    checked(grid, Kind::Rewrite, title, edits, |table, trial| {
        table.columns == grid.table.columns
            && trial.holds(|tally| {
                tally.rows += 1;
                tally.cells += grid.table.columns;
            })
    })
}

fn remove(grid: &Grid) -> Option<Action> {
    let row = grid.row();
    if grid.rows.len() == 1 || !can_go(grid, row) {
        return None;
    }
    let taken = with_newline(grid, row)?;
    let title = grid.page.say("표: 행 지우기", "Table: remove the row");
    checked(grid, Kind::Rewrite, title, vec![Edit::delete(taken)], |table, trial| {
        trial.after.model().rows_of(table).len() + 1 == grid.rows.len()
            && trial.holds_without(&[taken])
    })
}

/// The row with the end of the line before it: what stands behind the last row of a group is not the
/// row's. The first row leaves what stands before it to the next.
fn with_newline(grid: &Grid, row: &Row) -> Option<Span> {
    let start = grid.page.line(row.span.start).start;
    if grid.row > 0 {
        let newline = grid.page.newline_before(start);
        return Some(Span::new(start.checked_sub(newline.len())?, row.span.end));
    }
    let next_line = grid.page.whole_lines(row.span).end;
    let next = grid.rows.get(1)?.span.start;
    let is_right_behind = grid.page.line(next).start == next_line;
    Some(Span::new(row.span.start, if is_right_behind { next } else { next_line }))
}

/// Whether nothing else in the table depends on where `row` is.
fn can_go(grid: &Grid, row: &Row) -> bool {
    !grid.has_caption(row) && !grid.is_bound(grid.cells(row), BOUND)
}

fn move_up(grid: &Grid) -> Option<Action> {
    let title = grid.page.say("표: 행을 위로 옮기기", "Table: move the row up");
    swap(grid, title, grid.row.checked_sub(1)?, grid.row)
}

fn move_down(grid: &Grid) -> Option<Action> {
    let title = grid.page.say("표: 행을 아래로 옮기기", "Table: move the row down");
    swap(grid, title, grid.row, grid.row + 1)
}

fn swap(grid: &Grid, title: &str, first: usize, second: usize) -> Option<Action> {
    let (first, second) = (grid.rows.get(first)?, grid.rows.get(second)?);
    if !can_go(grid, first) || !can_go(grid, second) {
        return None;
    }
    let text = |row: &Row| grid.page.text(row.span);
    let edits =
        vec![Edit::replace(first.span, text(second)), Edit::replace(second.span, text(first))];
    checked(grid, Kind::Move, title, edits, |_, trial| trial.holds(|_| {}))
}

/// The rows below the first in the order of the column at the cursor, where every row has it.
fn sort(grid: &Grid) -> Option<Action> {
    let rows = grid.rows.get(1..).filter(|rows| rows.len() > 1)?;
    if rows.iter().any(|row| !can_go(grid, row) || grid.cells(row).len() <= grid.cell) {
        return None;
    }
    let text_of = |row: &Row| plain::shown(grid.page.document, grid.cells(row)[grid.cell].content);
    let mut sorted: Vec<_> = rows.iter().collect();
    sorted.sort_by_cached_key(|row| key(&text_of(row)));
    let moved = rows.iter().zip(sorted).filter(|(place, row)| place.span != row.span);
    let edits: Vec<_> =
        moved.map(|(place, row)| Edit::replace(place.span, grid.page.text(row.span))).collect();
    let title = grid.page.say(
        "표: 첫 행 아래를 이 열의 가나다순으로 정렬하기",
        "Table: sort the rows below the first by this column",
    );
    if edits.is_empty() {
        return None;
    }
    checked(grid, Kind::Move, title, edits, |_, trial| trial.holds(|_| {}))
}
