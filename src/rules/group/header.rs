use crate::fix::{Edit, Fix};
use crate::model::{Group, GroupKind};
use crate::text::Span;

use super::headers;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new("group-header", Severity::Error, include_str!("header.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for group in &context.model().groups {
        findings.extend(match group.kind {
            GroupKind::Literal => find_one_line(context, group),
            GroupKind::Wiki => find_swallowed_text(context, group),
            GroupKind::Folding | GroupKind::If => find_swallowed_close(context, group),
            _ => None,
        });
    }
}

/// A box on one line: the engine takes it literally.
fn find_one_line(context: &Context, group: &Group) -> Option<Finding> {
    let inside = Span::new(group.open.end, group.close.start);
    let text = context.text(inside);
    let word = ["#!wiki", "#!folding", "#!if"].into_iter().find(|word| {
        text.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ') && !rest.contains('\n'))
    })?;
    let header = Span::new(inside.start + word.len(), inside.end);
    if context.text(header).trim().is_empty() {
        return None;
    }
    let message = context.say(
        format!("`{word}` 다음 내용은 새 줄에 써야 합니다. 한 줄이면 글자 그대로 보입니다"),
        format!(
            "The content of `{word}` must begin on a new line; on one line it shows as it stands"
        ),
    );
    let opener = Span::new(group.span.start, header.start);
    Some(RULE.at(opener, message).with_fix(split(context, word, header)))
}

/// Breaks the line where the header ends; in a heading there is no room for a line break.
fn split(context: &Context, word: &str, header: Span) -> Option<Fix> {
    let text = context.text(header);
    let (at, safe) = match word {
        "#!wiki" => (headers::end_of_attributes(text), true),
        "#!folding" => headers::end_of_title(text),
        _ => (headers::end_of_condition(text)?, false),
    };
    let headings = &context.model().headings;
    let before = headings.partition_point(|heading| heading.span.start <= header.start);
    let is_in_heading =
        headings[..before].last().is_some_and(|heading| heading.span.encloses(header));
    (!is_in_heading).then(|| break_line(context, header.start + at, safe))
}

/// Puts a line break in place of the spaces at `offset`.
fn break_line(context: &Context, offset: usize, safe: bool) -> Fix {
    let rest = context.after(offset);
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    Fix {
        title: context.say("줄 바꾸기", "Break the line"),
        safe,
        edits: vec![Edit::replace(Span::new(offset, offset + spaces), context.newline)],
    }
}

/// Text behind the attributes of a box: the engine drops it with the rest of the line.
fn find_swallowed_text(context: &Context, group: &Group) -> Option<Finding> {
    let text = context.text(group.header);
    let end = headers::end_of_attributes(text);
    let rest = text[end..].trim_start();
    if rest.is_empty() {
        return None;
    }
    let swallowed = Span::new(group.header.end - rest.len(), group.header.end);
    let safe = rest.matches("{{{").count() == rest.matches("}}}").count();
    let fix = break_line(context, group.header.start + end, safe);
    Some(RULE.at(swallowed, swallow_message(context)).with_fix(fix))
}

/// A `}}}` on the line of a title or a condition, meant to close the group.
fn find_swallowed_close(context: &Context, group: &Group) -> Option<Finding> {
    let at = headers::surplus_close(context.text(group.header))?;
    let close = Span::new(group.header.start + at, group.header.end);
    Some(RULE.at(close, swallow_message(context)))
}

fn swallow_message(context: &Context) -> String {
    context.say(
        "여는 줄에 함께 쓴 내용은 표시되지 않습니다. 새 줄에 쓰세요",
        "What stands on the opening line is lost; put it on a new line",
    )
}
