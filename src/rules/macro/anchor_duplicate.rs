use std::collections::HashMap;

use super::calls::calls_of;
use crate::rules::parameters::has_parameter;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "macro-anchor-duplicate",
    Severity::Warning,
    include_str!("anchor_duplicate.md"),
    check,
);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut anchors = HashMap::new();
    for call in calls_of(context, "anchor") {
        let Some((name, _)) = call.positional(context) else { continue };
        let text = context.text(name);
        let first = *anchors.entry(text).or_insert(name);
        if first != name && !has_parameter(text) {
            let message = context.say(
                format!("‘{text}’: 이미 있는 앵커라 링크가 여기로 오지 않습니다"),
                format!("There is an anchor ‘{text}’ already, so links don't lead here"),
            );
            let place = context.say("먼저 나온 앵커", "The earlier one");
            findings.push(RULE.at(name, message).with_related(first, place));
        }
    }
}
