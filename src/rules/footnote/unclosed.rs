use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use crate::rules::openers::{Fate, end_of_text};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-unclosed", Severity::Error, include_str!("unclosed.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (opener, fate) in context.broken(BrokenKind::UnclosedFootnote) {
        if *fate == Fate::Alone {
            let message = context.say(
                "각주를 닫는 `]`가 없어 `[*`부터 글자로 보입니다",
                "The footnote has no closing `]`, so it shows as text",
            );
            findings.push(RULE.at(opener.span, message).with_fix(close(context, opener.span)));
        }
    }
}

/// A full stop at the end of the line belongs to the sentence, not to the note.
fn close(context: &Context, opener: Span) -> Option<Fix> {
    let end = end_of_text(context, opener.end)?;
    let text = context.text(Span::new(opener.end, end));
    let end = end - (text.len() - text.trim_end_matches('.').len());
    Some(Fix {
        title: context.say("각주를 `]`로 닫기", "Close the footnote with `]`"),
        safe: false,
        edits: vec![Edit::insert(end, "]")],
    })
}
