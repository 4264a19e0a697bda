use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "footnote-space-before-star",
    Severity::Warning,
    include_str!("space_before_star.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.model().redirect.is_some() {
        return;
    }
    for (bracket, _) in context.source.match_indices("[ ") {
        let spaces = context.after(bracket + 1);
        let note = spaces.trim_start_matches(' ');
        let span = Span::new(bracket + 1, bracket + 1 + spaces.len() - note.len());
        if is_meant(note) && !is_text(context, bracket) {
            findings.push(find(context, span));
        }
    }
}

/// Whether `text`, which follows `[` and spaces, reads like the rest of a note: `*` for
/// multiplication or emphasis comes in pairs.
fn is_meant(text: &str) -> bool {
    let Some(note) = text.strip_prefix('*') else { return false };
    let line = note.split('\n').next().unwrap_or_default();
    line.split_once(']')
        .is_some_and(|(note, _)| !note.contains('*') && note.chars().any(char::is_alphanumeric))
}

/// Whether the bracket is no markup anyway.
fn is_text(context: &Context, bracket: usize) -> bool {
    context.is_escaping(bracket)
        || context.before(bracket).ends_with('[')
        || context.model().is_verbatim(bracket)
}

fn find(context: &Context, spaces: Span) -> Finding {
    let message = context.say(
        "`[`와 `*` 사이에 빈칸이 있어 각주가 아니라 글자로 보입니다",
        "A space stands between `[` and `*`, so this is no footnote and shows as text",
    );
    RULE.at(spaces, message).with_fix(Fix {
        title: context.say("빈칸 지우기", "Delete the space"),
        safe: true,
        edits: vec![Edit::delete(spaces)],
    })
}
