use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("redirect-brackets", Severity::Error, include_str!("brackets.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    findings.extend(find(context));
}

fn find(context: &Context) -> Option<Finding> {
    let redirect = context.model().redirect.as_ref()?;
    let line = Span::new(redirect.target_span.start, redirect.span.end);
    let written = context.text(line).trim();
    let target = written.strip_prefix("[[")?.strip_suffix("]]")?;
    let span = Span::new(line.start, line.start + written.len());
    let message = context.say(
        "대괄호까지 제목이 되어 없는 문서로 넘겨줍니다",
        "The brackets become part of the title, and no page is called so",
    );
    let is_title = !target.trim().is_empty() && !target.contains(['[', ']', '|']);
    Some(RULE.at(span, message).with_fix(is_title.then(|| Fix {
        title: context.say("대괄호 지우기", "Delete the brackets"),
        safe: true,
        edits: vec![Edit::replace(span, target.trim())],
    })))
}
