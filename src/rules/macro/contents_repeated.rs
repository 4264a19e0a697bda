use super::calls::calls_of;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "macro-contents-repeated",
    Severity::Information,
    include_str!("contents_repeated.md"),
    check,
);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut contents = calls_of(context, "목차");
    let Some(first) = contents.next() else { return };
    for repeated in contents {
        let message = context.say(
            "목차가 이미 있어 같은 목차가 되풀이됩니다",
            "The page has its table of contents already; this repeats it",
        );
        let place = context.say("먼저 나온 목차", "The earlier one");
        findings.push(RULE.at(repeated.span, message).with_related(first.span, place));
    }
}
