use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("comment-indented", Severity::Warning, include_str!("indented.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines().iter().filter(|line| line.text.starts_with([' ', '>'])) {
        let content = line.text.trim_start_matches([' ', '>']);
        let prefix = line.part(0, line.text.len() - content.len());
        // More number signs are a heading of Markdown's.
        let is_comment = content.starts_with("##") && !content.starts_with("###");
        if is_comment && !context.model().is_verbatim(prefix.end) {
            findings.push(find(context, prefix));
        }
    }
}

fn find(context: &Context, prefix: Span) -> Finding {
    let message = context.say(
        "`##`이 줄 첫머리에 있지 않아 주석이 아니라 글자로 보입니다",
        "`##` doesn't begin the line, so this is no comment and shows as text",
    );
    RULE.at(prefix, message).with_fix(Fix {
        title: context.say("줄 첫머리로 옮기기", "Move it to the start of the line"),
        safe: true,
        edits: vec![Edit::delete(prefix)],
    })
}
