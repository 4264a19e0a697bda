use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-space-before", Severity::Error, include_str!("space_before.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::SpaceBefore { space } = flawed.flaw {
            findings.push(find(context, space));
        }
    }
}

fn find(context: &Context, space: Span) -> Finding {
    let message = context.say(
        "`{{{`와 그 뒤의 문법 사이에 빈칸이 있어 글자로 보입니다",
        "With a space behind `{{{`, what follows shows as text",
    );
    let fix = Fix {
        title: context.say("빈칸 지우기", "Delete the space"),
        safe: true,
        edits: vec![Edit::delete(space)],
    };
    RULE.at(space, message).with_fix(fix)
}
