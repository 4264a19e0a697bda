use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::lines;
use super::page_level::is_page_level;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-indented", Severity::Warning, include_str!("indented.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines().iter().filter(|line| line.text.starts_with(' ')) {
        let content = line.content();
        let spaces = line.part(0, line.indent());
        if content.starts_with("==")
            && content.ends_with('=')
            && lines::is_heading(content)
            && is_page_level(context, spaces.end)
        {
            findings.push(find(context, spaces));
        }
    }
}

fn find(context: &Context, spaces: Span) -> Finding {
    let message = context.say(
        "줄 첫머리가 아니어서 문단 제목이 아니라 글자로 보입니다",
        "Spaces stand before the heading, so it shows as indented text",
    );
    RULE.at(spaces, message).with_fix(Fix {
        title: context.say("빈칸 지우기", "Delete the spaces"),
        safe: true,
        edits: vec![Edit::delete(spaces)],
    })
}
