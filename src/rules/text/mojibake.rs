use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::characters::{self, OddityKind};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("text-mojibake", Severity::Warning, include_str!("mojibake.md"), check)
        .in_parts()
        .of_all_pages();

/// What U+FFFD in UTF-8 becomes when read as CP949.
const LOST_TWICE: &str = "占쏙옙";

fn check(context: &Context, findings: &mut Vec<Finding>) {
    check_misread(context, findings);
    let lost = context.oddities().iter().filter(|oddity| oddity.kind == OddityKind::Replacement);
    findings.extend(lost.map(|oddity| find(context, oddity.span)));
    check_lost_twice(context, findings);
}

fn check_lost_twice(context: &Context, findings: &mut Vec<Finding>) {
    let mut end = 0;
    for (start, _) in context.source.match_indices(LOST_TWICE) {
        if start < end || context.model().redirect.is_some() || context.model().is_verbatim(start) {
            continue;
        }
        let rest = context.after(start);
        end = start + rest.len() - rest.trim_start_matches(LOST_TWICE).len();
        findings.push(find(context, Span::new(start, end)));
    }
}

/// One finding for each line; a single syllable may be a whim.
fn check_misread(context: &Context, findings: &mut Vec<Finding>) {
    let misread = context.oddities().iter().filter(|oddity| oddity.kind == OddityKind::Misread);
    let mut rest = misread.map(|oddity| oddity.span).peekable();
    while let Some(first) = rest.next() {
        let line_end = context.line_end(first.start);
        let mut end = first.end;
        while let Some(next) = rest.next_if(|span| span.start < line_end) {
            end = next.end;
        }
        let span = Span::new(first.start, end);
        if context.text(span).chars().count() > 3 {
            findings.push(find(context, span).with_fix(read_again(context, span)));
        }
    }
}

fn find(context: &Context, span: Span) -> Finding {
    let message = context.say(
        "문자 집합을 잘못 읽어 깨진 글자입니다",
        "These letters were read in a wrong encoding",
    );
    RULE.at(span, message)
}

fn read_again(context: &Context, span: Span) -> Option<Fix> {
    let text = characters::as_utf8(context.text(span))?;
    Some(Fix {
        title: context.say(format!("‘{text}’ 되찾기"), format!("Restore ‘{text}’")),
        safe: false,
        edits: vec![Edit::replace(span, text)],
    })
}
