use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-color-no-space", Severity::Error, include_str!("color_no_space.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::ColorNoSpace { color } = flawed.flaw {
            findings.push(find(context, color));
        }
    }
}

fn find(context: &Context, color: Span) -> Finding {
    let text = context.text(color);
    let message = context.say(
        format!("색 `{text}` 뒤에 빈칸이 없어 글자로 보입니다"),
        format!("Without a space behind it, the colour `{text}` shows as text"),
    );
    let fix = Fix {
        title: context.say("빈칸 넣기", "Insert a space"),
        safe: true,
        edits: vec![Edit::insert(color.end, " ")],
    };
    RULE.at(color, message).with_fix(fix)
}
