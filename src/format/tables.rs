//! Tables whose columns line up on the screen.
//!
//! Spaces at the ends of a cell align it (language reference, section 15), so only those cells can be
//! filled up that have spaces, or an option that decides. A table where that is not enough to line it
//! up, that has cells over several rows or lines, or that would be wider than a screen, stays as it is.

use unicode_width::UnicodeWidthStr;

use crate::document::Document;
use crate::fix::Edit;
use crate::model::{Cell, Row, Table};
use crate::text::Span;

/// In columns of the screen. Beyond it lines are wrapped, and nothing lines up.
const WIDEST: usize = 120;

/// Where the spaces of a cell push its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Center,
    Right,
}

/// The options that align a cell whatever its spaces.
const ALIGNING: [(&str, Side); 3] =
    [("<(>", Side::Left), ("<:>", Side::Center), ("<)>", Side::Right)];

impl Side {
    /// How `cell` is aligned; `None` where nothing says it.
    pub fn of(document: &Document, cell: &Cell) -> Option<Self> {
        by_option(document, cell).or_else(|| {
            let content = document.text.slice(cell.content);
            match (content.starts_with(' '), content.ends_with(' ')) {
                _ if content.trim().is_empty() => None,
                (true, true) => Some(Self::Center),
                (true, false) => Some(Self::Right),
                (false, true) => Some(Self::Left),
                (false, false) => None,
            }
        })
    }
}

fn by_option(document: &Document, cell: &Cell) -> Option<Side> {
    document.model().options_of(cell).iter().find_map(|option| {
        let option = document.text.slice(*option);
        ALIGNING.iter().find(|(name, _)| *name == option).map(|(_, side)| *side)
    })
}

/// The edits that line up the columns of `table`.
pub fn align(document: &Document, table: &Table) -> Vec<Edit> {
    let model = document.model();
    let is_simple = |row: &Row| {
        let cells = model.cells_of(row);
        let cells_in_columns: usize = cells.iter().map(|cell| cell.columns).sum();
        cells_in_columns == row.columns && cells.iter().all(|cell| cell.rows == 1)
    };
    let source = document.text.slice(table.span);
    if !source.starts_with("||") || !model.rows_of(table).iter().all(is_simple) {
        return Vec::new();
    }
    let rows = model.rows_of(table).iter();
    let pieces = |row| model.cells_of(row).iter().map(|cell| Piece::of(document, cell)).collect();
    let rows: Option<Vec<Vec<Piece>>> = rows.map(pieces).collect();
    rows.and_then(|rows| fill(&rows, table.columns)).unwrap_or_default()
}

/// A cell as it is laid out.
struct Piece {
    span: Span,
    columns: usize,
    /// In columns of the screen: that of the options, and of the text without its spaces.
    options: usize,
    text: usize,
    content: Span,
    /// The text without spaces around it.
    trimmed: String,
    side: Option<Side>,
    /// How many spaces must stay at the left and at the right.
    least: (usize, usize),
    /// How many stand there.
    spaces: (usize, usize),
}

impl Piece {
    fn of(document: &Document, cell: &Cell) -> Option<Self> {
        let content = cell.content;
        let options = document.text.slice(Span::new(cell.span.start, content.start)).into_owned();
        let text = document.text.slice(content).into_owned();
        let trimmed = text.trim_matches(' ').to_owned();
        if trimmed.contains(['\n', '\r', '\t']) {
            return None;
        }
        let side = Side::of(document, cell);
        let left = text.len() - text.trim_start_matches(' ').len();
        let right = text.len() - left - trimmed.len();
        let least = match side {
            _ if by_option(document, cell).is_some() => (left.min(1), right.min(1)),
            Some(Side::Left) => (0, 1),
            Some(Side::Right) => (1, 0),
            Some(Side::Center) => (1, 1),
            // A cell of spaces alone is empty; without one it would not be a cell.
            None if trimmed.is_empty() => (1, 0),
            None => (0, 0),
        };
        Some(Self {
            span: cell.span,
            columns: cell.columns,
            options: options.width(),
            text: trimmed.width(),
            content,
            side,
            least,
            spaces: if trimmed.is_empty() { (text.len(), 0) } else { (left, right) },
            trimmed,
        })
    }

    /// The least width in columns of the screen.
    fn width(&self) -> usize {
        self.options + self.text + self.least.0 + self.least.1
    }

    /// Whether spaces can be added without aligning the text otherwise.
    fn can_grow(&self) -> bool {
        self.side.is_some() || self.trimmed.is_empty()
    }

    /// The cell's spaces at `width`.
    fn filled(&self, width: usize) -> (usize, usize) {
        let more = width.saturating_sub(self.width());
        let (left, right) = self.least;
        match self.side {
            Some(Side::Left) => (left, right + more),
            Some(Side::Center) => (left + more / 2, right + more - more / 2),
            Some(Side::Right) | None => (left + more, right),
        }
    }
}

/// The edits that give every cell its column's width; `None` where a cell can't take it.
fn fill(rows: &[Vec<Piece>], columns: usize) -> Option<Vec<Edit>> {
    let widths = widths(rows, columns);
    if widths.iter().sum::<usize>() + 2 * (columns + 1) > WIDEST {
        return None;
    }
    let mut edits = Vec::new();
    for row in rows {
        let mut column = 0;
        let mut last_end = None;
        for piece in row {
            let covered = widths.get(column..column + piece.columns)?;
            // Delimiters on end make the next cell wider; they take up room themselves.
            let pipes = last_end.map_or(2, |end: usize| piece.span.start - end);
            let width: usize = covered.iter().sum::<usize>() + 2 * piece.columns;
            let width = width.saturating_sub(pipes);
            if piece.width() < width && !piece.can_grow() {
                return None;
            }
            let (left, right) = piece.filled(width);
            if (left, right) != piece.spaces {
                let text = format!("{}{}{}", " ".repeat(left), piece.trimmed, " ".repeat(right));
                edits.push(Edit::replace(piece.content, text));
            }
            column += piece.columns;
            last_end = Some(piece.span.end);
        }
    }
    Some(edits)
}

/// The width of each column: that of its widest cell, of those that are one column wide.
fn widths(rows: &[Vec<Piece>], columns: usize) -> Vec<usize> {
    let mut widths = vec![0; columns];
    for row in rows {
        let mut column = 0;
        for piece in row {
            if let Some(width) = widths.get_mut(column).filter(|_| piece.columns == 1) {
                *width = piece.width().max(*width);
            }
            column += piece.columns;
        }
    }
    widths
}
