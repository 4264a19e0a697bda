use std::collections::HashMap;

use crate::model::Footnote;
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("footnote-same-text", Severity::Hint, include_str!("same_text.md"), check)
        .in_group(Group::Style)
        .merging_copies();

/// A list prints a text again where the list before had it.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut firsts: HashMap<(usize, &str), Span> = HashMap::new();
    for note in context.model().footnotes.iter().filter(|note| note.name.is_none()) {
        let Some(content) = note.content else { continue };
        let text = context.text(content).trim();
        let first = *firsts.entry((note.list, text)).or_insert(note.span);
        if first != note.span && !text.is_empty() {
            findings.push(find(context, note, first));
        }
    }
}

fn find(context: &Context, note: &Footnote, first: Span) -> Finding {
    let message = context.say(
        "같은 내용의 각주가 앞에 있습니다. 이름을 붙이면 다시 적지 않아도 됩니다",
        "An earlier footnote has this text; with a name it needn't be written again",
    );
    let place = context.say("먼저 나온 각주", "The earlier footnote");
    RULE.at(note.span, message).with_related(first, place)
}
