use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::directive;
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("redirect-not-first", Severity::Error, include_str!("not_first.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let lines = context.lines();
    let is_redirect = |line: &Line| {
        let target = directive::target(line.content());
        target.is_some_and(|target| target.starts_with(' ') && !target.trim().is_empty())
            && !context.model().is_verbatim(line.start)
    };
    let misplaced = lines.iter().enumerate().find(|(_, line)| is_redirect(line));
    if let Some((index, line)) = misplaced
        && (index > 0 || line.indent() > 0)
    {
        findings.push(find(context, &lines[..index], line));
    }
}

/// Leaves the first of them, of which each part of a page tells its own.
pub fn keep_first(findings: &mut Vec<Finding>) {
    let mut is_told = false;
    findings.retain(|finding| finding.rule != RULE.name || !std::mem::replace(&mut is_told, true));
}

fn find(context: &Context, before: &[Line], line: &Line) -> Finding {
    let message = context.say(
        "넘겨주기는 문서 맨 처음에 있어야 하므로 글자로 보입니다",
        "A redirect must begin the page, so this one shows as text",
    );
    let word = line.content().split(' ').next().unwrap_or_default();
    let is_nothing = |line: &Line| line.is_blank() || line.text.starts_with("##");
    let is_first = before.iter().all(is_nothing);
    let severity = if is_first { Severity::Error } else { Severity::Warning };
    let fix = is_first.then(|| move_first(context, before, line));
    RULE.at(line.part(line.indent(), word.len()), message).with_severity(severity).with_fix(fix)
}

fn move_first(context: &Context, before: &[Line], line: &Line) -> Fix {
    let title = context.say("문서 맨 처음으로 옮기기", "Move it to the start of the page");
    let edits = match before.first() {
        Some(first) => {
            let end = context.next_line(line.start).unwrap_or(line.span().end);
            let redirect = format!("{}{}", line.content(), context.newline);
            vec![Edit::insert(first.start, redirect), Edit::delete(Span::new(line.start, end))]
        }
        None => vec![Edit::delete(line.part(0, line.indent()))],
    };
    Fix { title, safe: true, edits }
}
