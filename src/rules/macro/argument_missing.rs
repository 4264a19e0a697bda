use crate::data::macros::{Form, Value};

use super::calls::{Call, calls};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "macro-argument-missing",
    Severity::Warning,
    include_str!("argument_missing.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in calls(context) {
        if let Some((korean, english)) = missing(context, &call) {
            let message = context.say(
                format!("{korean} 없어 아무것도 보이지 않습니다"),
                format!("Without {english} nothing shows"),
            );
            findings.push(RULE.at(call.name, message));
        }
    }
}

/// What is missing, in words.
fn missing(context: &Context, call: &Call) -> Option<(&'static str, &'static str)> {
    let mut required = call.known.arguments.iter().filter(|argument| argument.is_required);
    let argument = required.find(|argument| match argument.form {
        Form::Named(name) => !call.given(context).any(|given| {
            given.name.is_some_and(|it| context.text(it) == name) && !given.value.is_empty()
        }),
        _ => call.positional(context).is_none(),
    })?;
    Some(match (argument.form, argument.value) {
        (Form::Named("ruby"), _) => ("`ruby=`가", "`ruby=`"),
        (_, Value::Page) => ("넣을 문서의 이름이", "the title of a page"),
        (_, Value::Formula) => ("수식이", "a formula"),
        (_, Value::Date) => ("날짜가", "a date"),
        (_, Value::Video) => ("동영상의 아이디가", "the video's name"),
        _ => ("내용이", "a text"),
    })
}
