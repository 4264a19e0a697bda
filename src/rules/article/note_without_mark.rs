use super::labels::bracketed;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "article-note-without-mark",
    Severity::Warning,
    include_str!("note_without_mark.md"),
    check,
)
.of_article_text();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let alone = context.model().endnotes.iter().filter(|note| note.footnote.is_none());
    findings.extend(alone.map(|note| {
        let label = context.text(note.label);
        let message = context.say(
            format!("[{label}]: 본문에 이 표시가 없는 각주입니다"),
            format!("No mark in the text leads to note [{label}]"),
        );
        RULE.at(bracketed(note), message)
    }));
}
