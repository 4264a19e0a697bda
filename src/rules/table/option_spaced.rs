use super::option_text::Mistake;
use super::options::{FaultKind, rewrite};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-spaced", Severity::Warning, include_str!("option_spaced.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Text(Mistake::SpacedName { proper }) = &fault.kind else { continue };
        let name = proper.split('=').next().unwrap_or_default();
        let message = context.say(
            format!("옵션 이름을 `{name}`처럼 붙여 쓰지 않아 글자로 보입니다"),
            format!("The option's name is written in one word, `{name}`; now it shows as text"),
        );
        let fix = rewrite(context, fault.span, proper, true);
        findings.push(RULE.at(fault.span, message).with_fix(fix));
    }
}
