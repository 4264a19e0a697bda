use super::gaps;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-blank-between", Severity::Hint, include_str!("blank_between.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for gap in gaps::gaps(context).iter().filter(|gap| !gap.item.marker.is_ordered()) {
        let message = context.say("빈 줄이 목록을 둘로 나눕니다", "The blank line splits the list");
        let marker = gap.item.line.part(gap.item.indent, gap.item.marker.text().len());
        findings.push(RULE.at(marker, message).with_fix(gaps::delete(context, gap.blank)));
    }
}
