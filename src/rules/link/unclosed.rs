use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use crate::rules::openers::{Fate, beginning, breaks_between, end_of_text};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("link-unclosed", Severity::Error, include_str!("unclosed.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (opener, fate) in context.broken(BrokenKind::UnclosedLink) {
        let fix = match *fate {
            Fate::Alone => close(context, opener.span),
            Fate::Newline { end } => Some(join(context, opener.span, end)),
            Fate::Cut { .. } | Fate::Explained | Fate::Surplus { .. } => continue,
        };
        findings.push(find(context, opener.span, fix));
    }
    for opener in half_closed(context) {
        findings.push(find(context, opener, close(context, opener)));
    }
}

fn find(context: &Context, opener: Span, fix: Option<Fix>) -> Finding {
    let message = context.say(
        "이 줄에 링크를 닫는 `]]`가 없어 글자로 보입니다",
        "The link has no closing `]]` on its line, so it shows as text",
    );
    RULE.at(opener, message).with_fix(fix)
}

/// The `[[` of each `[[target]`: the engine pairs its inner brackets, which then say nothing to it.
fn half_closed(context: &Context) -> impl Iterator<Item = Span> {
    let names = context.model().unknown_macros.iter();
    names
        .filter(|name| context.before(name.start).ends_with('[') && !is_escaped(context, name))
        .map(|name| Span::new(name.start - 1, name.start + 1))
}

/// Whether the bracket before `name` is shown on purpose.
fn is_escaped(context: &Context, name: &Span) -> bool {
    let escapes = &context.model().escapes;
    escapes.binary_search_by_key(&name.start, |escape| escape.end).is_ok()
}

/// A single `]` is a `]]` that lacks a bracket, and then there is only one way to mend it.
fn close(context: &Context, opener: Span) -> Option<Fix> {
    let end = end_of_text(context, opener.end)?;
    let text = beginning(context.text(Span::new(opener.end, end)));
    let single = text.find(']').filter(|&at| !text[..at].contains(['[', '{', '\\']));
    let edit = match single {
        Some(at) => Edit::insert(opener.end + at, "]"),
        None => Edit::insert(end, "]]"),
    };
    Some(Fix {
        title: context.say("링크를 `]]`로 닫기", "Close the link with `]]`"),
        safe: single.is_some(),
        edits: vec![edit],
    })
}

fn join(context: &Context, opener: Span, end: usize) -> Fix {
    let breaks = breaks_between(context, opener, end).into_iter();
    Fix {
        title: context.say("줄바꿈을 빈칸으로 바꾸기", "Turn the line break into a space"),
        safe: false,
        edits: breaks.map(|gap| Edit::replace(gap, " ")).collect(),
    }
}
