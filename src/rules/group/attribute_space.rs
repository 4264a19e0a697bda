use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-attribute-space", Severity::Error, include_str!("attribute_space.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::AttributeSpace { name, edit } = flawed.flaw {
            findings.push(find(context, name, edit));
        }
    }
}

fn find(context: &Context, name: Span, edit: Span) -> Finding {
    let is_apart = edit.start > name.start;
    let message = match is_apart {
        true => context.say(
            "`=` 앞뒤에 빈칸이 있어 속성이 무시됩니다",
            "With spaces around its `=` the attribute is ignored",
        ),
        false => context.say(
            "앞의 속성과 빈칸으로 떨어져 있지 않아 무시됩니다",
            "Without a space before it the attribute is ignored",
        ),
    };
    let fix = Fix {
        title: match is_apart {
            true => context.say("빈칸 지우기", "Delete the spaces"),
            false => context.say("빈칸 넣기", "Insert a space"),
        },
        safe: true,
        edits: vec![Edit::replace(edit, if is_apart { "=" } else { " " })],
    };
    RULE.at(if is_apart { edit } else { name }, message).with_fix(fix)
}
