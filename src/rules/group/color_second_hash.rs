use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-color-second-hash",
    Severity::Error,
    include_str!("color_second_hash.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::ColorSecondHash { color } = flawed.flaw {
            findings.push(find(context, color));
        }
    }
}

fn find(context: &Context, color: Span) -> Finding {
    let message = context.say(
        "둘째 색에도 `#`이 있어야 합니다. 없으면 글자로 보입니다",
        "The second colour needs its `#`, too; without it both show as text",
    );
    let fix = Fix {
        title: context.say("`#` 넣기", "Insert `#`"),
        safe: true,
        edits: vec![Edit::insert(color.start, "#")],
    };
    RULE.at(color, message).with_fix(fix)
}
