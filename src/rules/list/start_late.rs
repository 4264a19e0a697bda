use super::items::{self, Item};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-start-late", Severity::Information, include_str!("start_late.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for block in items::blocks(context.lines()) {
        let mut open: Vec<Item> = Vec::new();
        for item in block.iter().filter_map(|line| Item::of(*line)) {
            while open.pop_if(|outer| outer.indent > item.indent).is_some() {}
            let before = open.pop_if(|outer| outer.indent == item.indent);
            let goes_on = before.is_some_and(|before| before.marker == item.marker);
            if goes_on && item.sets_start() && !context.model().is_verbatim(item.line.start) {
                findings.push(find(context, &item));
            }
            open.push(item);
        }
    }
}

fn find(context: &Context, item: &Item) -> Finding {
    let message = context.say(
        "시작 번호는 목록의 첫 항목에만 쓸 수 있습니다",
        "Only the first item of a list can set its number",
    );
    let number = item.rest().strip_prefix('#').unwrap_or_default();
    let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    RULE.at(item.line.part(item.marker_end(), "#".len() + digits), message)
}
