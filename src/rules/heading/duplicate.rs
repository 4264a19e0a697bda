use std::collections::HashMap;

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-duplicate", Severity::Hint, include_str!("duplicate.md"), check)
        .in_group(Group::Pedantic);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut first = HashMap::new();
    for heading in &context.model().headings {
        let title = context.text(heading.title);
        let earlier = *first.entry(title).or_insert(heading.title);
        if earlier == heading.title {
            continue;
        }
        let message = context.say(
            format!(
                "제목이 ‘{title}’인 문단이 앞에도 있어 링크가 이 문단으로 오지 못할 수 있습니다"
            ),
            format!("An earlier heading is ‘{title}’ too, so links may not lead to this one"),
        );
        let place = context.say("앞의 문단", "The earlier heading");
        findings.push(RULE.at(heading.title, message).with_related(earlier, place));
    }
}
