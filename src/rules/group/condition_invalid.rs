use crate::text::Span;

use super::condition::Error;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-condition-invalid",
    Severity::Warning,
    include_str!("condition_invalid.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::Condition { error, at } = flawed.flaw {
            findings.push(find(context, error, at));
        }
    }
}

fn find(context: &Context, error: Error, at: Span) -> Finding {
    let (korean, english) = match error {
        Error::Empty => ("조건이 없어", "There is no condition"),
        Error::UnclosedString => ("닫히지 않은 따옴표가 있어", "A string has no closing quote"),
        Error::UnclosedBracket => ("짝이 맞지 않는 괄호가 있어", "A bracket has no partner"),
        Error::MissingValue => ("값이 있어야 할 곳에 없어", "A value is missing here"),
        Error::MissingOperator => ("두 값 사이에 연산자가 없어", "No operator stands before this"),
        Error::Forbidden => ("조건에 쓸 수 없는 말이 있어", "Conditions don't know this"),
    };
    let message = context.say(
        format!("{korean} 조건을 읽을 수 없습니다. 내용이 표시되지 않습니다"),
        format!("{english}, so the condition can't be read and the content is lost"),
    );
    RULE.at(at, message)
}
