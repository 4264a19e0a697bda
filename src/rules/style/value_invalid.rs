use super::Fault;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("style-value-invalid", Severity::Warning, include_str!("value_invalid.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for faulty in context.faults() {
        let Fault::Value { piece } = faulty.fault else { continue };
        let text = context.text(piece);
        let finding = if piece.is_empty() {
            let message = context.say(
                "값이 없어 이 선언이 무시됩니다",
                "The property has no value, so the declaration is ignored",
            );
            RULE.at(faulty.span, message)
        } else {
            let message = context.say(
                format!("`{text}`: 이 속성의 값이 될 수 없어 선언이 무시됩니다"),
                format!("`{text}` is no value of this property, so the declaration is ignored"),
            );
            RULE.at(piece, message)
        };
        findings.push(finding);
    }
}
