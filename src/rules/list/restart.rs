use super::gaps;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-restart", Severity::Information, include_str!("restart.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for gap in gaps::gaps(context).iter().filter(|gap| gap.item.marker.is_ordered()) {
        let message = context.say(
            "빈 줄에서 목록이 끝나 번호가 다시 처음부터 시작합니다",
            "The blank line ends the list, so that the numbers begin anew",
        );
        let marker = gap.item.line.part(gap.item.indent, gap.item.marker.text().len());
        findings.push(RULE.at(marker, message).with_fix(gaps::delete(context, gap.blank)));
    }
}
