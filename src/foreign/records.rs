//! Rows of spreadsheets, as they come from a clipboard or a file.

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Tab,
    /// Cells may stand in double quotes, and a quote in those is doubled.
    Comma,
}

/// The cells of each line. `None` where it is no table: less than two lines or columns, or lines of
/// CSV with unlike numbers of cells.
pub fn records(text: &str, separator: Separator) -> Option<Vec<Vec<String>>> {
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let mut rows: Vec<Vec<String>> = match separator {
        Separator::Tab if lines.iter().all(|line| line.contains('\t')) => {
            lines.iter().map(|line| line.split('\t').map(clean).collect()).collect()
        }
        Separator::Tab => return None,
        Separator::Comma => lines.iter().map(|line| quoted(line)).collect::<Option<_>>()?,
    };
    let columns = rows.iter().map(Vec::len).max()?;
    let is_even = rows.iter().all(|row| row.len() == columns);
    let is_table = match separator {
        Separator::Tab => columns > 1,
        Separator::Comma => columns > 1 && rows.len() > 1 && is_even,
    };
    rows.iter_mut().for_each(|row| row.resize(columns, String::new()));
    is_table.then_some(rows)
}

fn clean(cell: &str) -> String {
    let cell = cell.trim();
    let unquoted = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
    unquoted.map_or_else(|| cell.to_owned(), |cell| cell.replace("\"\"", "\""))
}

/// The cells of a line of CSV; `None` where a quote is not closed.
fn quoted(line: &str) -> Option<Vec<String>> {
    let mut cells = Vec::new();
    let (mut start, mut is_quoted) = (0, false);
    for (index, character) in line.char_indices() {
        match character {
            '"' => is_quoted = !is_quoted,
            ',' if !is_quoted => {
                cells.push(clean(&line[start..index]));
                start = index + 1;
            }
            _ => {}
        }
    }
    cells.push(clean(&line[start..]));
    (!is_quoted).then_some(cells)
}

/// `rows` as a table of NamuMark. Markup in the cells stays, but for what would end a cell.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut table = String::new();
    for row in rows {
        table.push_str("||");
        for cell in row {
            let text = cell.replace("||", "\\|\\|");
            let protects = if text.starts_with('<') { "\\" } else { "" };
            // A cell without anything would make the next one wider.
            let text = if text.is_empty() { " " } else { &text };
            table.extend([protects, text, "||"]);
        }
        table.push('\n');
    }
    table
}
