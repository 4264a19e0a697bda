use super::includes;
use crate::model::unescape;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("include-itself", Severity::Warning, include_str!("itself.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let Some(page) = context.title() else { return };
    for include in includes(context) {
        let title = include.positional(context).map(|(title, _)| title);
        if let Some(title) = title.filter(|title| unescape(context.text(*title)) == page) {
            let message = context.say(
                "이 문서 자신을 include하여 무시됩니다",
                "The page includes itself, which the engine ignores",
            );
            findings.push(RULE.at(title, message));
        }
    }
}
