use crate::fix::{Edit, Fix};

use super::includes;
use crate::rules::parameters::has_parameter;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "include-prefix-missing",
    Severity::Warning,
    include_str!("prefix_missing.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for include in includes(context) {
        let Some((title, _)) = include.positional(context) else { continue };
        let text = context.text(title);
        if text.contains([':', '/']) || has_parameter(text) || context.title() == Some(text) {
            continue;
        }
        let message = context.say(
            format!("틀이 아니라 ‘{text}’ 문서를 넣습니다. 틀이면 `틀:`을 붙이세요"),
            format!("This includes the article ‘{text}’; a template's title begins with `틀:`"),
        );
        findings.push(RULE.at(title, message).with_fix(Fix {
            title: context.say("`틀:` 붙이기", "Put `틀:` before it"),
            safe: false,
            edits: vec![Edit::insert(title.start, "틀:")],
        }));
    }
}
