use crate::fix::{Edit, Fix};

use super::items::Item;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-no-space", Severity::Hint, include_str!("no_space.md"), check)
        .in_group(Group::Style)
        .in_parts();

/// A digit behind `1.` may make a number of it.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    for item in context.lines().iter().filter_map(|line| Item::of(*line)) {
        let is_glued = item.rest().starts_with(|c: char| c.is_alphabetic());
        let marker = item.line.part(item.indent, item.marker.text().len());
        if !is_glued || context.model().is_verbatim(marker.start) {
            continue;
        }
        let message =
            context.say("목록 표시 뒤에 빈칸이 없습니다", "No space follows the item's marker");
        findings.push(RULE.at(marker, message).with_fix(Fix {
            title: context.say("빈칸 넣기", "Insert a space"),
            safe: true,
            edits: vec![Edit::insert(marker.end, " ")],
        }));
    }
}
