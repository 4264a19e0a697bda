use crate::fix::{Edit, Fix};

use super::calls::all_calls;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule = Rule::new("macro-case", Severity::Hint, include_str!("case.md"), check)
    .in_group(Group::Pedantic)
    .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for call in all_calls(context) {
        let name = context.text(call.name);
        if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            let lower = name.to_ascii_lowercase();
            let message = context.say(
                format!("매크로 이름은 `{lower}`처럼 소문자로 씁니다"),
                format!("Macros are written in lower case: `{lower}`"),
            );
            findings.push(RULE.at(call.name, message).with_fix(Fix {
                title: context.say("소문자로 바꾸기", "Change it to lower case"),
                safe: true,
                edits: vec![Edit::replace(call.name, lower)],
            }));
        }
    }
}
