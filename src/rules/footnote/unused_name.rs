use crate::fix::{Edit, Fix};

use super::names::Verdict;
use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-unused-name", Severity::Hint, include_str!("unused_name.md"), check)
        .in_group(Group::Pedantic);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let notes = &context.model().footnotes;
    let fine = context.names().iter().filter(|name| name.verdict == Verdict::Fine);
    for name in fine.filter(|name| name.references.is_empty()) {
        let [definition] = name.definitions[..] else { continue };
        let Some(span) = notes[definition].name else { continue };
        let message = context.say(
            format!("다시 쓰이지 않는 각주 이름입니다: ‘{}’", name.text),
            format!("No other note uses the footnote's name ‘{}’", name.text),
        );
        findings.push(RULE.at(span, message).with_fix(Fix {
            title: context.say("이름 지우기", "Delete the name"),
            safe: false,
            edits: vec![Edit::delete(span)],
        }));
    }
}
