use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::names::{Name, Verdict};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "footnote-repeated-text",
    Severity::Information,
    include_str!("repeated_text.md"),
    check,
);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for name in context.names().iter().filter(|name| name.verdict == Verdict::Fine) {
        find(context, name, findings);
    }
}

fn find(context: &Context, name: &Name, findings: &mut Vec<Finding>) {
    let Some((&first, others)) = name.definitions.split_first() else { return };
    let notes = &context.model().footnotes;
    let content = |note: usize| notes[note].content.map(|content| context.text(content).trim());
    for &other in others.iter().filter(|&&other| content(other) == content(first)) {
        let (Some(label), Some(repeated)) = (notes[other].name, notes[other].content) else {
            continue;
        };
        let message = context.say(
            format!("각주 ‘{}’의 내용은 이미 있어 다시 적지 않아도 됩니다", name.text),
            format!("Footnote ‘{}’ has this text already", name.text),
        );
        let place = context.say("먼저 나온 내용", "The earlier text");
        let text = Span::new(label.end, repeated.end);
        findings.push(
            RULE.at(repeated, message)
                .with_related(notes[first].name.unwrap_or(notes[first].span), place)
                .with_fix(Fix {
                    title: context.say("되풀이한 내용 지우기", "Delete the repeated text"),
                    safe: true,
                    edits: vec![Edit::delete(text)],
                }),
        );
    }
}
