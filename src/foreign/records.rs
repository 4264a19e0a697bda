//! Rows of spreadsheets, as they come from a clipboard or a file.

use super::escape::{escape, escape_ends};

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Tab,
    Comma,
}

impl Separator {
    fn character(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Comma => ',',
        }
    }
}

/// The cells of each row. `None` where it is no table: less than two columns, or rows of CSV that are
/// less than two or of unlike lengths.
pub fn records(text: &str, separator: Separator) -> Option<Vec<Vec<String>>> {
    let mut rows = read(text, separator.character());
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let columns = rows.iter().map(Vec::len).max()?;
    let is_table = match separator {
        Separator::Tab => rows.iter().all(|row| row.len() > 1),
        Separator::Comma => {
            columns > 1 && rows.len() > 1 && rows.iter().all(|row| row.len() == columns)
        }
    };
    rows.iter_mut().for_each(|row| row.resize(columns, String::new()));
    is_table.then_some(rows)
}

/// Every reader of CSV takes quotes more literally: spreadsheets copy a cell that holds quotes and no
/// line's end as it stands.
fn read(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest, separator).unwrap_or_else(|| bare(rest, separator));
        row.push(cell.trim().to_owned());
        let Some(end) = after.chars().next() else { break };
        rest = &after[end.len_utf8()..];
        if end != separator {
            rows.push(std::mem::take(&mut row));
        }
    }
    rows.push(row);
    rows
}

/// A cell up to the separator or the line's end, and what follows it.
fn bare(text: &str, separator: char) -> (String, &str) {
    let end = text.find([separator, '\n']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A cell in double quotes, which are doubled in it; it may hold separators and ends of lines. `None`
/// where the quotes don't end with the cell.
fn quoted(text: &str, separator: char) -> Option<(String, &str)> {
    let mut rest = text.trim_start_matches(' ').strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        rest = match after.strip_prefix('"') {
            Some(after) => after,
            None => {
                let after = after.trim_start_matches([' ', '\r']);
                let is_end = after.is_empty() || after.starts_with([separator, '\n']);
                return is_end.then_some((cell, after));
            }
        };
        cell.push('"');
    }
}

/// `rows` as a table of NamuMark, in which markup stays markup but for what would end a cell; or where
/// that is `literal`, is shown as it stands.
pub fn table(rows: &[Vec<String>], literal: bool) -> String {
    let mut table = String::new();
    for row in rows {
        table.push_str("||");
        row.iter().for_each(|cell| table.extend([&content(cell, literal), "||"]));
        table.push('\n');
    }
    table
}

fn content(cell: &str, literal: bool) -> String {
    let lines = cell.lines().map(|line| match literal {
        true => escape(line.trim(), false),
        false => line.trim().replace("||", "\\|\\|"),
    });
    let text = lines.collect::<Vec<_>>().join("[br]");
    // A cell without anything would make the next one wider.
    if text.is_empty() { " ".to_owned() } else { escape_ends(&text) }
}
