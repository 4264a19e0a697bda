use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use crate::rules::openers::{Fate, breaks_between};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-newline", Severity::Error, include_str!("newline.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for (opener, fate) in context.broken(BrokenKind::UnclosedFootnote) {
        if let Fate::Newline { end } = *fate {
            let message = context.say(
                "각주 안에서는 줄을 바꿀 수 없어 글자로 보입니다. `[br]`을 쓰세요",
                "A footnote cannot span lines, so it shows as text; use `[br]`",
            );
            let closer = context.say("각주를 닫으려던 곳", "Meant to close the footnote");
            findings.push(
                RULE.at(opener.span, message)
                    .with_related(Span::new(end - 1, end), closer)
                    .with_fix(break_lines(context, opener.span, end)),
            );
        }
    }
}

/// Writes `[br]` for each line break, unless one is there already. A link that is broken too needs
/// a decision about its own line break.
fn break_lines(context: &Context, opener: Span, end: usize) -> Option<Fix> {
    let broken = &context.model().broken;
    let next = broken.partition_point(|token| token.span.start <= opener.start);
    if broken.get(next).is_some_and(|token| token.span.start < end) {
        return None;
    }
    let edit = |gap: Span| {
        let before = context.text(Span::new(opener.end, gap.start));
        Edit::replace(gap, if before.ends_with("[br]") { "" } else { "[br]" })
    };
    Some(Fix {
        title: context.say("줄바꿈을 `[br]`로 바꾸기", "Turn the line breaks into `[br]`"),
        safe: true,
        edits: breaks_between(context, opener, end).into_iter().map(edit).collect(),
    })
}
