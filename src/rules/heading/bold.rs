use crate::fix::{Edit, Fix};
use crate::model::{Decoration, DecorationKind};
use crate::text::Span;

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule = Rule::new("heading-bold", Severity::Hint, include_str!("bold.md"), check)
    .in_group(Group::Style)
    .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    for heading in &model.headings {
        let next = model.decorations.partition_point(|mark| mark.span.start < heading.span.start);
        let in_title =
            model.decorations[next..].iter().take_while(|mark| mark.span.start < heading.span.end);
        let bold = in_title.filter(|mark| mark.kind == DecorationKind::Bold);
        findings.extend(
            bold.filter(|bold| model.footnote_at(bold.span.start).is_none())
                .map(|bold| find(context, bold)),
        );
    }
}

fn find(context: &Context, bold: &Decoration) -> Finding {
    let message = context
        .say("문단 제목은 원래 굵으므로 굵은 글씨가 필요 없습니다", "Headings are bold anyway");
    let opening = Span::new(bold.span.start, bold.content.start);
    let closing = Span::new(bold.content.end, bold.span.end);
    RULE.at(opening, message).with_fix(Fix {
        title: context.say("굵은 글씨 풀기", "Remove the bold"),
        safe: true,
        edits: vec![Edit::delete(opening), Edit::delete(closing)],
    })
}
