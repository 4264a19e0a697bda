use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-label-same", Severity::Hint, include_str!("label_same.md"), check)
        .in_group(Group::Style)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for link in context.model().links.iter().filter(|link| link.anchor.is_none()) {
        let (Some(target), Some(label)) = (link.target, link.label) else { continue };
        if context.text(target).trim() == context.text(label).trim() {
            let message = context.say(
                "링크 글이 대상과 같아 필요 없습니다",
                "The link's text is the same as its target",
            );
            let fix = Fix {
                title: context.say("링크 글 지우기", "Delete the text"),
                safe: true,
                edits: vec![Edit::delete(Span::new(target.end, label.end))],
            };
            findings.push(RULE.at(label, message).with_fix(fix));
        }
    }
}
