use crate::fix::{Edit, Fix};

use super::names::{Name, Verdict};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-after-flush", Severity::Warning, include_str!("after_flush.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for name in context.names() {
        if let Verdict::AfterFlush { definition } = name.verdict {
            findings.extend(find(context, name, definition));
        }
    }
}

/// The first reference behind the list tells it: with a text there, the others are well.
fn find(context: &Context, name: &Name, definition: usize) -> Option<Finding> {
    let notes = &context.model().footnotes;
    let (reference, definition) = (&notes[*name.references.first()?], &notes[definition]);
    let text = name.text;
    let message = context.say(
        format!("`[각주]` 뒤에서는 앞의 ‘{text}’ 각주를 다시 쓸 수 없어 빈 각주가 됩니다"),
        format!(
            "Behind `[각주]` the earlier footnote ‘{text}’ is forgotten, so this one shows empty"
        ),
    );
    let place = context.say("내용은 여기 있습니다", "The text is here");
    let copy = Fix {
        title: context.say("내용을 여기에도 적기", "Copy the text here"),
        safe: false,
        edits: vec![Edit::replace(reference.span, context.text(definition.span))],
    };
    Some(
        RULE.at(reference.name?, message)
            .with_related(definition.name.unwrap_or(definition.span), place)
            .with_fix(copy),
    )
}
