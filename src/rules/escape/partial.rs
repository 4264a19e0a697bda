use crate::fix::{Edit, Fix};
use crate::model::DecorationKind;
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("escape-partial", Severity::Hint, include_str!("partial.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

/// Only `\'''` leaves a mark behind: all others are two signs long.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let decorations = &context.model().decorations;
    for escape in &context.model().escapes {
        let italic = decorations.binary_search_by_key(&escape.end, |text| text.span.start);
        let italic = italic.ok().map(|index| &decorations[index]);
        let italic = italic.filter(|text| text.kind == DecorationKind::Italic);
        if let Some(italic) = italic.filter(|_| context.text(*escape) == "\\'") {
            let closer = Span::new(italic.content.end, italic.span.end);
            let place = Span::new(escape.start, italic.content.start);
            findings.push(find(context, place, escape.end, closer));
        }
    }
}

fn find(context: &Context, place: Span, left: usize, closer: Span) -> Finding {
    let message = context.say(
        "`\\`는 바로 뒤의 한 글자만 보호하므로 남은 `''`가 기울임이 됩니다",
        "A `\\` protects one character only, so the `''` left over makes italics",
    );
    let fix = Fix {
        title: context.say("남은 표시도 보호하기", "Protect what is left, too"),
        safe: false,
        edits: vec![
            Edit::replace(Span::new(left, place.end), "\\'\\'"),
            Edit::replace(closer, "\\'\\'"),
        ],
    };
    RULE.at(place, message).with_fix(fix)
}
