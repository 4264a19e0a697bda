//! The table at the cursor, and where in it the cursor is.

use std::cell::OnceCell;

use crate::ide::refactor::page::{Lines, Page, Trial};
use crate::model::{Cell, Row, Table};
use crate::text::Span;

/// More cells than a person changes by hand, or a menu should wait for.
const MOST_CELLS: usize = 2000;

pub struct Grid<'a> {
    pub page: &'a Page<'a>,
    pub table: &'a Table,
    pub rows: &'a [Row],
    /// The index of the row at the cursor.
    pub row: usize,
    /// The index of the cell at the cursor in its row.
    pub cell: usize,
    lines: OnceCell<Option<Lines>>,
}

impl<'a> Grid<'a> {
    /// `None` where there is no table, or one that is left alone.
    pub fn at_cursor(page: &'a Page<'a>) -> Option<Self> {
        let offset = page.span.start;
        let tables = &page.model().tables;
        let last = tables.partition_point(|table| table.span.start <= offset).checked_sub(1);
        let table = std::iter::successors(last, |&index| tables[index].parent)
            .map(|index| &tables[index])
            .find(|table| table.span.touches(offset))?;
        let rows = page.model().rows_of(table);
        let all = || rows.iter().flat_map(|row| page.model().cells_of(row));
        if all().count() > MOST_CELLS || all().any(|cell| cell.rows > 1) {
            return None;
        }
        let row = rows.iter().position(|row| row.span.touches(offset))?;
        let cells = page.model().cells_of(&rows[row]);
        let cell = cells.iter().position(|cell| offset <= cell.span.end);
        let cell = cell.unwrap_or(cells.len().checked_sub(1)?);
        Some(Self { page, table, rows, row, cell, lines: OnceCell::new() })
    }

    /// The table's lines, read on their own; `None` where there is too much to read.
    pub fn lines(&self) -> Option<&Lines> {
        self.lines.get_or_init(|| self.read()).as_ref()
    }

    /// The last row of a group may end at its `}}}`.
    fn read(&self) -> Option<Lines> {
        let (page, model) = (self.page, self.page.model());
        let lines = page.whole_lines(self.table.span);
        match model.group_at(self.table.span.start) {
            Some(group) => {
                let end = lines.end.min(model.groups.get(group)?.close.start);
                page.read_in_group(Span::new(lines.start, end.max(self.table.span.end)))
            }
            None => page.read(lines),
        }
    }

    /// What the table has become: nothing is changed before its first row, but a comment behind that row
    /// may stand there now.
    pub fn table_after<'b>(&self, trial: &'b Trial) -> Option<&'b Table> {
        let start = self.rows.first()?.span.start - trial.start;
        let model = trial.after.model();
        let is_first = |row: &Row| row.span.start >= start;
        model.tables.iter().find(|table| model.rows_of(table).first().is_some_and(is_first))
    }

    pub fn row(&self) -> &'a Row {
        &self.rows[self.row]
    }

    pub fn cells(&self, row: &Row) -> &'a [Cell] {
        self.page.model().cells_of(row)
    }

    /// Whether every cell is one column wide, and every row has as many.
    pub fn is_regular(&self) -> bool {
        let columns = self.table.columns;
        let is_regular = |row: &Row| {
            let cells = self.cells(row);
            cells.len() == columns
                && row.columns == columns
                && cells.iter().all(|cell| cell.columns == 1)
                && !self.has_caption(row)
        };
        self.rows.iter().all(is_regular)
    }

    /// Whether `row` begins with a caption: `|제목|` (language reference, section 15).
    pub fn has_caption(&self, row: &Row) -> bool {
        !self.page.text(row.span).starts_with("||")
    }

    /// What stands before the row on its line: spaces, `>`.
    pub fn prefix(&self, row: &Row) -> String {
        let line = self.page.whole_lines(Span::new(row.span.start, row.span.start));
        self.page.text(Span::new(line.start, row.span.start))
    }

    /// The options of `cell` that begin with one of `bound`, since they are about more than the cell,
    /// and what is the cell's own.
    pub fn split(&self, cell: &Cell, bound: &[&str]) -> (String, String) {
        let options = self.page.model().options_of(cell).iter();
        let options = options.map(|option| self.page.text(*option));
        let (bound, own): (Vec<_>, Vec<_>) = options.partition(|it| is_one_of(it, bound));
        (bound.concat(), own.concat() + &self.page.text(cell.content))
    }

    /// Whether an option of `cells` is one of `bound`.
    pub fn is_bound(&self, cells: &[Cell], bound: &[&str]) -> bool {
        let mut options = cells.iter().flat_map(|cell| self.page.model().options_of(cell));
        options.any(|option| is_one_of(&self.page.text(*option), bound))
    }
}

fn is_one_of(option: &str, openers: &[&str]) -> bool {
    let option = option.to_lowercase();
    openers.iter().any(|opener| option.starts_with(opener))
}
