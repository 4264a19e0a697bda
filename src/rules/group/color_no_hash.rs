use crate::data::colors;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-color-no-hash", Severity::Warning, include_str!("color_no_hash.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::ColorNoHash { color } = flawed.flaw {
            findings.push(find(context, color));
        }
    }
}

fn find(context: &Context, color: Span) -> Finding {
    let text = context.text(color);
    let message = context.say(
        format!("색 `{text}` 앞에 `#`이 없어 글자로 보입니다"),
        format!("The colour `{text}` lacks its `#`, so it shows as text"),
    );
    let fix = Fix {
        title: context.say("`#` 넣기", "Insert `#`"),
        // A word may be meant as it stands, a code hardly.
        safe: !colors::is_name(text),
        edits: vec![Edit::insert(color.start, "#")],
    };
    RULE.at(color, message).with_fix(fix)
}
