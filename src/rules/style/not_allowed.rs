use crate::data::properties::{DROPPED, PROPERTIES};
use crate::data::similar;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::Fault;
use crate::rules::{Context, Finding, Rule, Severity, repeats};

pub const RULE: Rule =
    Rule::new("style-not-allowed", Severity::Warning, include_str!("not_allowed.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let names = context.faults().iter().filter_map(|faulty| match faulty.fault {
        Fault::NotAllowed { name } => Some((faulty.span, name)),
        _ => None,
    });
    let repeated = names.map(|(declaration, name)| find(context, declaration, name));
    findings.extend(repeats::merge(context, repeated.collect()));
}

fn find(context: &Context, declaration: Span, name: Span) -> Finding {
    let text = context.text(name);
    let message = context.say(
        format!("`{text}`: 쓸 수 없는 속성이라서 무시됩니다"),
        format!("The property `{text}` isn't allowed, so it is ignored"),
    );
    let fix = rename(context, name).unwrap_or_else(|| remove(context, declaration));
    RULE.at(name, message).with_fix(fix)
}

fn rename(context: &Context, name: Span) -> Option<Fix> {
    let text = context.text(name).to_ascii_lowercase();
    if text.starts_with('-') || DROPPED.contains(&&*text) {
        return None;
    }
    let near = similar::nearest(&text, PROPERTIES.iter().map(|property| property.name))?;
    Some(Fix {
        title: context.say(format!("고치기: `{near}`"), format!("Make it `{near}`")),
        safe: false,
        edits: vec![Edit::replace(name, near)],
    })
}

/// Takes the declaration away, with the `;` and the space behind it.
fn remove(context: &Context, declaration: Span) -> Fix {
    let rest = context.after(declaration.end);
    let behind = rest.trim_start_matches(' ');
    let behind = behind.strip_prefix(';').unwrap_or(behind).trim_start_matches(' ');
    let end = declaration.end + rest.len() - behind.len();
    Fix {
        title: context.say("지우기", "Delete it"),
        safe: true,
        edits: vec![Edit::delete(Span::new(declaration.start, end))],
    }
}
