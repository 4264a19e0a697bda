use crate::data::macros;
use crate::data::similar::nearest;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-unknown", Severity::Warning, include_str!("unknown.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for &span in &context.model().unknown_macros {
        let text = context.text(span);
        let length = text[1..].find(['(', ']']).unwrap_or_default();
        let name = Span::new(span.start + 1, span.start + 1 + length);
        let is_own = |own: &String| own.to_lowercase() == context.text(name).to_lowercase();
        if !context.config.macros.iter().any(is_own) {
            findings.extend(find(context, span, name));
        }
    }
}

/// Any word may stand in brackets, so it takes a sign that a macro was meant.
fn find(context: &Context, span: Span, name: Span) -> Option<Finding> {
    let text = context.text(name);
    let has_arguments = context.after(name.end).starts_with('(');
    let similar = similar(text, has_arguments);
    let is_meant = match similar {
        Some(similar) if !has_arguments => {
            is_alone(context, span) || similar.len() >= DISTINCT || text.starts_with(similar)
        }
        Some(_) => true,
        None => has_arguments && is_identifier(text),
    };
    is_meant.then(|| {
        let severity = if has_arguments { Severity::Warning } else { Severity::Information };
        let finding = RULE.at(name, message(context, text, similar)).with_severity(severity);
        finding.with_fix(similar.map(|similar| rename(context, name, similar)))
    })
}

/// Names of this many bytes resemble no word of running text.
const DISTINCT: usize = 7;

fn similar(text: &str, has_arguments: bool) -> Option<&'static str> {
    if text.eq_ignore_ascii_case("toc") {
        return Some("목차");
    }
    let fits = |name: &&str| {
        let arguments = macros::find(name).map(|known| known.arguments).unwrap_or_default();
        has_arguments || arguments.iter().all(|argument| !argument.is_required)
    };
    nearest(text, macros::names().filter(fits))
}

fn is_alone(context: &Context, span: Span) -> bool {
    let line = Span::new(context.line_start(span.start), context.line_end(span.end));
    context.text(line).trim().len() == span.len()
}

fn is_identifier(text: &str) -> bool {
    text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn message(context: &Context, text: &str, similar: Option<&str>) -> String {
    match similar {
        Some(similar) => context.say(
            format!("‘{text}’: 없는 매크로라 글자 그대로 보입니다. ‘{similar}’인가요?"),
            format!("There is no macro ‘{text}’, so it shows as text; did you mean ‘{similar}’?"),
        ),
        None => context.say(
            format!("‘{text}’: 없는 매크로라 글자 그대로 보입니다"),
            format!("There is no macro ‘{text}’, so it shows as text"),
        ),
    }
}

fn rename(context: &Context, name: Span, similar: &str) -> Fix {
    Fix {
        title: context.say(format!("‘{similar}’ 쓰기"), format!("Change it to ‘{similar}’")),
        safe: false,
        edits: vec![Edit::replace(name, similar)],
    }
}
