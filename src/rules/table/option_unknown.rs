use super::option_text::Mistake;
use super::options::{FaultKind, rewrite};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-unknown", Severity::Warning, include_str!("option_unknown.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Text(Mistake::Unknown { similar }) = &fault.kind else { continue };
        let text = context.text(fault.span);
        let message = context.say(
            format!("`{text}`: 없는 표 옵션이라 글자로 보입니다"),
            format!("`{text}` is no option of tables, so it shows as text"),
        );
        let fix = similar.as_ref().map(|similar| rewrite(context, fault.span, similar, false));
        findings.push(RULE.at(fault.span, message).with_fix(fix));
    }
}
