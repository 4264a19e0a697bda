use crate::data::directives::SIZES;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-size-range", Severity::Error, include_str!("size_range.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::SizeOutOfRange { size } = flawed.flaw {
            findings.push(find(context, size));
        }
    }
}

fn find(context: &Context, size: Span) -> Finding {
    let text = context.text(size);
    let message = context.say(
        format!("`{text}`: 글자 크기는 `+1`~`+5`, `-1`~`-5`이므로 글자로 보입니다"),
        format!("Sizes go from `+1` to `+5` and from `-1` to `-5`; `{text}` shows as text"),
    );
    RULE.at(size, message).with_fix(clamp(context, size))
}

/// The nearest size; a text of size 0 needs none.
fn clamp(context: &Context, size: Span) -> Option<Fix> {
    let (sign, step) = context.text(size).split_at_checked(1)?;
    let nearest = format!("{sign}{}", SIZES.end());
    (step != "0").then(|| Fix {
        title: context.say(format!("`{nearest}` 쓰기"), format!("Make it `{nearest}`")),
        safe: false,
        edits: vec![Edit::replace(size, nearest)],
    })
}
