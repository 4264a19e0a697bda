use std::collections::HashSet;

use crate::model::Heading;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule = Rule::new(
    "article-section-number",
    Severity::Warning,
    include_str!("section_number.md"),
    check,
)
.of_article_text();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut last: Vec<u32> = Vec::new();
    let mut seen = HashSet::new();
    for heading in &context.model().headings {
        let number: Vec<u32> =
            heading.number.split('.').filter_map(|part| part.parse().ok()).collect();
        let is_new = seen.insert(number.clone());
        if !follows(&last, &number) {
            let message = message(context, heading, &last, &number, is_new);
            let end = heading.span.start + heading.number.len() + ".".len();
            findings.push(RULE.at(Span::new(heading.span.start, end), message));
        }
        last = number;
    }
}

/// Whether `number` may come next after `last`: one more at its own depth or at one above, or a first
/// one below. The engine counts a level that was skipped as 0.
fn follows(last: &[u32], number: &[u32]) -> bool {
    let Some((end, parent)) = number.split_last() else { return true };
    match last.get(parent.len()) {
        Some(before) if last.starts_with(parent) => *end == before + 1,
        Some(_) => false,
        None => {
            let rest = parent.strip_prefix(last);
            *end == 1 && rest.is_some_and(|rest| rest.iter().all(|skipped| *skipped == 0))
        }
    }
}

fn message(
    context: &Context,
    heading: &Heading,
    last: &[u32],
    number: &[u32],
    is_new: bool,
) -> String {
    let own = &heading.number;
    let before: Vec<_> = last.iter().map(u32::to_string).collect();
    let before = before.join(".");
    if !is_new {
        context.say(
            format!("{own}.: 앞에 나온 문단 번호가 되풀이됩니다"),
            format!("{own}. is the number of a section above, too"),
        )
    } else if last.is_empty() {
        context.say(
            format!("{own}.: 앞의 문단 번호가 없습니다"),
            format!("{own}. is the first number of a section"),
        )
    } else if number > last {
        context.say(
            format!("{before}. 다음에 바로 {own}.: 빠진 문단 번호가 있습니다"),
            format!("{own}. follows {before}.: a number of a section is missing"),
        )
    } else {
        context.say(
            format!("{before}. 뒤에 {own}.: 문단 번호의 차례가 맞지 않습니다"),
            format!("{own}. behind {before}. is out of order"),
        )
    }
}
