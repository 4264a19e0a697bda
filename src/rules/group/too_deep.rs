use crate::data::directives::DEEPEST;
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity, openers};

pub const RULE: Rule =
    Rule::new("group-too-deep", Severity::Warning, include_str!("too_deep.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for start in openers::too_deep(context) {
        let message = context.say(
            format!("중괄호가 {DEEPEST}단계보다 깊어 글자로 보입니다"),
            format!("Groups are nested at most {DEEPEST} deep; this one shows as text"),
        );
        findings.push(RULE.at(Span::new(start, start + "{{{".len()), message));
    }
}
