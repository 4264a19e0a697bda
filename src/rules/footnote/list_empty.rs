use crate::fix::{Edit, Fix};

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-list-empty", Severity::Hint, include_str!("list_empty.md"), check)
        .in_group(Group::Pedantic);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let lists = context.model().footnote_lists.iter();
    for list in lists.filter(|list| list.numbers.is_none()) {
        let message = context.say(
            "앞에 각주가 없어 아무것도 나오지 않습니다",
            "No footnote stands before it, so it prints nothing",
        );
        findings.push(RULE.at(list.span, message).with_fix(Fix {
            title: context.say("`[각주]` 지우기", "Delete the `[각주]`"),
            safe: false,
            edits: vec![Edit::delete(list.span)],
        }));
    }
}
