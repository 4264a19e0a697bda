use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("variable-malformed", Severity::Information, include_str!("malformed.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if !context.is_template() || context.model().redirect.is_some() {
        return;
    }
    let mut start = 0;
    for line in context.source.split_inclusive('\n') {
        check_line(context, Span::new(start, start + line.trim_end().len()), findings);
        start += line.len();
    }
}

/// Looks at what stands between the `@` of a line that aren't variables: to the tree that is text.
fn check_line(context: &Context, line: Span, findings: &mut Vec<Finding>) {
    let is_free = |at: &usize| is_free(context, *at);
    let marks = context.text(line).match_indices('@').map(|(at, _)| line.start + at);
    let marks: Vec<usize> = marks.filter(is_free).collect();
    let mut pairs = marks.windows(2);
    while let Some(&[open, close]) = pairs.next() {
        let inside = context.text(Span::new(open + 1, close));
        if let Some((korean, english)) = mistake(inside) {
            let message = context.say(korean, english);
            findings.push(RULE.at(Span::new(open, close + 1), message));
            pairs.next();
        }
    }
}

/// Whether a `@` belongs to no variable and isn't protected.
fn is_free(context: &Context, at: usize) -> bool {
    let variables = &context.model().variables;
    let before = variables.partition_point(|variable| variable.start <= at);
    let is_used = variables[..before].last().is_some_and(|variable| at < variable.end);
    !is_used && !context.is_escaping(at) && !context.model().is_verbatim(at)
}

fn mistake(inside: &str) -> Option<(&'static str, &'static str)> {
    let (name, default) = inside.split_once('=').unwrap_or((inside, "-"));
    let is_named =
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || " _-".contains(c));
    let is_trimmed = name.trim() == name;
    if is_named && default.is_empty() {
        Some((
            "기본값이 비어 있어 변수가 아니라 글자로 보입니다",
            "With an empty default this is no variable but text",
        ))
    } else if is_named && is_trimmed && name.contains(' ') && name.chars().count() <= LONGEST_NAME {
        Some((
            "변수 이름에 빈칸이 있어 글자로 보입니다",
            "With a space in its name this is no variable but text",
        ))
    } else {
        None
    }
}

/// More characters are running text between two addresses.
const LONGEST_NAME: usize = 20;
