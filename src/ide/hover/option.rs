//! Options of cells and of files (language reference, sections 9.1 and 15).

use super::{Context, Hover, color};
use crate::ide::help::Topic;
use crate::ide::lookup::last_start;
use crate::model::{Cell, Model};
use crate::text::Span;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    of_file(context, offset).or_else(|| of_cell(context, offset))
}

fn of_file(context: &Context, offset: usize) -> Option<Hover> {
    let file = last_start(&context.document.model().files, offset)?;
    let options = context.document.model().file_options_of(file).iter();
    let mut named = options.filter_map(|it| Some((it.name?, it.value)));
    let (name, value) = named.find(|(name, value)| {
        name.contains(offset) || value.is_some_and(|value| value.contains(offset))
    })?;
    match value.filter(|value| value.contains(offset)) {
        Some(value) => color::hover(context, value, offset),
        None => context.help(name, &Topic::file_option(&context.source(name))),
    }
}

fn of_cell(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    let options = model.options_of(cell_at(model, offset)?);
    let option = options.iter().copied().find(|option| option.contains(offset))?;
    let source = context.source(option);
    let name = source.trim_start_matches('<').split(['=', '>']).next()?;
    let start = option.start + "<".len();
    let span = Span::new(start, start + name.len());
    if offset > span.end {
        return color::hover(context, option, offset);
    }
    // `table width` is `tablewidth`.
    let topic = Topic::table_option(&name.replace(' ', "").to_ascii_lowercase());
    let hover = context.help(span, &topic)?;
    Some(Hover { span: Span::new(option.start, span.end.max(offset + 1)), ..hover })
}

/// The innermost cell around `offset`.
fn cell_at(model: &Model, offset: usize) -> Option<&Cell> {
    let tables = &model.tables;
    let last = tables.partition_point(|table| table.span.start <= offset).checked_sub(1);
    let mut around = std::iter::successors(last, |&index| tables[index].parent);
    let table = &tables[around.find(|&index| tables[index].span.contains(offset))?];
    let rows = model.rows_of(table);
    let row = rows[..rows.partition_point(|row| row.span.start <= offset)].last()?;
    let cells = model.cells_of(row);
    cells[..cells.partition_point(|cell| cell.span.start <= offset)].last()
}
