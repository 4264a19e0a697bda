use crate::fix::{Edit, Fix};

use super::options::FaultKind;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-space", Severity::Error, include_str!("option_space.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::SpaceBefore(spaces) = fault.kind else { continue };
        let message = context.say(
            "옵션 앞에 빈칸이 있어 글자로 보입니다. 옵션은 `||` 바로 뒤에 씁니다",
            "A space before the option makes it show as text; options follow the `||` directly",
        );
        findings.push(RULE.at(spaces, message).with_fix(Fix {
            title: context.say("빈칸 지우기", "Delete the space"),
            safe: true,
            edits: vec![Edit::delete(spaces)],
        }));
    }
}
