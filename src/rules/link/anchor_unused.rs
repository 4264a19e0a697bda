use std::collections::HashSet;

use crate::model::unescape;
use crate::rules::{Context, Finding, Group, Rule, Severity};

use super::anchors::{links_into_page, named};

pub const RULE: Rule =
    Rule::new("link-anchor-unused", Severity::Hint, include_str!("anchor_unused.md"), check)
        .in_group(Group::Pedantic);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let used: HashSet<_> =
        links_into_page(context).map(|anchor| unescape(context.text(anchor))).collect();
    for name in named(context) {
        let text = context.text(name);
        if !used.contains(text) {
            let message = context.say(
                format!("‘{text}’ 앵커로 가는 링크가 이 문서에 없습니다"),
                format!("No link of this page leads to the anchor ‘{text}’"),
            );
            findings.push(RULE.at(name, message));
        }
    }
}
