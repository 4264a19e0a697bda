use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use super::calls::all_calls;
use crate::rules::openers::Fate;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("macro-unclosed", Severity::Error, include_str!("unclosed.md"), check_calls)
        .in_parts_but_for(check_broken);

fn check_broken(context: &Context, findings: &mut Vec<Finding>) {
    for (opener, fate) in context.broken(BrokenKind::UnclosedMacro) {
        if matches!(fate, Fate::Alone | Fate::Newline { .. }) {
            findings.push(find(context, opener.span, true));
        }
    }
}

fn check_calls(context: &Context, findings: &mut Vec<Finding>) {
    for call in all_calls(context).filter(|call| call.is_unclosed(context)) {
        let opener = Span::new(call.span.start, call.name.end + "(".len());
        findings.push(find(context, opener, false));
    }
}

/// `is_text` where nothing closes it; otherwise it has taken in what follows up to some `)]`.
fn find(context: &Context, opener: Span, is_text: bool) -> Finding {
    let message = if is_text {
        context.say(
            "매크로가 `)]`로 닫히지 않아 글자 그대로 보입니다",
            "The macro isn't closed with `)]`, so it shows as text",
        )
    } else {
        context.say(
            "매크로가 `)]`로 닫히지 않아 뒤의 내용까지 인자가 됩니다",
            "The macro isn't closed with `)]`, so it takes in what follows",
        )
    };
    RULE.at(opener, message).with_fix(close(context, opener.end))
}

/// Completes a `)` or a `]` that is there, or puts both at the end of the line or the cell.
fn close(context: &Context, start: usize) -> Option<Fix> {
    let line = context.text(Span::new(start, context.line_end(start)));
    let text = line.split("||").next()?.split('[').next()?;
    let edit = match text.find([')', ']']) {
        Some(at) if text[at..].starts_with(')') => Edit::insert(start + at + 1, "]"),
        Some(at) => Edit::insert(start + at, ")"),
        None => Edit::insert(start + text.trim_end().len(), ")]"),
    };
    let is_escaped = context.is_escaping(edit.span.start);
    (!is_escaped).then(|| Fix {
        title: context.say("`)]`로 닫기", "Close it with `)]`"),
        safe: false,
        edits: vec![edit],
    })
}
