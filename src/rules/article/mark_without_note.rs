use std::collections::HashMap;

use super::labels;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "article-mark-without-note",
    Severity::Warning,
    include_str!("mark_without_note.md"),
    check,
)
.of_article_text();

/// One finding for a number, whatever the number of its marks.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut known: HashMap<&str, Finding> = HashMap::new();
    for mark in labels::lost(context).others {
        let label = mark.name.map_or("", |name| context.text(name));
        match known.remove(label) {
            Some(finding) => {
                let again = context.say("여기에도 있습니다", "It stands here, too");
                known.insert(label, finding.with_related(mark.span, again));
            }
            None => {
                let message = context.say(
                    format!("[{label}]: 이 번호의 내용이 글에 없습니다"),
                    format!("The text has no note for [{label}]"),
                );
                known.insert(label, RULE.at(mark.span, message));
            }
        }
    }
    findings.extend(known.into_values());
}
