use crate::fix::{Edit, Fix};
use crate::model::Footnote;
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-nested", Severity::Warning, include_str!("nested.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let notes = &context.model().footnotes;
    for note in notes {
        let Some(outer) = note.parent.map(|parent| &notes[parent]) else { continue };
        let message = context.say(
            "각주 안의 각주는 제대로 표시되지 않습니다",
            "A footnote inside a footnote is not shown properly",
        );
        let place = context.say("바깥 각주", "The outer footnote");
        findings.push(
            RULE.at(opener(note), message)
                .with_related(opener(outer), place)
                .with_fix(move_out(context, note, outer)),
        );
    }
}

fn opener(note: &Footnote) -> Span {
    Span::new(note.span.start, note.name.map_or(note.span.start + "[*".len(), |name| name.end))
}

fn move_out(context: &Context, note: &Footnote, outer: &Footnote) -> Fix {
    Fix {
        title: context.say("바깥 각주 뒤로 옮기기", "Move it behind the outer footnote"),
        safe: false,
        edits: vec![Edit::delete(note.span), Edit::insert(outer.span.end, context.text(note.span))],
    }
}
