use crate::fix::{Edit, Fix};

use super::calls::{Call, all_calls};
use crate::rules::{Context, Default, Finding, Group, Rule, RuleOption, Severity};

pub const RULE: Rule =
    Rule::new("macro-spelling", Severity::Hint, include_str!("spelling.md"), check)
        .in_group(Group::Pedantic)
        .with_options(&[RuleOption { name: "language", default: Default::Text("consistent") }]);

/// The macros that have a Korean name and an English one, in this order.
const PAIRS: [[&str; 2]; 2] = [["목차", "tableofcontents"], ["각주", "footnote"]];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for pair in PAIRS {
        let calls: Vec<Call> = all_calls(context).filter(|call| call.is(pair[0])).collect();
        let spelling = |call: &Call| {
            pair.into_iter().find(|name| name.eq_ignore_ascii_case(context.text(call.name)))
        };
        let wanted = match context.word(&RULE, "language") {
            "korean" => Some(pair[0]),
            "english" => Some(pair[1]),
            _ => calls.first().and_then(spelling),
        };
        let Some(wanted) = wanted else { continue };
        let others = calls.iter().filter(|call| spelling(call) != Some(wanted));
        findings.extend(others.map(|call| find(context, call, wanted)));
    }
}

fn find(context: &Context, call: &Call, wanted: &str) -> Finding {
    let message = context.say(
        format!("이 문서의 다른 곳처럼 `[{wanted}]`로 쓰세요"),
        format!("Write it `[{wanted}]`, as elsewhere"),
    );
    RULE.at(call.name, message).with_fix(Fix {
        title: context.say(format!("`{wanted}` 쓰기"), format!("Change it to `{wanted}`")),
        safe: false,
        edits: vec![Edit::replace(call.name, wanted)],
    })
}
