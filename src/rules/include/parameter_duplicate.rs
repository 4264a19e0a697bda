use std::collections::HashMap;

use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::includes;
use crate::rules::r#macro::calls::Given;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "include-parameter-duplicate",
    Severity::Information,
    include_str!("parameter_duplicate.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for include in includes(context) {
        let mut latest: HashMap<&str, (Span, Given)> = HashMap::new();
        for given in include.given(context) {
            let Some(name) = given.name else { continue };
            let value = context.text(given.value);
            if let Some((name, earlier)) = latest.insert(context.text(name), (name, given)) {
                let is_same = context.text(earlier.value) == value;
                findings.push(find(context, name, earlier.span, is_same));
            }
        }
    }
}

/// The last value counts, so it is the `earlier` one that is lost.
fn find(context: &Context, name: Span, earlier: Span, is_same: bool) -> Finding {
    let text = context.text(name);
    let message = context.say(
        format!("‘{text}’ 값을 뒤에서 다시 주어 이 값은 쓰이지 않습니다"),
        format!("‘{text}’ is given again later, so this value isn't used"),
    );
    let before = context.before(earlier.start).trim_end();
    let comma = before.len().saturating_sub(usize::from(before.ends_with(',')));
    RULE.at(name, message).with_fix(Fix {
        title: context.say("이 값 지우기", "Delete this value"),
        safe: is_same,
        edits: vec![Edit::delete(Span::new(comma, earlier.end))],
    })
}
