use std::collections::HashSet;

use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::names::{Name, Verdict};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-duplicate", Severity::Warning, include_str!("duplicate.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let names = context.names();
    let mut taken: HashSet<String> = names.iter().map(|name| name.text.to_owned()).collect();
    for name in names.iter().filter(|name| !is_no_name(name)) {
        find(context, name, &mut taken, findings);
    }
}

/// Whether no name was meant.
fn is_no_name(name: &Name) -> bool {
    matches!(name.verdict, Verdict::NoSpace | Verdict::Tab)
}

/// A text that repeats the first one is `footnote-repeated-text`.
fn find(context: &Context, name: &Name, taken: &mut HashSet<String>, findings: &mut Vec<Finding>) {
    let Some((&first, others)) = name.definitions.split_first() else { return };
    let notes = &context.model().footnotes;
    let content = |note: usize| notes[note].content.map(|content| context.text(content).trim());
    let mut free_names = (2..).map(|number| format!("{}{number}", name.text));
    for &other in others.iter().filter(|&&other| content(other) != content(first)) {
        let Some(span) = notes[other].name else { continue };
        let Some(free) = free_names.find(|name| taken.insert(name.clone())) else { continue };
        let text = name.text;
        let message = context.say(
            format!("각주 ‘{text}’에는 이미 내용이 있어 이 내용은 표시되지 않습니다"),
            format!("Footnote ‘{text}’ has a text already, so this one is not shown"),
        );
        let place = context.say("먼저 나온 내용", "The earlier text");
        findings.push(
            RULE.at(span, message)
                .with_related(notes[first].name.unwrap_or(notes[first].span), place)
                .with_fix(rename(context, span, free)),
        );
    }
}

fn rename(context: &Context, span: Span, name: String) -> Fix {
    Fix {
        title: context.say(format!("이름 바꾸기: ‘{name}’"), format!("Rename it to ‘{name}’")),
        safe: false,
        edits: vec![Edit::replace(span, name)],
    }
}
