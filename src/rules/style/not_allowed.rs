use crate::data::properties::{DROPPED, PROPERTIES};
use crate::data::similar;
use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::Fault;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("style-not-allowed", Severity::Warning, include_str!("not_allowed.md"), check)
        .in_parts()
        .merging_copies();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for faulty in context.faults() {
        if let Fault::NotAllowed { name } = faulty.fault {
            let text = context.text(name);
            let message = context.say(
                format!("`{text}`: 쓸 수 없는 속성이라서 무시됩니다"),
                format!("The property `{text}` isn't allowed, so it is ignored"),
            );
            let fix = rename(context, name).unwrap_or_else(|| remove(context, faulty.span));
            findings.push(RULE.at(name, message).with_fix(fix));
        }
    }
}

fn rename(context: &Context, name: Span) -> Option<Fix> {
    let text = context.text(name).to_ascii_lowercase();
    if text.starts_with('-') || DROPPED.contains(&&*text) {
        return None;
    }
    let near = similar::nearest(&text, PROPERTIES.iter().map(|property| property.name))?;
    Some(Fix {
        title: context.say(format!("`{near}`로 바꾸기"), format!("Make it `{near}`")),
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
