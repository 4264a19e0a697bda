use crate::model::Row;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-row-empty", Severity::Hint, include_str!("row_empty.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

/// A row has columns without cells where those of the rows above come down into it.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let is_empty = |row: &&Row| model.cells_of(row).is_empty() && row.columns == 0;
    for row in model.rows.iter().filter(is_empty) {
        let message = context.say("셀이 없는 줄입니다", "This row has no cells");
        findings.push(RULE.at(row.span, message));
    }
}
