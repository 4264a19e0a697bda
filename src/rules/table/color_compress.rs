use crate::fix::{Edit, Fix};
use crate::model::{Cell, Row};
use crate::text::Span;

use super::options::named;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-color-compress", Severity::Hint, include_str!("color_compress.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

/// A cell's option, and the row's for the same.
const PAIRS: [[&str; 2]; 2] = [["bgcolor", "rowbgcolor"], ["color", "rowcolor"]];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for row in &context.model().rows {
        for pair in PAIRS {
            findings.extend(find(context, row, pair));
        }
    }
}

fn find(context: &Context, row: &Row, [cell_option, row_option]: [&str; 2]) -> Option<Finding> {
    let cells = context.model().cells_of(row);
    let has_row_option = cells.iter().any(|cell| value(context, cell, row_option).is_some());
    let (first, color) = value(context, cells.first()?, cell_option)?;
    if has_row_option || cells.len() < 2 {
        return None;
    }
    let mut edits = vec![Edit::replace(first, format!("<{row_option}={color}>"))];
    for cell in &cells[1..] {
        let (option, other) = value(context, cell, cell_option)?;
        if !other.eq_ignore_ascii_case(color) {
            return None;
        }
        edits.push(Edit::delete(option));
    }
    let message = context.say(
        format!("줄 전체가 같은 색이므로 `<{row_option}={color}>` 하나로 됩니다"),
        format!("All cells of the row have this colour; `<{row_option}={color}>` says it once"),
    );
    let title = context.say("줄의 옵션으로 바꾸기", "Change it to an option of the row");
    Some(RULE.at(first, message).with_fix(Fix { title, safe: false, edits }))
}

/// The option of this name in a cell, and its value.
fn value<'a>(context: &Context<'a>, cell: &Cell, name: &str) -> Option<(Span, &'a str)> {
    context.model().options_of(cell).iter().find_map(|&option| {
        let inside = context.text(option).strip_prefix('<')?.strip_suffix('>')?;
        let (known, value) = named(inside)?;
        (known.name == name).then_some((option, value))
    })
}
