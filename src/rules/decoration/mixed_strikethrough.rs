use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};

use super::slips::Cause;

pub const RULE: Rule = Rule::new(
    "decoration-mixed-strikethrough",
    Severity::Warning,
    include_str!("mixed_strikethrough.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for slip in context.slips() {
        let Cause::Mixed { partner } = slip.cause else { continue };
        let mark = slip.mark;
        let message = context.say(
            format!("취소선을 `{mark}`로 열고 다른 표시로 닫아 모두 글자로 보입니다"),
            format!("A strikethrough that opens with `{mark}` closes with it; both show as text"),
        );
        let fix = Fix {
            title: context.say(format!("`{mark}`로 닫기"), format!("Close with `{mark}`")),
            safe: true,
            edits: vec![Edit::replace(partner, mark)],
        };
        findings.push(RULE.at(partner, message).with_fix(fix));
    }
}
