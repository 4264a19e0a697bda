use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-attribute-quotes",
    Severity::Error,
    include_str!("attribute_quotes.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::AttributeQuotes { value, content } = flawed.flaw {
            findings.push(find(context, value, content));
        }
    }
}

fn find(context: &Context, value: Span, content: Span) -> Finding {
    let message = context.say(
        "속성값이 큰따옴표(`\"`) 한 쌍 안에 있지 않아 무시됩니다",
        "A value that isn't between two `\"` is ignored",
    );
    let text = context.text(content);
    let quote = || Fix {
        title: context.say("큰따옴표로 감싸기", "Put it in double quotes"),
        safe: true,
        edits: vec![Edit::replace(value, format!("\"{}\"", text.trim_end()))],
    };
    RULE.at(value, message).with_fix((!text.contains('"')).then(quote))
}
