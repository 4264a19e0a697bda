//! The table at the cursor, and where in it the cursor is.

use crate::ide::refactor::page::Page;
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
        Some(Self { page, table, rows, row, cell })
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

    /// Where the options of `cell` end that are about more than itself: the table, its row.
    pub fn bound_end(&self, cell: &Cell, bound: &[&str]) -> usize {
        let options = self.page.model().options_of(cell).iter().take_while(|option| {
            let text = self.page.text(**option);
            bound.iter().any(|opener| text.starts_with(opener))
        });
        options.last().map_or(cell.span.start, |option| option.end)
    }

    /// Whether an option of the row says something of the table or a column, and so is bound to where
    /// it stands.
    pub fn is_bound(&self, row: &Row, bound: &[&str]) -> bool {
        let cells = self.cells(row).iter();
        let mut options = cells.flat_map(|cell| self.page.model().options_of(cell));
        options.any(|option| {
            let text = self.page.text(*option);
            bound.iter().any(|opener| text.starts_with(opener))
        })
    }
}
