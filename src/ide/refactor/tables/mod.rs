//! Tables: their rows and columns, added, removed, moved and sorted, and their columns lined up.
//!
//! A table whose cells reach over several rows is left alone, and columns are changed only where each
//! cell is one column wide: anything else would need a decision that is the writer's.

mod columns;
mod grid;
mod rows;

use super::page::{Page, Trial};
use crate::fix::Edit;
use crate::format;
use crate::ide::refactor::{Action, Kind, notes};
use crate::model::Table;

use grid::Grid;

pub(super) fn offers(page: &Page) -> Vec<Action> {
    let Some(grid) = Grid::at_cursor(page) else { return Vec::new() };
    let offers = [align(&grid)].into_iter().flatten();
    offers.chain(rows::offers(&grid)).chain(columns::offers(&grid)).collect()
}

fn align(grid: &Grid) -> Option<Action> {
    let edits = format::align(grid.page.model(), grid.page.document.source(), grid.table);
    let title = grid.page.say("표의 칸 너비 맞추기", "Align the columns of the table");
    (!edits.is_empty()).then(|| Action::new(Kind::Rewrite, title, edits))
}

/// The action, if the table and what it stands in then hold what `is_meant` says. What is only moved
/// must leave the notes their texts.
fn checked(
    grid: &Grid,
    kind: Kind,
    title: &str,
    mut edits: Vec<Edit>,
    is_meant: impl FnOnce(&Table, &Trial) -> bool,
) -> Option<Action> {
    edits.sort_by_key(|edit| edit.span);
    let trial = grid.lines()?.trial(&edits);
    let table = grid.table_after(&trial)?;
    let loses_notes = || kind == Kind::Move && !notes::are_kept(&trial.before, &trial.after);
    is_meant(table, &trial).then(|| match loses_notes() {
        true => Action::disabled(kind, title, notes::reason(grid.page)),
        false => Action::new(kind, title, edits),
    })
}
