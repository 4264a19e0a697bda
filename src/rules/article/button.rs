use crate::fix::{Edit, Fix};
use crate::model::{Leftover, LeftoverKind};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("article-button", Severity::Information, include_str!("button.md"), check)
        .of_article_text();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for leftover in &context.model().leftovers {
        if matches!(leftover.kind, LeftoverKind::EditMark | LeftoverKind::FoldingMark) {
            findings.push(find(context, leftover));
        }
    }
}

fn find(context: &Context, leftover: &Leftover) -> Finding {
    let span = leftover.span;
    let button = context.text(span);
    let message = context.say(
        format!("`{button}`: 글이 아니라 위키 화면의 단추입니다"),
        format!("`{button}` is a button of the site, not text"),
    );
    let title = context.say("지우기", "Delete it");
    let edits = vec![Edit::delete(with_space(context, span))];
    RULE.at(span, message).with_fix(Fix { title, safe: false, edits })
}

/// The button with the space before it; the whole line where it holds nothing else.
fn with_space(context: &Context, button: Span) -> Span {
    let start = context.before(button.start).trim_end_matches([' ', '\t']).len();
    let is_line = start == context.line_start(start) && context.line_end(start) == button.end;
    let next = context.next_line(start).filter(|_| is_line);
    Span::new(start, next.unwrap_or(button.end))
}
