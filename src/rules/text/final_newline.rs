use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("text-final-newline", Severity::Hint, include_str!("final_newline.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let Some(last) = context.source.chars().next_back().filter(|&last| last != '\n') else {
        return;
    };
    let end = context.source.len();
    let message =
        context.say("마지막 줄 끝에 줄바꿈이 없습니다", "The last line has no line break");
    findings.push(RULE.at(Span::new(end - last.len_utf8(), end), message).with_fix(Fix {
        title: context.say("줄바꿈 넣기", "Insert a line break"),
        safe: true,
        edits: vec![Edit::insert(end, context.newline)],
    }));
}
