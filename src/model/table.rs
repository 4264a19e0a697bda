//! Tables (language reference, section 15).

use std::ops::Range;

use super::walk::Gatherer;
use super::{Model, innermost_at};
use crate::text::Span;

#[derive(Clone, Debug)]
pub struct Table {
    pub span: Span,
    /// The indices of its rows.
    pub(super) rows: Range<usize>,
    /// Columns of the widest row, spans counted.
    pub columns: usize,
    /// The index of the table whose cell holds this one.
    pub parent: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub span: Span,
    /// The indices of its cells.
    pub(super) cells: Range<usize>,
    /// Columns that the row's cells take up, spans counted, those of the rows above too.
    pub columns: usize,
}

/// A cell with content; what an empty cell leaves behind is the next one's width.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The content with its options.
    pub span: Span,
    /// What stands behind the options.
    pub content: Span,
    /// The indices of its options.
    pub(super) options: Range<usize>,
    /// How many columns it takes up, by `<-n>` or by the empty cells before it.
    pub columns: usize,
    /// How many rows it takes up.
    pub rows: usize,
}

impl Model {
    pub fn rows_of(&self, table: &Table) -> &[Row] {
        self.rows.get(table.rows.clone()).unwrap_or_default()
    }

    /// The rows that hold `span`, the innermost first.
    pub fn rows_around(&self, span: Span) -> impl Iterator<Item = &Row> {
        let table = innermost_at(&self.tables, span.start, |table| table.span, |it| it.parent);
        let around = std::iter::successors(table, |&index| self.tables.get(index)?.parent);
        let rows = around.filter_map(move |index| {
            let rows = self.rows_of(self.tables.get(index)?);
            rows.get(rows.partition_point(|row| row.span.end <= span.start))
        });
        rows.filter(move |row| row.span.encloses(span))
    }

    pub fn cells_of(&self, row: &Row) -> &[Cell] {
        self.cells.get(row.cells.clone()).unwrap_or_default()
    }

    /// Each `<…>` at the start of the cell.
    pub fn options_of(&self, cell: &Cell) -> &[Span] {
        self.cell_options.get(cell.options.clone()).unwrap_or_default()
    }
}

/// A table whose end has not come yet. The indices in it count from its own first row, cell and option:
/// those of a table in one of its cells come in between, and go into the model before them.
#[derive(Default)]
pub(super) struct OpenTable {
    /// Its index.
    table: usize,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    options: Vec<Span>,
}

const LARGEST_SPAN: usize = 1000;

impl Gatherer<'_> {
    pub(super) fn enter_table(&mut self, span: Span) {
        let parent = self.tables.last().map(|outer| outer.table);
        let table = self.model.tables.len();
        self.model.tables.push(Table { span, rows: 0..0, columns: 0, parent });
        self.tables.push(OpenTable { table, ..OpenTable::default() });
    }

    pub(super) fn add_row(&mut self, span: Span) {
        if let Some(table) = self.tables.last_mut() {
            let next = table.cells.len();
            table.rows.push(Row { span, cells: next..next, columns: 0 });
        }
    }

    /// The pipe behind it is half a delimiter.
    pub(super) fn add_caption(&mut self, span: Span) {
        self.columns += 1;
        self.model.captions.push(span);
    }

    pub(super) fn add_cell(&mut self, span: Span) {
        let columns = self.columns.clamp(1, LARGEST_SPAN);
        self.columns = 0;
        if let Some(table) = self.tables.last_mut()
            && let Some(row) = table.rows.last_mut()
        {
            let next = table.options.len();
            table.cells.push(Cell { span, content: span, options: next..next, columns, rows: 1 });
            row.cells.end += 1;
        }
    }

    pub(super) fn add_cell_option(&mut self, option: Span) {
        if let Some(table) = self.tables.last_mut()
            && let Some(cell) = table.cells.last_mut()
        {
            table.options.push(option);
            cell.options.end += 1;
            cell.content.start = option.end.min(cell.span.end);
        }
    }

    pub(super) fn leave_table(&mut self) {
        let Some(mut open) = self.tables.pop() else { return };
        open.read_spans(self.source);
        open.count_columns();
        let model = &mut self.model;
        let table = &mut model.tables[open.table];
        table.columns = open.rows.iter().map(|row| row.columns).max().unwrap_or(0);
        table.rows = model.rows.len()..model.rows.len() + open.rows.len();
        let moved = |range: Range<usize>, base: usize| range.start + base..range.end + base;
        let (cells, options) = (model.cells.len(), model.cell_options.len());
        let rows = open.rows.into_iter();
        model.rows.extend(rows.map(|row| Row { cells: moved(row.cells, cells), ..row }));
        let all = open.cells.into_iter();
        model.cells.extend(all.map(|it| Cell { options: moved(it.options, options), ..it }));
        model.cell_options.extend(open.options);
    }
}

impl OpenTable {
    /// Of several options for one span the first decides.
    fn read_spans(&mut self, source: &str) {
        for cell in &mut self.cells {
            let options = self.options.get(cell.options.clone()).unwrap_or_default().iter();
            let options = options.filter_map(|option| source.get(option.start..option.end));
            let columns = options.clone().find_map(|option| span_of(option, &["<-"]));
            let rows = options.clone().find_map(|option| span_of(option, &["<|", "<^|", "<v|"]));
            cell.columns = columns.unwrap_or(cell.columns);
            cell.rows = rows.unwrap_or(cell.rows);
        }
    }

    fn count_columns(&mut self) {
        // Columns that cells reaching further down take up, and how many of them end at each row.
        let mut covered = 0;
        let mut ending = vec![0; self.rows.len()];
        for (index, row) in self.rows.iter_mut().enumerate() {
            covered -= ending[index];
            let cells = self.cells.get(row.cells.clone()).unwrap_or_default();
            row.columns = covered + cells.iter().map(|cell| cell.columns).sum::<usize>();
            for cell in cells.iter().filter(|cell| cell.rows > 1) {
                covered += cell.columns;
                if let Some(ending) = ending.get_mut(index + cell.rows) {
                    *ending += cell.columns;
                }
            }
        }
    }
}

fn span_of(option: &str, openers: &[&str]) -> Option<usize> {
    let rest = openers.iter().find_map(|opener| option.strip_prefix(opener))?;
    let number: usize = rest.strip_suffix('>')?.parse().ok()?;
    Some(number.clamp(1, LARGEST_SPAN))
}
