use super::option_text::Mistake;
use super::options::{FaultKind, rewrite};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-equals", Severity::Error, include_str!("option_equals.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Text(Mistake::Spaces { proper }) = &fault.kind else { continue };
        let message = context.say(
            "옵션 안에 빈칸이 있어 글자로 보입니다",
            "A space inside the option makes it show as text",
        );
        let fix = rewrite(context, fault.span, proper, true);
        findings.push(RULE.at(fault.span, message).with_fix(fix));
    }
}
