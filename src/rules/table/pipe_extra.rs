use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("table-pipe-extra", Severity::Warning, include_str!("pipe_extra.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for row in &context.model().rows {
        // Of a run of three, the last is the next cell's. Two of them may be the bars of `|x|`.
        let cells = context.model().cells_of(row).iter();
        let mut pipes = cells.filter(|cell| context.after(cell.span.start).starts_with('|'));
        if let (Some(cell), None) = (pipes.next(), pipes.next()) {
            findings.push(find(context, Span::new(cell.span.start, cell.span.start + 1)));
        }
    }
}

fn find(context: &Context, pipe: Span) -> Finding {
    let message = context.say(
        "`|`가 하나 많거나 모자라 글자로 보입니다",
        "One `|` too many, or too few, shows as text",
    );
    RULE.at(pipe, message).with_fix(Fix {
        title: context.say("`|` 지우기", "Delete the `|`"),
        safe: false,
        edits: vec![Edit::delete(pipe)],
    })
}
