use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::rules::{Context, Finding, Rule, Severity};

use super::anchors::named;

pub const RULE: Rule = Rule::new(
    "link-anchor-duplicate",
    Severity::Warning,
    include_str!("anchor_duplicate.md"),
    check,
);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut first = HashMap::new();
    for name in named(context) {
        let text = context.text(name);
        match first.entry(text) {
            Entry::Vacant(entry) => {
                entry.insert(name);
            }
            Entry::Occupied(entry) => {
                let message = context.say(
                    format!("앵커 ‘{text}’ 이름이 이미 쓰여 이곳으로는 올 수 없습니다"),
                    format!("The anchor ‘{text}’ is there already, so no link leads here"),
                );
                let related = context.say("먼저 쓴 앵커", "The first one");
                findings.push(RULE.at(name, message).with_related(*entry.get(), related));
            }
        }
    }
}
