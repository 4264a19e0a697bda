use unicode_normalization::UnicodeNormalization;

use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::characters::{Oddity, OddityKind};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("text-decomposed", Severity::Warning, include_str!("decomposed.md"), check)
        .in_parts()
        .of_all_pages();

/// One finding for each line.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let jamo = context.oddities().iter().filter(|oddity| oddity.kind == OddityKind::Jamo);
    let mut line_end = 0;
    let mut edits = Vec::new();
    for Oddity { span, .. } in jamo.filter(|oddity| is_modern(context.text(oddity.span))) {
        if span.start > line_end {
            findings.extend(find(context, std::mem::take(&mut edits)));
            line_end = context.line_end(span.start);
        }
        let composed: String = context.text(*span).nfc().collect();
        if composed != context.text(*span) {
            edits.push(Edit::replace(*span, composed));
        }
    }
    findings.extend(find(context, edits));
}

/// Old Hangul has letters that no composed syllable holds.
fn is_modern(text: &str) -> bool {
    text.chars().all(|jamo| {
        matches!(jamo, '\u{1100}'..='\u{1112}' | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}')
    })
}

fn find(context: &Context, edits: Vec<Edit>) -> Option<Finding> {
    let span = Span::new(edits.first()?.span.start, edits.last()?.span.end);
    let message = context.say(
        "한글이 자모로 풀어져 있어(NFD) 링크와 검색에서 다른 글자가 됩니다",
        "The Hangul is decomposed (NFD): to links and searches it is another text",
    );
    let title = context.say("자모를 모아 쓰기(NFC)", "Compose the syllables (NFC)");
    Some(RULE.at(span, message).with_fix(Fix { title, safe: true, edits }))
}
