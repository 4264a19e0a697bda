use crate::fix::{Edit, Fix};
use crate::model::{Group, GroupKind, Link};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-color-around", Severity::Information, include_str!("color_around.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    for group in model.groups.iter().filter(|group| group.kind == GroupKind::Color) {
        let content = Span::new(group.open.end, group.close.start.max(group.open.end));
        let text = context.text(content);
        let start = content.start + text.len() - text.trim_start().len();
        let span = Span::new(start, start + text.trim().len());
        let link = model.links.binary_search_by_key(&span.start, |link| link.span.start);
        let link = link.ok().map(|index| &model.links[index]);
        if let Some(link) = link.filter(|link| link.span == span)
            && !has_color(context, link)
        {
            findings.push(find(context, group, link));
        }
    }
}

fn has_color(context: &Context, link: &Link) -> bool {
    link.label.is_some_and(|label| context.text(label).contains("{{{#"))
}

fn find(context: &Context, group: &Group, link: &Link) -> Finding {
    let message = context.say(
        "링크에는 바깥의 색이 적용되지 않으므로 링크 글 안에 색을 넣어야 합니다",
        "A colour around a link does not colour it; it belongs into the link's text",
    );
    RULE.at(group.open, message).with_fix(move_inside(context, group, link))
}

fn move_inside(context: &Context, group: &Group, link: &Link) -> Option<Fix> {
    let inside = Span::new(link.span.start + "[[".len(), link.span.end - "]]".len());
    let head = link.label.map_or(inside, |label| Span::new(inside.start, label.start - 1));
    let head = context.text(head).trim_end_matches('|');
    let text = link.label.map_or(head, |label| context.text(label));
    let is_plain = link.label.is_some() || !MARKS.iter().any(|mark| text.contains(mark));
    let color = context.text(group.open);
    (is_plain && !text.is_empty()).then(|| Fix {
        title: context.say("색을 링크 글 안으로 옮기기", "Move the colour into the link"),
        safe: true,
        edits: vec![Edit::replace(group.span, format!("[[{head}|{color} {text}}}}}}}]]"))],
    })
}

/// What means nothing in a target, but something in a text.
const MARKS: &[&str] = &["''", "~~", "--", "__", "^^", ",,", "{{{", "[", "}}}"];
