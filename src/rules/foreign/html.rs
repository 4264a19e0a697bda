use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::line::{Foreign, describe, until};

pub const RULE: Rule =
    Rule::new("foreign-html", Severity::Information, include_str!("html.md"), check)
        .in_parts()
        .merging_copies();

/// Tags with their marks here.
const MARKS: &[(&str, &str)] = &[
    ("b", "'''"),
    ("strong", "'''"),
    ("i", "''"),
    ("em", "''"),
    ("s", "~~"),
    ("del", "~~"),
    ("strike", "~~"),
    ("u", "__"),
    ("sup", "^^"),
    ("sub", ",,"),
];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut done = 0;
    for run in context.runs().iter().filter(|run| run.sign == b'<' && run.span.len() == 1) {
        if run.span.start < done {
            continue;
        }
        if let Some((foreign, severity)) = tag(context, run.span) {
            done = foreign.span.end;
            let (message, fix) = describe(context, &foreign, "HTML");
            findings.push(RULE.at(foreign.span, message).with_severity(severity).with_fix(fix));
        }
    }
}

fn tag(context: &Context, open: Span) -> Option<(Foreign, Severity)> {
    if context.after(open.end).starts_with("!--") {
        let (_, end) = until(context, open.end, "-->")?;
        let (span, name) = (Span::new(open.start, end), ("주석", "a comment"));
        return Some((
            Foreign { span, name, own: Some((String::new(), false)) },
            Severity::Warning,
        ));
    }
    let (tag, end) = until(context, open.end, ">")?;
    let name = tag.trim_end_matches(['/', ' ']).to_lowercase();
    if name == "br" {
        let (span, name) = (Span::new(open.start, end), ("줄바꿈", "a line break"));
        let own = Some(("[br]".to_owned(), false));
        let foreign = Foreign { span, name, own };
        return (!is_word(context, span)).then_some((foreign, Severity::Warning));
    }
    let (_, mark) = MARKS.iter().find(|(tag, _)| *tag == name)?;
    let (text, end) = until(context, end, &format!("</{tag}>"))?;
    let (span, name) = (Span::new(open.start, end), ("서식", "formatting"));
    let own = (!text.is_empty()).then(|| (format!("{mark}{text}{mark}"), false));
    Some((Foreign { span, name, own }, RULE.severity))
}

/// Whether a tag stands like a word, as where HTML is written about.
fn is_word(context: &Context, tag: Span) -> bool {
    context.before(tag.start).ends_with(' ') && context.after(tag.end).starts_with(' ')
}
