use crate::fix::{Edit, Fix};

use super::names::has_content;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-empty", Severity::Warning, include_str!("empty.md"), check);

/// A nested note has its finding already.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let notes = context.model().footnotes.iter();
    let unnamed = notes.filter(|note| note.name.is_none() && note.parent.is_none());
    for note in unnamed.filter(|note| !has_content(context, note)) {
        let message = context.say(
            "내용도 이름도 없어 빈 각주가 됩니다",
            "Without a text and a name the footnote shows empty",
        );
        let delete = Fix {
            title: context.say("빈 각주 지우기", "Delete the empty footnote"),
            safe: false,
            edits: vec![Edit::delete(note.span)],
        };
        findings.push(RULE.at(note.span, message).with_fix(delete));
    }
}
