use super::names::Verdict;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-name-digits", Severity::Information, include_str!("name_digits.md"), check);

/// Once for each name.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let notes = &context.model().footnotes;
    let fine = context.names().iter().filter(|name| name.verdict == Verdict::Fine);
    for name in fine.filter(|name| name.text.bytes().all(|byte| byte.is_ascii_digit())) {
        let message = context.say(
            format!("이름이 숫자뿐이라 {}번 각주처럼 보입니다", name.text),
            format!("The name is a number, so it looks like footnote {}", name.text),
        );
        let first = name.definitions.first().and_then(|&note| notes[note].name);
        findings.extend(first.map(|span| RULE.at(span, message)));
    }
}
