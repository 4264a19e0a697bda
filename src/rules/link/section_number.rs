use std::collections::HashMap;

use crate::fix::{Edit, Fix};
use crate::model::LinkKind;
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-section-number", Severity::Hint, include_str!("section_number.md"), check)
        .in_group(Group::Pedantic);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut titles = None;
    for link in &context.model().links {
        let Some(anchor) = link.anchor else { continue };
        let Some(number) = context.text(anchor).strip_prefix("s-") else { continue };
        if number.starts_with(|first: char| first.is_ascii_digit()) {
            let titles = titles.get_or_insert_with(|| titles_by_number(context));
            let is_own = link.kind == LinkKind::Anchor;
            let title = titles.get(number).copied().filter(|_| is_own);
            findings.push(find(context, anchor, title));
        }
    }
}

/// The titles that are text and lead to one section only, by the section's number.
fn titles_by_number<'a>(context: &Context<'a>) -> HashMap<&'a str, &'a str> {
    let headings = &context.model().headings;
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for heading in headings {
        *counts.entry(context.text(heading.title)).or_default() += 1;
    }
    let titles = headings.iter().map(|heading| (&*heading.number, context.text(heading.title)));
    let is_plain = |title: &str| title.chars().all(|c| c.is_alphanumeric() || c == ' ');
    titles.filter(|(_, title)| is_plain(title) && counts[title] == 1).collect()
}

fn find(context: &Context, anchor: Span, title: Option<&str>) -> Finding {
    let message = context.say(
        "문단 번호로 건 링크는 문단이 늘거나 줄면 다른 문단으로 갑니다",
        "A link by a section's number leads elsewhere once sections come or go",
    );
    RULE.at(anchor, message).with_fix(title.map(|title| Fix {
        title: context.say("문단 제목으로 걸기", "Link by the section's title"),
        safe: false,
        edits: vec![Edit::replace(anchor, title)],
    }))
}
