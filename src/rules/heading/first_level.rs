use super::levels;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-first-level", Severity::Information, include_str!("first_level.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let headings = &context.model().headings;
    let Some(first) = headings.first() else { return };
    if let Some(higher) = headings.iter().find(|heading| heading.level < first.level) {
        let number = &first.number;
        let message = context.say(
            format!("뒤에 더 높은 단계의 문단이 있어 번호가 0부터 매겨집니다({number})"),
            format!("A later heading is of a higher level, so that this one's number is {number}"),
        );
        let place = context.say("더 높은 단계의 문단", "The heading of a higher level");
        findings
            .push(RULE.at(levels::opening_mark(first), message).with_related(higher.span, place));
    }
}
