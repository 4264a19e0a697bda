use super::names::Verdict;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-in-template", Severity::Information, include_str!("in_template.md"), check);

/// Once for each name.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_template() {
        return;
    }
    let notes = &context.model().footnotes;
    for name in context.names().iter().filter(|name| name.verdict == Verdict::Fine) {
        let message = context.say(
            "틀의 각주는 문서의 각주와 따로 모이므로 문서에서 이 이름을 쓸 수 없습니다",
            "A template's footnotes have a list of their own, so the page can't use this name",
        );
        let first = name.definitions.first().and_then(|&note| notes[note].name);
        findings.extend(first.map(|span| RULE.at(span, message)));
    }
}
