use crate::data::directives::{language_called, languages};
use crate::data::similar;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-syntax-language",
    Severity::Warning,
    include_str!("syntax_language.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::SyntaxLanguage { language } = flawed.flaw {
            findings.push(find(context, language));
        }
    }
}

fn find(context: &Context, language: Span) -> Finding {
    let text = context.text(language);
    if language.is_empty() {
        let message = context.say(
            "`#!syntax`에 언어가 없어 여는 줄이 글자로 보입니다",
            "`#!syntax` names no language, so its line shows as text",
        );
        return RULE.at(word_before(language), message).with_fix(make_literal(context, language));
    }
    let message = context.say(
        format!("`{text}`: 지원하지 않는 언어라서 여는 줄이 글자로 보입니다"),
        format!("`{text}` is no language that the engine knows, so its line shows as text"),
    );
    RULE.at(language, message)
        .with_fix(replace(context, language))
        .with_fix(make_literal(context, language))
}

/// The `#!syntax` of a line that names no language.
fn word_before(language: Span) -> Span {
    Span::new(language.start - "#!syntax".len(), language.start)
}

fn replace(context: &Context, language: Span) -> Option<Fix> {
    let name = context.text(language).to_lowercase();
    let known = languages().iter().copied();
    let near = language_called(&name).or_else(|| similar::nearest(&name, known))?;
    Some(Fix {
        title: context.say(format!("`{near}` 쓰기"), format!("Make it `{near}`")),
        safe: false,
        edits: vec![Edit::replace(language, near)],
    })
}

/// Without its directive the code is shown without colours.
fn make_literal(context: &Context, language: Span) -> Fix {
    let start = context.before(language.start).trim_end().len() - "#!syntax".len();
    Fix {
        title: context.say("색 없이 그대로 보이기", "Show it without highlighting"),
        safe: false,
        edits: vec![Edit::delete(Span::new(start, context.line_end(language.end)))],
    }
}
