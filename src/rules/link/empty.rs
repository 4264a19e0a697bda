use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule = Rule::new("link-empty", Severity::Warning, include_str!("empty.md"), check)
    .in_parts()
    .merging_copies();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    for link in &model.links {
        let parts = [link.target, link.anchor].into_iter().flatten();
        if parts.map(|part| context.text(part)).all(|part| part.trim().is_empty()) {
            findings.push(find(context, link.span));
        }
    }
    let files = model.files.iter().map(|file| (file.span, file.target));
    let categories = model.categories.iter().map(|category| (category.span, category.target));
    for (span, target) in files.chain(categories) {
        let name = context.text(target).split_once(':').map_or("", |(_, name)| name);
        if name.trim().is_empty() {
            findings.push(find(context, span));
        }
    }
}

fn find(context: &Context, link: Span) -> Finding {
    let message = context.say("링크의 대상이 비었습니다", "The link leads nowhere");
    RULE.at(link, message)
}
