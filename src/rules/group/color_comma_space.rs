use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-color-comma-space",
    Severity::Error,
    include_str!("color_comma_space.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::ColorSpace { space, lacks_hash } = flawed.flaw {
            findings.push(find(context, space, lacks_hash));
        }
    }
}

fn find(context: &Context, space: Span, lacks_hash: bool) -> Finding {
    let message = context.say(
        "두 색 사이에 빈칸이 있어 색이 바뀌지 않고 글자로 보입니다",
        "With a space between the two colours they show as text",
    );
    let fix = Fix {
        title: context.say("빈칸 지우기", "Delete the space"),
        safe: true,
        edits: vec![Edit::replace(space, if lacks_hash { "#" } else { "" })],
    };
    RULE.at(space, message).with_fix(fix)
}
