use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::items::Item;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-doubled-marker", Severity::Warning, include_str!("doubled_marker.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for item in context.lines().iter().filter_map(|line| Item::of(*line)) {
        let rest = item.rest();
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let length = marks(&rest[spaces..], spaces == 0);
        let second = item.line.part(item.marker_end() + spaces, length);
        if length > 0 && !context.model().is_verbatim(second.start) {
            findings.push(find(context, &item, second, spaces));
        }
    }
}

/// The length of the second marker that `text` begins with. Glued to the first, only stars are one.
fn marks(text: &str, is_glued: bool) -> usize {
    let stars = text.len() - text.trim_start_matches('*').len();
    let length = match stars {
        0 if !is_glued => {
            ["-", "•"].iter().find(|mark| text.starts_with(**mark)).map_or(0, |mark| mark.len())
        }
        1 => 1,
        stars if is_glued => stars,
        _ => 0,
    };
    let item = text[length..].strip_prefix(' ');
    let is_item = item.is_some_and(|item| item.trim_start().starts_with(char::is_alphanumeric));
    if is_item { length } else { 0 }
}

/// More stars are meant as more depth, which spaces make.
fn find(context: &Context, item: &Item, second: Span, spaces: usize) -> Finding {
    let message = context.say(
        "목록 표시가 둘이어서 뒤의 것은 글자로 보입니다",
        "Of two markers the second shows as text",
    );
    let remove = Fix {
        title: context.say("두 번째 표시 지우기", "Delete the second marker"),
        safe: false,
        edits: vec![Edit::delete(Span::new(second.start - spaces, second.end))],
    };
    let deepen = Fix {
        title: context.say("더 깊은 항목으로 만들기", "Make it a deeper item"),
        safe: false,
        edits: vec![
            Edit::insert(item.line.start, " ".repeat(second.len())),
            Edit::delete(Span::new(second.start - spaces, second.end)),
        ],
    };
    let finding = RULE.at(second, message);
    if spaces == 0 { finding.with_fix(deepen) } else { finding.with_fix(remove).with_fix(deepen) }
}
