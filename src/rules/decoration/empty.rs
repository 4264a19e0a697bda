use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("decoration-empty", Severity::Information, include_str!("empty.md"), check)
        .in_parts();

/// Only quotes are no text: `~~~~`, `____` and `^^^^` are written for their looks.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let empty = context.runs().iter().filter(|run| run.sign == b'\'' && run.span.len() == 6);
    for run in empty {
        let message = context.say(
            "서식 안에 글이 없어 `'`가 글자로 보입니다",
            "Nothing stands between the marks, so they show as text",
        );
        let fix = Fix {
            title: context.say("빈 서식 지우기", "Delete the marks"),
            safe: false,
            edits: vec![Edit::delete(run.span)],
        };
        findings.push(RULE.at(run.span, message).with_fix(fix));
    }
}
