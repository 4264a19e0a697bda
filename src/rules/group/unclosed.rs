use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use crate::rules::openers::{Fate, beginning, end_of_blocks, end_of_text};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-unclosed", Severity::Error, include_str!("unclosed.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (opener, fate) in context.broken(BrokenKind::UnclosedGroup) {
        if *fate == Fate::Alone {
            let text = context.text(opener.span);
            let message = context.say(
                format!("`{text}`: 닫는 `}}}}}}`가 없어 글자로 보입니다"),
                format!("`{text}` has no closing `}}}}}}`, so it shows as text"),
            );
            findings.push(RULE.at(opener.span, message).with_fix(close(context, opener.span)));
        }
    }
}

/// A box goes on to the end of its section, other groups to the end of their line.
fn close(context: &Context, opener: Span) -> Option<Fix> {
    let is_box = context.text(opener).starts_with("{{{#!");
    let edit = if is_box { close_box(context, opener) } else { close_line(context, opener)? };
    Some(Fix {
        title: context.say("`}}}`로 닫기", "Close it with `}}}`"),
        safe: false,
        edits: vec![edit],
    })
}

fn close_box(context: &Context, opener: Span) -> Edit {
    let (end, is_whole_line) = end_of_blocks(context, opener.end);
    let newline = if is_whole_line { context.newline } else { "" };
    Edit::insert(end, format!("{newline}}}}}}}"))
}

/// `}}` is a `}}}` that lacks a brace.
fn close_line(context: &Context, opener: Span) -> Option<Edit> {
    let end = end_of_text(context, opener.end)?;
    let text = beginning(context.text(Span::new(opener.end, end)));
    let edit = match text.find("}}").filter(|_| text.matches('}').count() == 2) {
        Some(at) => Edit::insert(opener.end + at + "}}".len(), "}"),
        None => Edit::insert(end, "}}}"),
    };
    Some(edit)
}
