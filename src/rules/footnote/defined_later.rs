use crate::fix::{Edit, Fix};
use crate::model::Footnote;

use super::names::Verdict;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-defined-later", Severity::Warning, include_str!("defined_later.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for name in context.names() {
        if let (Verdict::DefinedLater { definition }, Some(&reference)) =
            (&name.verdict, name.references.first())
        {
            findings.extend(find(context, reference, *definition));
        }
    }
}

fn find(context: &Context, reference: usize, definition: usize) -> Option<Finding> {
    let notes = &context.model().footnotes;
    let (reference, definition) = (&notes[reference], &notes[definition]);
    let name = reference.name?;
    let text = context.text(name);
    let message = context.say(
        format!("‘{text}’의 내용이 뒤에 있어 빈 각주가 됩니다. 처음 쓰는 곳에 내용을 적으세요"),
        format!("The text of ‘{text}’ comes later, so it shows empty; write it at the first use"),
    );
    let place = context.say("내용은 여기 있습니다", "The text is here");
    Some(
        RULE.at(name, message)
            .with_related(definition.name.unwrap_or(definition.span), place)
            .with_fix(swap(context, reference, definition)),
    )
}

/// Only where both have the same list: behind a `[각주]` the note would be undefined.
fn swap(context: &Context, reference: &Footnote, definition: &Footnote) -> Option<Fix> {
    let is_apart = reference.span.end <= definition.span.start;
    (is_apart && reference.list == definition.list).then(|| Fix {
        title: context.say("내용을 처음 쓰는 곳으로 옮기기", "Move the text to the first use"),
        safe: true,
        edits: vec![
            Edit::replace(reference.span, context.text(definition.span)),
            Edit::replace(definition.span, context.text(reference.span)),
        ],
    })
}
