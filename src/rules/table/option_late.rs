use crate::fix::{Edit, Fix};

use super::options::FaultKind;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-option-late", Severity::Warning, include_str!("option_late.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for fault in context.cell_options() {
        let FaultKind::Late { place } = fault.kind else { continue };
        let text = context.text(fault.span);
        let message = context.say(
            "표 전체의 옵션은 첫 셀에 써야 합니다. 여기서는 무시됩니다",
            "An option of the whole table belongs in its first cell; here it is ignored",
        );
        findings.push(RULE.at(fault.span, message).with_fix(Fix {
            title: context.say("첫 셀로 옮기기", "Move it to the first cell"),
            safe: false,
            edits: vec![Edit::insert(place, text), Edit::delete(fault.span)],
        }));
    }
}
