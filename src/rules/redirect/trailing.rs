use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("redirect-trailing", Severity::Warning, include_str!("trailing.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    findings.extend(hidden(context).map(|span| {
        let message = context.say(
            "넘겨주기 아래의 내용은 보이지 않습니다",
            "What stands below a redirect is not shown",
        );
        RULE.at(span, message).with_fix(Fix {
            title: context.say("아래 내용 지우기", "Delete it"),
            safe: false,
            edits: vec![Edit::delete(span)],
        })
    }));
}

/// The text below the redirect, from its first line that is neither a comment nor a category.
fn hidden(context: &Context) -> Option<Span> {
    let redirect = context.model().redirect.as_ref()?;
    let end = context.source.trim_end().len();
    let mut start = context.next_line(redirect.span.start)?;
    loop {
        let line = context.text(Span::new(start, context.line_end(start)));
        let is_nothing = ["##", "[[분류:"].iter().any(|mark| line.starts_with(mark));
        if !is_nothing && !line.trim().is_empty() {
            return Some(Span::new(start, end));
        }
        start = context.next_line(start)?;
    }
}
