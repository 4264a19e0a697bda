//! Options of cells and of files (language reference, sections 9.1 and 15).

use super::{Context, Hover, color, condition, paragraphs};
use crate::data::{file_options, table_options};
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
    let known = file_options::find(&context.source(name))?;
    let topic = Topic::file_option(known.name);
    let Some(value) = value.filter(|value| value.contains(offset)) else {
        return context.help(name, &topic);
    };
    let is_color = known.value == file_options::Value::Color;
    let color = color::hover(context, value, offset).filter(|_| is_color);
    color.or_else(|| context.help(value, &topic.set_to(&context.source(value))))
}

fn of_cell(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    let options = model.options_of(cell_at(model, offset)?);
    let option = options.iter().copied().find(|option| option.contains(offset))?;
    let source = context.source(option);
    let inside = source.strip_prefix('<')?.strip_suffix('>')?;
    named(context, option, inside, offset).or_else(|| nameless(context, option, inside))
}

/// `<name>` or `<name=value>`.
fn named(context: &Context, option: Span, inside: &str, offset: usize) -> Option<Hover> {
    let (name, value) = inside.split_once('=').unwrap_or((inside, ""));
    // `table width` is `tablewidth`.
    let known = table_options::find(&name.replace(' ', ""))?;
    let topic = Topic::table_option(known.name);
    let end = option.start + "<".len() + name.len();
    if offset <= end {
        return context.help(Span::new(option.start, end.max(offset + 1)), &topic);
    }
    let is_color = known.value == table_options::Value::Color;
    let color = color::hover(context, option, offset).filter(|_| is_color);
    let value_span = Span::new(end + "=".len(), option.end - ">".len());
    let is_condition = known.value == table_options::Value::Expression;
    let word = is_condition.then(|| condition::word(context, value_span, offset)).flatten();
    let span = if value_span.contains(offset) { value_span } else { option };
    color.or(word).or_else(|| context.help(span, &topic.set_to(value.trim_matches('"'))))
}

/// `<-2>` and its kin. Of a colour, what it looks like too.
fn nameless(context: &Context, option: Span, inside: &str) -> Option<Hover> {
    let hover = context.help(option, &Topic::cell_mark(inside))?;
    let colors = inside.split(',').map(Topic::color);
    let looks = colors.filter_map(|color| color.summarise(context.language));
    Some(Hover { markdown: paragraphs([hover.markdown].into_iter().chain(looks)), ..hover })
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
