use super::directive;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("redirect-empty", Severity::Error, include_str!("empty.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let Some(line) = context.first_line() else { return };
    if directive::target(line.text).is_some_and(|target| target.trim().is_empty()) {
        let message = context.say(
            "넘겨줄 대상이 없어 글자로 보입니다",
            "The redirect has no target, so it shows as text",
        );
        findings.push(RULE.at(line.part(0, line.text.trim_end().len()), message));
    }
}
