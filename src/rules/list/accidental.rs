use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::items::{Item, Marker};
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-accidental", Severity::Warning, include_str!("accidental.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let lines = context.lines();
    for (index, line) in lines.iter().enumerate() {
        let Some(item) = Item::of(*line).filter(is_number) else { continue };
        let neighbours = [index.checked_sub(1), Some(index + 1)];
        let mut neighbours = neighbours.into_iter().flatten().filter_map(|near| lines.get(near));
        if !neighbours.any(is_ordered) && !context.model().is_verbatim(line.start) {
            findings.push(find(context, &item));
        }
    }
}

/// Whether the marker and what follows it make a number: `1.5`.
pub fn is_number(item: &Item) -> bool {
    item.marker == Marker::Decimal && item.rest().starts_with(|c: char| c.is_ascii_digit())
}

fn is_ordered(line: &Line) -> bool {
    Item::of(*line).is_some_and(|item| item.marker.is_ordered())
}

fn find(context: &Context, item: &Item) -> Finding {
    let marker = item.line.part(item.indent, item.marker.text().len());
    let message = context.say(
        "소수의 `1.`이 목록 표시가 되어 보이지 않습니다",
        "The `1.` of the number makes a list, so it isn't seen",
    );
    let dot = Span::new(marker.end - 1, marker.end);
    let escape = Fix {
        title: context.say("`1\\.`로 써서 글자로 만들기", "Make it text by `1\\.`"),
        safe: false,
        edits: vec![Edit::insert(dot.start, "\\")],
    };
    let space = Fix {
        title: context.say("빈칸을 넣어 목록으로 만들기", "Make it a list by a space"),
        safe: false,
        edits: vec![Edit::insert(marker.end, " ")],
    };
    RULE.at(marker, message).with_fix(escape).with_fix(space)
}
