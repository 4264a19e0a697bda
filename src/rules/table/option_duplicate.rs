use crate::fix::{Edit, Fix};

use super::options::FaultKind;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "table-option-duplicate",
    Severity::Warning,
    include_str!("option_duplicate.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Duplicate { first } = fault.kind else { continue };
        let message = context.say(
            "같은 옵션이 앞에 있어 무시됩니다",
            "The cell has this option already, so this one is ignored",
        );
        let place = context.say("쓰이는 옵션", "The option that counts");
        findings.push(RULE.at(fault.span, message).with_related(first, place).with_fix(Fix {
            title: context.say("이 옵션 지우기", "Delete this option"),
            safe: context.text(fault.span) == context.text(first),
            edits: vec![Edit::delete(fault.span)],
        }));
    }
}
