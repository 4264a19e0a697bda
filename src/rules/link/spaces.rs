use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Group, Rule, Severity};

use super::targets;

pub const RULE: Rule = Rule::new("link-spaces", Severity::Hint, include_str!("spaces.md"), check)
    .in_group(Group::Pedantic)
    .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (_, target, text) in targets(context) {
        let title = text.trim();
        if title.len() < text.len() && !title.starts_with("파일:") && !title.starts_with("분류:")
        {
            let message = context
                .say("링크 대상의 앞뒤에 빈칸이 있습니다", "Spaces stand around the link's target");
            let fix = Fix {
                title: context.say("빈칸 지우기", "Delete the spaces"),
                safe: false,
                edits: vec![Edit::replace(target, title)],
            };
            findings.push(RULE.at(target, message).with_fix(fix));
        }
    }
}
