use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::slips::{Cause, Slip};

pub const RULE: Rule =
    Rule::new("decoration-newline", Severity::Warning, include_str!("newline.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for slip in context.slips() {
        let Cause::Newline { partner, breaks } = &slip.cause else { continue };
        let mark = slip.mark;
        let message = context.say(
            format!("줄이 바뀌어 서식이 되지 않고 양쪽 `{mark}`가 글자로 보입니다"),
            format!("The line ends before the closing `{mark}`, so both marks show as text"),
        );
        let closer = context.say("닫는 표시", "The closing mark");
        let fix = repeat(context, slip, *partner, breaks);
        findings.push(RULE.at(slip.span, message).with_related(*partner, closer).with_fix(fix));
    }
}

/// Closes and opens the decoration at each line break; safe where nothing but text is in between.
fn repeat(context: &Context, slip: &Slip, partner: Span, breaks: &[Span]) -> Option<Fix> {
    let between = context.text(Span::new(slip.span.end, partner.start));
    let sign = slip.mark.chars().next()?;
    if between.contains(sign) || between.contains("{{{") || slip.span.len() != slip.mark.len() {
        return None;
    }
    let around =
        |gap: &Span| [Edit::insert(gap.start, slip.mark), Edit::insert(gap.end, slip.mark)];
    Some(Fix {
        title: context.say("줄마다 서식을 넣기", "Decorate each line"),
        safe: !between.contains(['[', ']', '{', '}', '|', '\\', '~', '-', '_', '^', ',', '\'']),
        edits: breaks.iter().flat_map(around).collect(),
    })
}
