//! Columns, added, removed and moved.

use super::checked;
use super::grid::Grid;
use crate::fix::Edit;
use crate::ide::refactor::{Action, Kind};
use crate::model::Row;
use crate::text::Span;

/// Options that a cell holds for its row or table, and that stay where they are.
const BOUND: &[&str] = &["<table", "<row", "<sortable", "<thead"];

pub fn offers(grid: &Grid) -> Vec<Action> {
    if !grid.is_regular() {
        return Vec::new();
    }
    [add(grid), remove(grid), move_left(grid), move_right(grid)].into_iter().flatten().collect()
}

fn add(grid: &Grid) -> Option<Action> {
    let end = |row: &Row| grid.cells(row)[grid.cell].span.end;
    let edits = grid.rows.iter().map(|row| Edit::insert(end(row), "|| "));
    let title = grid.page.say("표: 오른쪽에 열 넣기", "Table: add a column to the right");
    checked(grid, Kind::Rewrite, title, edits.collect(), |table, trial| {
        let rows = grid.rows.len();
        table.columns == grid.table.columns + 1 && trial.holds(|tally| tally.cells += rows)
    })
}

fn remove(grid: &Grid) -> Option<Action> {
    if grid.table.columns == 1 {
        return None;
    }
    let edits: Vec<_> = grid.rows.iter().filter_map(|row| removal(grid, row)).collect();
    let removed: Vec<_> = edits.iter().map(|edit| edit.span).collect();
    let title = grid.page.say("표: 열 지우기", "Table: remove the column");
    checked(grid, Kind::Rewrite, title, edits, |table, trial| {
        table.columns + 1 == grid.table.columns
            && trial.after.model().rows_of(table).len() == grid.rows.len()
            && trial.holds_without(&removed)
    })
}

/// Takes the cell away with a delimiter beside it. What it holds for its row or table goes to the next
/// one; `None` where there is no next one.
fn removal(grid: &Grid, row: &Row) -> Option<Edit> {
    let cells = grid.cells(row);
    let cell = cells.get(grid.cell)?;
    let (bound, _) = grid.split(cell, BOUND);
    if let Some(next) = cells.get(grid.cell + 1) {
        return Some(Edit::replace(Span::new(cell.span.start, next.span.start), bound));
    }
    let previous = cells.get(grid.cell.checked_sub(1)?)?;
    let taken = Span::new(previous.span.end, cell.span.end);
    bound.is_empty().then(|| Edit::delete(taken))
}

fn move_left(grid: &Grid) -> Option<Action> {
    let title = grid.page.say("표: 열을 왼쪽으로 옮기기", "Table: move the column left");
    swap(grid, title, grid.cell.checked_sub(1)?, grid.cell)
}

fn move_right(grid: &Grid) -> Option<Action> {
    let title = grid.page.say("표: 열을 오른쪽으로 옮기기", "Table: move the column right");
    swap(grid, title, grid.cell, grid.cell + 1)
}

fn swap(grid: &Grid, title: &str, first: usize, second: usize) -> Option<Action> {
    if second >= grid.table.columns {
        return None;
    }
    let edits = grid.rows.iter().flat_map(|row| {
        let (first, second) = (&grid.cells(row)[first], &grid.cells(row)[second]);
        let (bound_first, left) = grid.split(first, BOUND);
        let (bound_second, right) = grid.split(second, BOUND);
        [
            Edit::replace(first.span, bound_first + &right),
            Edit::replace(second.span, bound_second + &left),
        ]
    });
    checked(grid, Kind::Move, title, edits.collect(), |table, trial| {
        table.columns == grid.table.columns && trial.holds(|_| {})
    })
}
