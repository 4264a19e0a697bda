use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-label-empty", Severity::Information, include_str!("label_empty.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for link in context.model().links.iter().filter(|link| link.label.is_none()) {
        let has_target = link.target.is_some() || link.anchor.is_some();
        let pipe = link.span.end.saturating_sub("|]]".len());
        if has_target && context.after(pipe).starts_with("|]]") && !context.is_escaping(pipe) {
            let pipe = Span::new(pipe, pipe + 1);
            let message = context.say(
                "`|` 뒤에 링크 글이 없어 대상이 그대로 보입니다",
                "No text follows the `|`, so the target is shown",
            );
            let fix = Fix {
                title: context.say("`|` 지우기", "Delete the `|`"),
                safe: true,
                edits: vec![Edit::delete(pipe)],
            };
            findings.push(RULE.at(pipe, message).with_fix(fix));
        }
    }
}
