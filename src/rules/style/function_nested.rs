use super::Fault;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "style-function-nested",
    Severity::Warning,
    include_str!("function_nested.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for faulty in context.faults() {
        if let Fault::FunctionNested { function } = faulty.fault {
            let message = context.say(
                "함수 안에 함수가 있어 이 선언이 무시됩니다",
                "A function stands inside of a function, so the declaration is ignored",
            );
            findings.push(RULE.at(function, message));
        }
    }
}
