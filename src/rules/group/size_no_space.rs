use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-size-no-space", Severity::Error, include_str!("size_no_space.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::SizeNoSpace { size } = flawed.flaw {
            findings.push(find(context, size));
        }
    }
}

fn find(context: &Context, size: Span) -> Finding {
    let text = context.text(size);
    let message = context.say(
        format!("`{text}` 뒤에 빈칸이 없어 크기가 바뀌지 않고 글자로 보입니다"),
        format!("Without a space behind it, `{text}` is no size and shows as text"),
    );
    let fix = Fix {
        title: context.say("빈칸 넣기", "Insert a space"),
        safe: true,
        edits: vec![Edit::insert(size.end, " ")],
    };
    RULE.at(size, message).with_fix(fix)
}
