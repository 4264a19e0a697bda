use crate::data::colors;
use crate::data::macros::{Argument, Form, Value};
use crate::data::similar::nearest;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::calls::{Call, Given, calls};
use crate::rules::parameters::has_parameter;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "macro-argument-ignored",
    Severity::Information,
    include_str!("argument_ignored.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in calls(context) {
        for (index, given) in call.given(context).enumerate() {
            findings.extend(find(context, &call, &given, index));
        }
    }
}

fn find(context: &Context, call: &Call, given: &Given, index: usize) -> Option<Finding> {
    let Some(name) = given.name else { return find_unnamed(context, call, given, index) };
    if call.known.has(Form::AnyNames) {
        return None;
    }
    match call.known.named(context.text(name)) {
        Some(argument) => find_value(context, argument, given.value),
        None => Some(find_name(context, call, name)),
    }
}

/// What a comma has cut off from a text is `macro-comma`'s to tell.
fn find_unnamed(context: &Context, call: &Call, given: &Given, index: usize) -> Option<Finding> {
    match call.known.positional() {
        Some(argument) if index == 0 => find_value(context, argument, given.value),
        _ if given.span.is_empty() || call.takes_text() || call.known.has(Form::Rest) => None,
        _ => {
            let text = context.text(given.span);
            let message = context.say(
                format!("‘{text}’: 이 매크로가 받지 않는 인자라 무시됩니다"),
                format!("‘{text}’ is ignored: the macro takes no such argument"),
            );
            Some(RULE.at(given.span, message))
        }
    }
}

fn find_name(context: &Context, call: &Call, name: Span) -> Finding {
    let text = context.text(name);
    let message = context.say(
        format!("‘{text}’: 이 매크로에 없는 인자라 무시됩니다"),
        format!("The macro has no argument ‘{text}’, so it is ignored"),
    );
    let fix = nearest(text, call.known.argument_names()).map(|it| change(context, name, it.into()));
    RULE.at(name, message).with_fix(fix)
}

fn find_value(context: &Context, argument: &Argument, value: Span) -> Option<Finding> {
    let text = context.text(value);
    if text.is_empty() || has_parameter(text) || is_valid(argument.value, text) {
        return None;
    }
    let message = context.say(
        format!("‘{text}’: 쓸 수 없는 값이라 무시됩니다"),
        format!("‘{text}’ is no value that can be used here, so it is ignored"),
    );
    let fix = proper(argument.value, text).map(|proper| change(context, value, proper));
    Some(RULE.at(value, message).with_fix(fix))
}

fn is_valid(kind: Value, text: &str) -> bool {
    match kind {
        Value::Size => is_number(text.trim_end_matches('%').trim_end_matches("px")),
        Value::Seconds => is_number(text),
        Value::Color => colors::is_color(text),
        Value::Word(word) => text.eq_ignore_ascii_case(word),
        Value::Text | Value::Name | Value::Formula | Value::Page | Value::Namespace => true,
        Value::Date | Value::Video => true,
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// What was meant by a value that can't be used.
fn proper(kind: Value, text: &str) -> Option<String> {
    match kind {
        Value::Size => {
            let dense: String = text.split_whitespace().collect();
            is_valid(kind, &dense).then_some(dense)
        }
        Value::Seconds => seconds(text).map(|seconds| seconds.to_string()),
        Value::Color => nearest(text, colors::names().iter().copied()).map(str::to_owned),
        _ => None,
    }
}

/// The seconds of `1:20`, `1:02:03`, `1m20s` or `80s`.
fn seconds(text: &str) -> Option<u32> {
    let parts: Vec<&str> = text.trim_end_matches('s').split([':', 'h', 'm']).collect();
    let add = |sum: Option<u32>, part: &&str| sum?.checked_mul(60)?.checked_add(part.parse().ok()?);
    (parts.len() <= 3).then(|| parts.iter().fold(Some(0), add)).flatten()
}

fn change(context: &Context, span: Span, text: String) -> Fix {
    Fix {
        title: context.say(format!("`{text}` 쓰기"), format!("Change it to `{text}`")),
        safe: false,
        edits: vec![Edit::replace(span, text)],
    }
}
