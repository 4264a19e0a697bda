use crate::fix::{Edit, Fix};

use super::rows::{Cause, LostEnd, broken_rows};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "table-row-trailing-space",
    Severity::Error,
    include_str!("row_trailing_space.md"),
    |context, findings| tell(context, context.lost_ends(), findings),
)
.in_parts_but_for(|context, findings| tell(context, &broken_rows(context), findings));

fn tell(context: &Context, rows: &[LostEnd], findings: &mut Vec<Finding>) {
    for row in rows {
        let Cause::TrailingSpace(space) = row.cause else { continue };
        let message = if row.is_text {
            context.say(
                "마지막 `||` 뒤에 빈칸이 있어 표의 줄이 글자로 보입니다",
                "White space follows the last `||`, so the table's row shows as text",
            )
        } else {
            context.say(
                "마지막 `||` 뒤에 빈칸이 있어 다음 줄이 셀에 들어갑니다",
                "White space follows the last `||`, so the next row becomes part of this one",
            )
        };
        let trim = Fix {
            title: context.say("줄 끝의 빈칸 지우기", "Delete the white space"),
            safe: true,
            edits: vec![Edit::delete(space)],
        };
        findings.push(RULE.at(space, message).with_fix(trim));
    }
}
