use crate::fix::{Edit, Fix};
use crate::model::Decoration;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::five_quotes;
use super::slips::{Cause, Slip};

pub const RULE: Rule =
    Rule::new("decoration-crossed", Severity::Warning, include_str!("crossed.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for slip in context.slips() {
        let finding = match slip.cause {
            Cause::Crossed { partner, decoration } => {
                let decoration = &context.model().decorations[decoration];
                if five_quotes::is(decoration, slip.span, partner) {
                    continue;
                }
                crossing(context, slip, partner, decoration)
            }
            Cause::Bracket { partner } => crossing_bracket(context, slip, partner),
            _ => continue,
        };
        findings.push(finding);
    }
}

fn crossing(context: &Context, slip: &Slip, partner: Span, outer: &Decoration) -> Finding {
    let mark = slip.mark;
    let message = context.say(
        format!("바깥 서식이 먼저 닫혀 양쪽 `{mark}`가 글자로 보입니다"),
        format!("The decoration around it closes first, so both `{mark}` show as text"),
    );
    let closer = Span::new(outer.content.end, outer.span.end);
    let related = context.say("먼저 닫히는 서식", "Closes first");
    let fix = reorder(context, slip, partner, outer);
    RULE.at(slip.span, message).with_related(closer, related).with_fix(fix)
}

/// Closes the inner decoration before the outer one, and opens it again behind if text follows.
fn reorder(context: &Context, slip: &Slip, partner: Span, outer: &Decoration) -> Fix {
    let mark = slip.mark;
    let close = Edit::insert(outer.content.end, mark);
    let again = if partner.start == outer.span.end {
        Edit::delete(partner)
    } else {
        Edit::insert(outer.span.end, mark)
    };
    Fix {
        title: context.say("안쪽 서식을 먼저 닫기", "Close the inner decoration first"),
        safe: false,
        edits: vec![close, again],
    }
}

fn crossing_bracket(context: &Context, slip: &Slip, partner: Span) -> Finding {
    let mark = slip.mark;
    let message = context.say(
        format!("괄호의 경계를 넘어 양쪽 `{mark}`가 글자로 보입니다"),
        format!("A bracket begins or ends between, so both `{mark}` show as text"),
    );
    let related = context.say("닫는 표시", "The closing mark");
    RULE.at(slip.span, message).with_related(partner, related)
}
