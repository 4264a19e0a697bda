use crate::fix::{Edit, Fix};
use crate::model::{Decoration, DecorationKind};
use crate::text::Span;

use super::levels::DEEPEST;
use super::page_level::is_page_level;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-emphasis", Severity::Hint, include_str!("emphasis.md"), check)
        .in_group(Group::Style)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let decorations = context.model().decorations.iter();
    for bold in decorations.filter(|decoration| decoration.kind == DecorationKind::Bold) {
        if is_title(context, bold) && is_page_level(context, bold.span.start) {
            findings.push(find(context, bold));
        }
    }
}

/// Whether it stands alone, and doesn't end like a sentence.
fn is_title(context: &Context, bold: &Decoration) -> bool {
    let Span { start, end } = bold.span;
    let content = context.text(bold.content);
    let blank_before = context.before(start).ends_with("\n\n")
        || context.before(start).ends_with("\r\n\r\n")
        || start == 0;
    let after = context.after(end);
    let after = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n'));
    blank_before
        && after.is_some_and(|after| after.starts_with(['\r', '\n']))
        && !content.trim().is_empty()
        && !content.trim_end().ends_with(['.', '!', '?', ',', '…', '”', '"'])
}

fn find(context: &Context, bold: &Decoration) -> Finding {
    let model = context.model();
    let above = model.heading_of(bold.span.start).map_or(1, |index| model.headings[index].level);
    let marks = "=".repeat(usize::from((above + 1).min(DEEPEST)));
    let title = context.text(bold.content).trim();
    let message = context
        .say("굵은 글씨를 문단 제목처럼 썼습니다", "Bold text stands in the place of a heading");
    RULE.at(bold.span, message).with_fix(Fix {
        title: context.say("문단 제목으로 바꾸기", "Make it a heading"),
        safe: false,
        edits: vec![Edit::replace(bold.span, format!("{marks} {title} {marks}"))],
    })
}
