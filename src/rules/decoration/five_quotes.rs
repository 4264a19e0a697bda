use crate::fix::{Edit, Fix};
use crate::model::{Decoration, DecorationKind};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::slips::Cause;

pub const RULE: Rule =
    Rule::new("decoration-five-quotes", Severity::Warning, include_str!("five_quotes.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for slip in context.slips() {
        let Cause::Crossed { partner, decoration } = slip.cause else { continue };
        let decoration = &context.model().decorations[decoration];
        if is(decoration, slip.span, partner) {
            findings.push(find(context, decoration, partner));
        }
    }
}

/// Whether the marks are the two outer quotes of `'''''` on both sides of a text.
pub(super) fn is(bold: &Decoration, opener: Span, closer: Span) -> bool {
    bold.kind == DecorationKind::Bold
        && bold.content.start == opener.start
        && bold.span.end == closer.start
        && opener.len() == 2
        && closer.len() == 2
}

fn find(context: &Context, bold: &Decoration, closer: Span) -> Finding {
    let message = context.say(
        "`'''''`로는 굵은 기울임이 되지 않아 굵게만 되고 `''`가 글자로 보입니다",
        "`'''''` gives bold only and shows `''` as text, not bold and italic",
    );
    let fix = Fix {
        title: context.say("`''' ''글'' '''` 꼴로 바꾸기", "Write `''' ''text'' '''`"),
        safe: true,
        edits: vec![
            Edit::insert(bold.content.start, " "),
            Edit::replace(Span::new(bold.content.end, closer.end), "'' '''"),
        ],
    };
    RULE.at(Span::new(bold.span.start, bold.content.start + 2), message).with_fix(fix)
}
