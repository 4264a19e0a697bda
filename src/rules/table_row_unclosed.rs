use crate::fix::{Edit, Fix};

use super::table_rows::{Cause, lost_ends};
use super::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "table-row-unclosed",
    severity: Severity::Error,
    page: include_str!("table_row_unclosed.md"),
    check,
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for row in lost_ends(context) {
        let Cause::Missing { gap, is_certain } = row.cause else { continue };
        let message = if row.is_text {
            context.say(
                "표의 줄이 `||`로 끝나지 않아 글자로 보입니다",
                "The table's row does not end with `||`, so it shows as text",
            )
        } else {
            context.say(
                "이 줄이 `||`로 끝나지 않아 다음 줄이 셀에 들어갑니다",
                "The row does not end with `||`, so the next row becomes part of it",
            )
        };
        let end = Fix {
            title: context.say("줄을 `||`로 끝내기", "End the row with `||`"),
            safe: is_certain,
            edits: vec![Edit::replace(gap, "||")],
        };
        findings.push(RULE.at(row.opener, message).with_fix(end));
    }
}
