use crate::fix::{Edit, Fix};
use crate::model::{Broken, BrokenKind};
use crate::text::Span;

use crate::rules::openers::Fate;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-heading-inside", Severity::Error, include_str!("heading_inside.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (opener, fate) in context.model().broken.iter().zip(context.fates()) {
        if let Fate::Cut { end, heading, others } = fate {
            let finding = find(context, opener, *heading, others);
            let is_lone_group = opener.kind == BrokenKind::UnclosedGroup && others.is_empty();
            let fix = is_lone_group.then(|| close_before(context, opener.span, *heading, *end));
            findings.push(finding.with_fix(fix));
        }
    }
}

fn find(context: &Context, opener: &Broken, heading: Span, others: &[usize]) -> Finding {
    let text = context.text(opener.span);
    let message = context.say(
        format!("`{text}`: 안에 문단 제목이 있어 깨지고 글자로 보입니다"),
        format!("A heading stands inside `{text}` and breaks it, so it shows as text"),
    );
    let place = context.say("이 문단 제목이 깨뜨립니다", "This heading breaks it");
    let finding = RULE.at(opener.span, message).with_related(heading, place);
    let too = context.say("함께 깨집니다", "Broken too");
    let others = others.iter().map(|&other| context.model().broken[other].span);
    others.fold(finding, |finding, span| finding.with_related(span, too.clone()))
}

/// Ends the group with the text before the heading, and takes away the `}}}` behind it.
fn close_before(context: &Context, opener: Span, heading: Span, end: usize) -> Fix {
    let before = context.text(Span::new(opener.end, heading.start)).trim_end();
    let is_box = context.text(opener).starts_with("{{{#!");
    let newline = if is_box { context.newline } else { "" };
    let close = Edit::insert(opener.end + before.len(), format!("{newline}}}}}}}"));
    Fix {
        title: context.say("문단 제목 앞에서 닫기", "Close it before the heading"),
        safe: false,
        edits: vec![close, Edit::delete(line_of_closer(context, end))],
    }
}

/// The `}}}` that ends at `end`, and its line if nothing else stands there.
fn line_of_closer(context: &Context, end: usize) -> Span {
    let closer = Span::new(end - "}}}".len(), end);
    let line = Span::new(context.line_start(end), context.line_end(end));
    match context.next_line(end) {
        Some(next) if line == closer => Span::new(closer.start, next),
        _ => closer,
    }
}
