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
    let is_last = grid.cell + 1 == grid.table.columns;
    if grid.table.columns == 1 || is_last && grid.rows.iter().any(|row| is_bound(grid, row)) {
        return None;
    }
    let edits = grid.rows.iter().map(|row| Edit::delete(taken(grid, row)));
    let title = grid.page.say("표: 열 지우기", "Table: remove the column");
    checked(grid, Kind::Rewrite, title, edits.collect(), |table, trial| {
        table.columns + 1 == grid.table.columns
            && trial.after.model().rows_of(table).len() == grid.rows.len()
    })
}

/// Whether the cell holds something for its row or table.
fn is_bound(grid: &Grid, row: &Row) -> bool {
    let cell = &grid.cells(row)[grid.cell];
    grid.bound_end(cell, BOUND) > cell.span.start
}

/// The cell with a delimiter beside it. What it holds for its row or table is left to the next one.
fn taken(grid: &Grid, row: &Row) -> Span {
    let cells = grid.cells(row);
    let cell = &cells[grid.cell];
    match cells.get(grid.cell + 1) {
        Some(next) => Span::new(grid.bound_end(cell, BOUND), next.span.start),
        None => {
            let before = grid.cell.checked_sub(1).map_or(cell.span.start, |it| cells[it].span.end);
            Span::new(before, cell.span.end)
        }
    }
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
    let own = |row: &Row, index: usize| {
        let cell = &grid.cells(row)[index];
        Span::new(grid.bound_end(cell, BOUND), cell.span.end)
    };
    let edits = grid.rows.iter().flat_map(|row| {
        let (first, second) = (own(row, first), own(row, second));
        let (left, right) = (grid.page.text(first), grid.page.text(second));
        [Edit::replace(first, right), Edit::replace(second, left)]
    });
    checked(grid, Kind::Move, title, edits.collect(), |table, trial| {
        table.columns == grid.table.columns && trial.holds(|_| {})
    })
}
