use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::names::Verdict;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new("footnote-tab", Severity::Error, include_str!("tab.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for name in context.names().iter().filter(|name| name.verdict == Verdict::Tab) {
        for &note in name.references.iter().chain(&name.definitions) {
            findings.extend(find(context, note));
        }
    }
}

fn find(context: &Context, note: usize) -> Option<Finding> {
    let name = context.model().footnotes[note].name?;
    let text = context.text(name);
    let start = text.find('\t')?;
    let length = text[start..].len() - text[start..].trim_start_matches('\t').len();
    let tabs = Span::new(name.start + start, name.start + start + length);
    let message = context.say(
        "이름은 빈칸에서만 끝나므로 탭 뒤의 내용까지 각주 이름이 됩니다",
        "Only a space ends a footnote's name, so what follows the tab is part of the name",
    );
    Some(RULE.at(tabs, message).with_fix(Fix {
        title: context.say("탭을 빈칸으로 바꾸기", "Turn the tab into a space"),
        safe: true,
        edits: vec![Edit::replace(tabs, " ")],
    }))
}
