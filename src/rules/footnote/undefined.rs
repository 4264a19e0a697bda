use crate::fix::{Edit, Fix};

use super::names::{Name, Verdict};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("footnote-undefined", Severity::Error, include_str!("undefined.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for name in context.names() {
        if let Verdict::Undefined { similar } = &name.verdict {
            findings.extend(find(context, name, similar.as_deref()));
        }
    }
}

/// The first reference tells it: what is missing is one definition.
fn find(context: &Context, name: &Name, similar: Option<&str>) -> Option<Finding> {
    let notes = &context.model().footnotes;
    let mut spans = name.references.iter().filter_map(|&note| notes[note].name);
    let text = name.text;
    let message = context.say(
        format!("각주 ‘{text}’의 내용이 문서에 없어 빈 각주가 됩니다"),
        format!("Footnote ‘{text}’ has no text anywhere in the page, so it shows empty"),
    );
    let finding = RULE.at(spans.next()?, message);
    let again = context.say("여기서도 쓰입니다", "Also used here");
    let finding = spans.fold(finding, |finding, span| finding.with_related(span, again.clone()));
    Some(finding.with_fix(similar.map(|similar| rename(context, name, similar))))
}

fn rename(context: &Context, name: &Name, similar: &str) -> Fix {
    let notes = &context.model().footnotes;
    let spans = name.references.iter().filter_map(|&note| notes[note].name);
    Fix {
        title: context.say(format!("‘{similar}’ 쓰기"), format!("Change to ‘{similar}’")),
        safe: false,
        edits: spans.map(|span| Edit::replace(span, similar)).collect(),
    }
}
