use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-directive-case", Severity::Warning, include_str!("directive_case.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::DirectiveCase { word } = flawed.flaw {
            findings.push(find(context, word));
        }
    }
}

fn find(context: &Context, word: Span) -> Finding {
    let text = context.text(word);
    let lower = text.to_ascii_lowercase();
    let message = context.say(
        format!("`#!{text}`: 지시자는 소문자로 써야 합니다. 대문자가 있으면 글자로 보입니다"),
        format!("Directives are written in lower case; `#!{text}` shows as text"),
    );
    let fix = Fix {
        title: context.say("소문자로 바꾸기", "Make it lower case"),
        safe: true,
        edits: vec![Edit::replace(word, lower)],
    };
    RULE.at(word, message).with_fix(fix)
}
