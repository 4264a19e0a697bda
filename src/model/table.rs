//! Tables (language reference, section 15).

use super::walk::Gatherer;
use crate::text::Span;

/// Adjacent rows (language reference, section 15).
#[derive(Clone, Debug)]
pub struct Table {
    pub span: Span,
    pub rows: Vec<Row>,
    /// Columns of the widest row, spans counted.
    pub columns: usize,
    /// The index of the table whose cell holds this one.
    pub parent: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub span: Span,
    /// The cells with content; what an empty cell leaves behind is the next one's width.
    pub cells: Vec<Cell>,
    /// Columns that the row's cells take up, spans counted, those of the rows above too.
    pub columns: usize,
}

#[derive(Clone, Debug)]
pub struct Cell {
    /// The content with its options.
    pub span: Span,
    /// Each `<…>` at the start of the cell.
    pub options: Vec<Span>,
    /// How many columns it takes up, by `<-n>` or by the empty cells before it.
    pub columns: usize,
    /// How many rows it takes up.
    pub rows: usize,
}

/// The engine takes a wider or higher cell to be this wide or high.
const LARGEST_SPAN: usize = 1000;

impl Gatherer<'_> {
    pub(super) fn enter_table(&mut self, span: Span) {
        let table = Table { span, rows: Vec::new(), columns: 0, parent: self.table };
        self.table = Some(self.model.tables.len());
        self.model.tables.push(table);
    }

    pub(super) fn add_row(&mut self, span: Span) {
        if let Some(table) = self.innermost_table() {
            table.rows.push(Row { span, cells: Vec::new(), columns: 0 });
        }
    }

    pub(super) fn add_cell(&mut self, span: Span) {
        let columns = self.columns.clamp(1, LARGEST_SPAN);
        self.columns = 0;
        if let Some(row) = self.innermost_table().and_then(|table| table.rows.last_mut()) {
            row.cells.push(Cell { span, options: Vec::new(), columns, rows: 1 });
        }
    }

    pub(super) fn add_cell_option(&mut self, option: Span) {
        let rows = self.innermost_table().and_then(|table| table.rows.last_mut());
        if let Some(cell) = rows.and_then(|row| row.cells.last_mut()) {
            cell.options.push(option);
        }
    }

    fn innermost_table(&mut self) -> Option<&mut Table> {
        self.table.map(|index| &mut self.model.tables[index])
    }

    pub(super) fn leave_table(&mut self) {
        let source = self.source;
        if let Some(table) = self.innermost_table() {
            let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
            cells.for_each(|cell| cell.read_spans(source));
            table.count_columns();
        }
        self.table = self.table.and_then(|index| self.model.tables[index].parent);
    }
}

impl Cell {
    /// Of several options for one span the first decides.
    fn read_spans(&mut self, source: &str) {
        let options = || {
            let options = self.options.iter();
            options.filter_map(|option| source.get(option.start..option.end))
        };
        let columns = options().find_map(|option| span_of(option, &["<-"]));
        let rows = options().find_map(|option| span_of(option, &["<|", "<^|", "<v|"]));
        self.columns = columns.unwrap_or(self.columns);
        self.rows = rows.unwrap_or(self.rows);
    }
}

/// The number in an option that begins like one of `openers`.
fn span_of(option: &str, openers: &[&str]) -> Option<usize> {
    let rest = openers.iter().find_map(|opener| option.strip_prefix(opener))?;
    let number: usize = rest.strip_suffix('>')?.parse().ok()?;
    Some(number.clamp(1, LARGEST_SPAN))
}

impl Table {
    fn count_columns(&mut self) {
        // Columns that cells reaching further down take up, and how many of them end at each row.
        let mut covered = 0;
        let mut ending = vec![0; self.rows.len()];
        for (index, row) in self.rows.iter_mut().enumerate() {
            covered -= ending[index];
            let own: usize = row.cells.iter().map(|cell| cell.columns).sum();
            row.columns = own + covered;
            for cell in row.cells.iter().filter(|cell| cell.rows > 1) {
                covered += cell.columns;
                if let Some(ending) = ending.get_mut(index + cell.rows) {
                    *ending += cell.columns;
                }
            }
        }
        self.columns = self.rows.iter().map(|row| row.columns).max().unwrap_or(0);
    }
}
