use super::option_text::Mistake;
use super::options::{FaultKind, rewrite};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-value", Severity::Error, include_str!("option_value.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Text(Mistake::Value { proper }) = &fault.kind else { continue };
        let text = context.text(fault.span);
        let message = context.say(
            format!("`{text}`: 값이 올바르지 않아 글자로 보입니다"),
            format!("`{text}` has a value that isn't taken, so it shows as text"),
        );
        let fix = proper.as_ref().map(|proper| rewrite(context, fault.span, proper, false));
        findings.push(RULE.at(fault.span, message).with_fix(fix));
    }
}
