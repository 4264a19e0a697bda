//! What is wrong with the options at the start of cells. One that the engine doesn't take is text, and
//! ends the options of its cell (language reference, section 15): so a cell has one such mistake, and
//! this decides which.

use crate::data::table_options::{Scope, TableOption, find};
use crate::fix::{Edit, Fix};
use crate::model::{Cell, Table};
use crate::text::Span;

use super::option_text::{self, Mistake};
use crate::rules::Context;

/// A mistake in an option of a cell.
pub struct Fault {
    /// The index of the table.
    pub table: usize,
    /// The option.
    pub span: Span,
    pub kind: FaultKind,
}

pub enum FaultKind {
    /// These spaces stand before the option, which is text.
    SpaceBefore(Span),
    /// The option is text.
    Text(Mistake),
    /// The same option stands at `first`, and counts.
    Duplicate { first: Span },
    /// An option of the table that isn't in its first cell, whose options end at `place`.
    Late { place: usize },
}

/// What an option is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Columns,
    Rows,
    Alignment,
    /// By name, where that is what counts.
    Named(&'static str),
}

/// The mistakes of all cells in the order of the tables.
pub fn faults(context: &Context) -> Vec<Fault> {
    let mut faults = Vec::new();
    let model = context.model();
    for (index, table) in model.tables.iter().enumerate() {
        let cells = model.rows_of(table).iter().flat_map(|row| model.cells_of(row));
        for (number, cell) in cells.enumerate() {
            let mut add = |(span, kind)| faults.push(Fault { table: index, span, kind });
            valid_faults(context, table, cell, number == 0).into_iter().for_each(&mut add);
            text_fault(context, cell).into_iter().for_each(&mut add);
        }
    }
    faults
}

/// The mistakes in the options that the engine takes.
fn valid_faults(
    context: &Context,
    table: &Table,
    cell: &Cell,
    is_first: bool,
) -> Vec<(Span, FaultKind)> {
    let mut seen: Vec<(Subject, Span)> = Vec::new();
    let mut faults = Vec::new();
    let options = context.model().options_of(cell);
    for &option in options {
        let text = context.text(option);
        let is_table = text.get(1..6).is_some_and(|start| start.eq_ignore_ascii_case("table"));
        if options.len() == 1 && !is_table {
            continue;
        }
        let Some(subject) = subject(text) else { continue };
        if let Some(&(_, first)) = seen.iter().find(|(other, _)| *other == subject) {
            faults.push((option, FaultKind::Duplicate { first }));
        } else if is_table && !is_first {
            let model = context.model();
            let mut cells = model.rows_of(table).iter().flat_map(|row| model.cells_of(row));
            let place = cells.next().map_or(0, |first| first.content.start);
            faults.push((option, FaultKind::Late { place }));
        }
        seen.push((subject, option));
    }
    faults
}

/// What an option that the engine takes is about.
pub fn subject(option: &str) -> Option<Subject> {
    let inside = option.strip_prefix('<')?.strip_suffix('>')?;
    match inside.chars().next()? {
        '-' => return Some(Subject::Columns),
        '|' | '^' => return Some(Subject::Rows),
        '(' | ':' | ')' => return Some(Subject::Alignment),
        _ if inside.starts_with("v|") => return Some(Subject::Rows),
        _ => {}
    }
    // A bare colour is the background.
    Some(Subject::Named(named(inside).map_or("bgcolor", |(option, _)| option.name)))
}

/// The option of this source, without its `< >`, and its value.
pub fn named(inside: &str) -> Option<(&'static TableOption, &str)> {
    let (name, value) = inside.split_once('=').unwrap_or((inside, ""));
    if let Some(option) = find(name) {
        return Some((option, value));
    }
    // Quotes and a space are read for the options of tables only.
    let rest = name.get(5..)?.trim_start_matches(' ');
    let option = find(&format!("table{rest}")).filter(|option| option.scope == Scope::Table)?;
    Some((option, value))
}

/// Puts `proper` between the `< >` of the option at `span`.
pub fn rewrite(context: &Context, span: Span, proper: &str, safe: bool) -> Fix {
    let proper = format!("<{proper}>");
    Fix {
        title: context.say(format!("`{proper}` 쓰기"), format!("Change it to `{proper}`")),
        safe,
        edits: vec![Edit::replace(span, proper)],
    }
}

/// The text at the start of a cell that was meant as an option.
fn text_fault(context: &Context, cell: &Cell) -> Option<(Span, FaultKind)> {
    let start = cell.content.start;
    let rest = context.text(Span::new(start, cell.span.end.max(start)));
    let text = rest.trim_start_matches(' ');
    let inside = text.strip_prefix('<')?;
    let inside = &inside[..inside.find(['>', '\n'])?];
    let begin = start + rest.len() - text.len();
    let span = Span::new(begin, begin + inside.len() + 2);
    let is_complete = context.text(span).ends_with('>') && inside.len() <= LONGEST_OPTION;
    // Where a variable may fill in the value, nothing can be said.
    if !is_complete || inside.contains('@') {
        return None;
    }
    let mistake = option_text::mistake(inside);
    match mistake {
        Ok(()) if begin > start => Some((span, FaultKind::SpaceBefore(Span::new(start, begin)))),
        Ok(()) => None,
        Err(mistake) => Some((span, FaultKind::Text(mistake?))),
    }
}

/// The scanner looks no further.
const LONGEST_OPTION: usize = 512;
