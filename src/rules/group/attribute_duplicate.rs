use crate::data::directives::{self, AttributeValue};
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-attribute-duplicate",
    Severity::Warning,
    include_str!("attribute_duplicate.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::AttributeDuplicate { name, attribute, first, value } = flawed.flaw {
            let text = context.text(name);
            let message = context.say(
                format!("`{text}` 속성이 두 번입니다. 처음 것만 쓰입니다"),
                format!("The attribute `{text}` stands here twice; only the first counts"),
            );
            let place = context.say("처음 것", "The first one");
            let fix = merge(context, name, attribute, first, value);
            findings.push(RULE.at(name, message).with_related(first, place).with_fix(fix));
        }
    }
}

/// Adds the later value to the first, or deletes it where there can be only one.
fn merge(context: &Context, name: Span, attribute: Span, first: Span, value: Span) -> Fix {
    let separator = match directives::attribute(context.text(name)).map(|known| known.value) {
        Some(AttributeValue::Style | AttributeValue::Actions) => "; ",
        Some(AttributeValue::Classes) => " ",
        _ => return delete(context, attribute),
    };
    let start = context.text(first).trim_end_matches([';', ' ']);
    let addition = context.text(value).trim();
    if start.is_empty() || addition.is_empty() || start == addition {
        return delete(context, attribute);
    }
    let end = Span::new(first.start + start.len(), first.end);
    Fix {
        title: context.say("하나로 합치기", "Merge them"),
        safe: false,
        edits: vec![Edit::replace(end, format!("{separator}{addition}")), Edit::delete(attribute)],
    }
}

fn delete(context: &Context, attribute: Span) -> Fix {
    Fix {
        title: context.say("뒤의 것 지우기", "Delete the later one"),
        safe: false,
        edits: vec![Edit::delete(attribute)],
    }
}
