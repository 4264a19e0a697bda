//! The table at the cursor, and where in it the cursor is.

use crate::ide::refactor::page::Page;
use crate::model::{Cell, Row, Table};
use crate::text::Span;

/// More cells than a person changes by hand, or a menu should wait for.
const MOST_CELLS: usize = 2000;

pub struct Grid<'a> {
    pub page: &'a Page<'a>,
    pub table: &'a Table,
    /// The index of the row at the cursor.
    pub row: usize,
    /// The index of the cell at the cursor in its row.
    pub cell: usize,
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
        let cells: usize = table.rows.iter().map(|row| row.cells.len()).sum();
        let mut all = table.rows.iter().flat_map(|row| &row.cells);
        if cells > MOST_CELLS || all.any(|cell| cell.rows > 1) {
            return None;
        }
        let row = table.rows.iter().position(|row| row.span.touches(offset))?;
        let cells = &table.rows[row].cells;
        let cell = cells.iter().position(|cell| offset <= cell.span.end);
        Some(Self { page, table, row, cell: cell.unwrap_or(cells.len().checked_sub(1)?) })
    }

    pub fn row(&self) -> &'a Row {
        &self.table.rows[self.row]
    }

    /// Whether every cell is one column wide, and every row has as many.
    pub fn is_regular(&self) -> bool {
        let columns = self.table.columns;
        let is_regular = |row: &Row| {
            row.cells.len() == columns && row.columns == columns && !self.has_caption(row)
        };
        self.table
            .rows
            .iter()
            .all(|row| is_regular(row) && row.cells.iter().all(|cell| cell.columns == 1))
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

    /// Where the options of `cell` end that are about more than itself: the table, its row.
    pub fn bound_end(&self, cell: &Cell, bound: &[&str]) -> usize {
        let options = cell.options.iter().take_while(|option| {
            let text = self.page.text(**option);
            bound.iter().any(|opener| text.starts_with(opener))
        });
        options.last().map_or(cell.span.start, |option| option.end)
    }

    /// Whether an option of the row says something of the table or a column, and so is bound to where
    /// it stands.
    pub fn is_bound(&self, row: &Row, bound: &[&str]) -> bool {
        let mut options = row.cells.iter().flat_map(|cell| &cell.options);
        options.any(|option| {
            let text = self.page.text(*option);
            bound.iter().any(|opener| text.starts_with(opener))
        })
    }
}
