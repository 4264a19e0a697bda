use crate::fix::{Edit, Fix};
use crate::model::{Cell, Table};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-blank-line", Severity::Information, include_str!("blank_line.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for pair in context.model().tables.windows(2) {
        findings.extend(find(context, &pair[0], &pair[1]));
    }
}

/// A table with options or a caption of its own, or one of another width, is meant to be apart.
fn find(context: &Context, upper: &Table, lower: &Table) -> Option<Finding> {
    let between = context.source.get(upper.span.end..lower.span.start)?;
    let is_blank = matches!(between, "\n\n" | "\r\n\r\n");
    let model = context.model();
    let first = model.cells_of(model.rows_of(lower).first()?).first();
    let is_row = context.after(lower.span.start).starts_with("||");
    let is_same = upper.columns == lower.columns && upper.columns > 1;
    let has_head = first.is_some_and(|cell| is_head(context, cell));
    if !is_blank || !is_row || !is_same || has_head {
        return None;
    }
    let row = Span::new(lower.span.start, lower.span.start + "||".len());
    let message =
        context.say("빈 줄이 표를 둘로 나눕니다", "The blank line splits the table in two");
    let line = Span::new(upper.span.end, upper.span.end + between.len() / 2);
    Some(RULE.at(row, message).with_fix(Fix {
        title: context.say("빈 줄 지우기", "Delete the blank line"),
        safe: false,
        edits: vec![Edit::delete(line)],
    }))
}

/// Whether a cell looks like that of a table's first row: it has options, or is bold.
fn is_head(context: &Context, cell: &Cell) -> bool {
    !context.model().options_of(cell).is_empty()
        || context.text(cell.span).trim_start().starts_with("'''")
}
