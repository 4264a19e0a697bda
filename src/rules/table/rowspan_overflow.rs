use super::missing_rows;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-rowspan-overflow", Severity::Hint, include_str!("rowspan_overflow.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for table in &context.model().tables {
        for (cell, rows) in missing_rows(context.model(), table) {
            let is_span = |option: &&_| context.text(**option).contains('|');
            let mut options = context.model().options_of(cell).iter();
            let Some(&option) = options.find(is_span) else { continue };
            let wanted = cell.rows;
            let message = context.say(
                format!("{wanted}줄을 합치는데 표에는 {rows}줄만 남았습니다"),
                format!("This spans {wanted} rows, but the table has only {rows} left"),
            );
            findings.push(RULE.at(option, message));
        }
    }
}
