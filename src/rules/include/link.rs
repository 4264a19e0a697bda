use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("include-link", Severity::Error, include_str!("link.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for link in &context.model().links {
        let Some(target) = link.target.filter(|_| link.label.is_none()) else { continue };
        let text = context.text(target).to_ascii_lowercase();
        if text.starts_with("include(") && context.text(link.span).ends_with(")]]") {
            findings.push(find(context, link.span));
        }
    }
}

fn find(context: &Context, link: Span) -> Finding {
    let message = context.say(
        "include는 `[` 하나로 씁니다. 둘이면 링크가 됩니다",
        "An include has single brackets; with two it is a link",
    );
    let opener = Span::new(link.start, link.start + "[[".len());
    RULE.at(opener, message).with_fix(Fix {
        title: context.say("괄호를 하나로 줄이기", "Leave single brackets"),
        safe: true,
        edits: vec![
            Edit::delete(Span::new(opener.start, opener.start + 1)),
            Edit::delete(Span::new(link.end - 1, link.end)),
        ],
    })
}
