use crate::data::namespaces::is_namespace;
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("category-missing", Severity::Hint, include_str!("missing.md"), check)
        .in_group(Group::Style);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let is_article = context.title().is_some_and(|title| match title.split_once(':') {
        Some((prefix, _)) => !is_namespace(prefix, &context.config.namespaces),
        None => true,
    });
    if !is_article || model.redirect.is_some() || !model.categories.is_empty() {
        return;
    }
    let start = context.source.len() - context.source.trim_start_matches('\u{feff}').len();
    let text = context.after(start).trim_start();
    let start = context.source.len() - text.len();
    let line = Span::new(start, context.line_end(start));
    if !line.is_empty() {
        let message = context.say("문서에 분류가 없습니다", "The page is in no category");
        findings.push(RULE.at(line, message));
    }
}
