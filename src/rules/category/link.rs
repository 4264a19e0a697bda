use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("category-link", Severity::Information, include_str!("link.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let first = model.headings.first().map_or(usize::MAX, |heading| heading.span.start);
    for link in model.links.iter().take_while(|link| link.span.start < first) {
        let Some(target) = link.target else { continue };
        if context.text(target).starts_with(":분류:") && is_alone(context, link.span) {
            let message = context.say(
                "분류가 아니라 분류 문서로 가는 링크입니다",
                "This links to the category's page and gives no category",
            );
            let colon = Span::new(target.start, target.start + 1);
            let fix = Fix {
                title: context.say("`:`을 지워 분류로 만들기", "Delete the `:`"),
                safe: false,
                edits: vec![Edit::delete(colon)],
            };
            findings.push(RULE.at(colon, message).with_fix(fix));
        }
    }
}

/// Whether only links of this kind and categories stand on the line.
fn is_alone(context: &Context, link: Span) -> bool {
    let before = context.before(link.start);
    let before = before.rsplit('\n').next().unwrap_or_default().trim();
    let after = context.text(Span::new(link.end, context.line_end(link.end))).trim();
    let is_list = |text: &str| {
        text.is_empty()
            || (text.starts_with("[[") && text.contains("분류:") && text.ends_with("]]"))
    };
    is_list(before) && is_list(after)
}
