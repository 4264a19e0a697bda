use crate::data::colors;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::nearest_name;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-color-invalid", Severity::Error, include_str!("color_invalid.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::ColorInvalid { color } = flawed.flaw {
            findings.push(find(context, color));
        }
    }
}

fn find(context: &Context, color: Span) -> Finding {
    let text = context.text(color);
    let message = context.say(
        format!("`{text}`: 알 수 없는 색이라서 글자로 보입니다"),
        format!("`{text}` is no colour that the engine knows, so it shows as text"),
    );
    RULE.at(color, message).with_fix(replace(context, color))
}

/// The colour of a name that is near, or a code without its transparency.
fn replace(context: &Context, color: Span) -> Option<Fix> {
    let text = context.text(color);
    let name = text.trim_start_matches('#');
    let near = match text.len() {
        _ if colors::is_code_with_alpha(text) => {
            text.get(..text.len() - text.len() / 4)?.to_owned()
        }
        _ => format!("#{}", nearest_name(name)?),
    };
    Some(Fix {
        title: context.say(format!("`{near}` 쓰기"), format!("Make it `{near}`")),
        safe: false,
        edits: vec![Edit::replace(color, near)],
    })
}
