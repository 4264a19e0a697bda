use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-empty-section", Severity::Hint, include_str!("empty_section.md"), check)
        .in_group(Group::Style);

/// A comment is no text.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let headings = &context.model().headings;
    for (index, heading) in headings.iter().enumerate() {
        let next = headings.get(index + 1);
        if next.is_some_and(|next| next.level > heading.level) {
            continue;
        }
        let end = next.map_or(context.source.len(), |next| next.span.start);
        let text = context.before(end).get(heading.span.end..).unwrap_or_default();
        let is_text = |line: &str| !line.trim().is_empty() && !line.starts_with("##");
        if !text.lines().any(is_text) {
            let message = context.say("문단에 내용이 없습니다", "The section is empty");
            findings.push(RULE.at(heading.title, message));
        }
    }
}
