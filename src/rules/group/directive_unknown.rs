use crate::data::directives::{DIRECTIVES, languages};
use crate::data::similar;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-directive-unknown",
    Severity::Warning,
    include_str!("directive_unknown.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::DirectiveUnknown { word } = flawed.flaw {
            findings.push(find(context, word));
        }
    }
}

fn find(context: &Context, word: Span) -> Finding {
    let text = context.text(word);
    let message = context.say(
        format!("`#!{text}`: 없는 지시자라서 글자로 보입니다"),
        format!("There is no directive `#!{text}`, so it shows as text"),
    );
    RULE.at(word, message).with_fix(replace(context, word))
}

/// The directive that was meant; code of a language is a `#!syntax`.
fn replace(context: &Context, word: Span) -> Option<Fix> {
    let text = context.text(word).to_ascii_lowercase();
    let names = DIRECTIVES.iter().map(|directive| directive.name);
    let is_language = languages().contains(&&*text);
    let near = match similar::nearest(&text, names) {
        _ if is_language => format!("syntax {text}"),
        near => near?.to_owned(),
    };
    Some(Fix {
        title: context.say(format!("`#!{near}` 쓰기"), format!("Make it `#!{near}`")),
        safe: false,
        edits: vec![Edit::replace(word, near)],
    })
}
