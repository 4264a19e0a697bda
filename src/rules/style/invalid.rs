use super::Fault;
use crate::rules::group::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("style-invalid", Severity::Warning, include_str!("invalid.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for faulty in context.faults().iter().filter(|faulty| faulty.fault == Fault::Invalid) {
        let message = context.say(
            "`속성: 값` 꼴이 아니어서 무시됩니다",
            "This isn't of the form `property: value`, so it is ignored",
        );
        findings.push(RULE.at(faulty.span, message));
    }
    for flawed in context.flaws() {
        if let Flaw::StrayQuote { quote } = flawed.flaw {
            let message = context.say(
                "이 따옴표에서 속성값이 끝나고 그 뒤는 무시됩니다",
                "The value ends with this quote, and what follows it is ignored",
            );
            findings.push(RULE.at(quote, message));
        }
    }
}
