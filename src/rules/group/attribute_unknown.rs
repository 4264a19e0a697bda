use crate::data::directives::ATTRIBUTES;
use crate::data::similar;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-attribute-unknown",
    Severity::Warning,
    include_str!("attribute_unknown.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::AttributeUnknown { name } = flawed.flaw {
            findings.push(find(context, name));
        }
    }
}

fn find(context: &Context, name: Span) -> Finding {
    let text = context.text(name);
    let message = context.say(
        format!("`{text}`: `#!wiki`에 없는 속성이라서 무시됩니다"),
        format!("`#!wiki` has no attribute `{text}`, so it is ignored"),
    );
    RULE.at(name, message).with_fix(replace(context, name))
}

fn replace(context: &Context, name: Span) -> Option<Fix> {
    let known = ATTRIBUTES.iter().map(|attribute| attribute.name);
    let near = similar::nearest(&context.text(name).to_lowercase(), known)?;
    Some(Fix {
        title: context.say(format!("`{near}` 쓰기"), format!("Make it `{near}`")),
        safe: false,
        edits: vec![Edit::replace(name, near)],
    })
}
