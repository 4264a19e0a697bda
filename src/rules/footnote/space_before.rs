use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-space-before", Severity::Hint, include_str!("space_before.md"), check)
        .in_group(Group::Style)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for note in &context.model().footnotes {
        let before = context.before(note.span.start);
        let text = before.trim_end_matches(' ');
        let spaces = Span::new(text.len(), before.len());
        if spaces.is_empty() || !text.ends_with(ends_word) {
            continue;
        }
        let message =
            context.say("각주 앞에 빈칸이 있습니다", "A space stands before the footnote");
        findings.push(RULE.at(spaces, message).with_fix(Fix {
            title: context.say("빈칸 지우기", "Delete the space"),
            safe: true,
            edits: vec![Edit::delete(spaces)],
        }));
    }
}

/// Whether a word or a sentence ends with `character`: behind other characters, spaces may matter.
fn ends_word(character: char) -> bool {
    character.is_alphanumeric() || ".!?)’”」』".contains(character)
}
