use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use super::openers::Fate;
use super::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule {
    name: "group-stray-close",
    severity: Severity::Error,
    page: include_str!("group_stray_close.md"),
    check,
};

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for run in runs(context) {
        let message = context.say(
            format!("짝이 없는 `{}`라서 글자로 보입니다", context.text(run)),
            format!("`{}` closes nothing, so it shows as text", context.text(run)),
        );
        let delete = Fix {
            title: context.say("지우기", "Delete it"),
            safe: false,
            edits: vec![Edit::delete(run)],
        };
        findings.push(RULE.at(run, message).with_fix(delete));
    }
}

/// The stray closers, each with the braces that follow it: a run of surplus braces is one mistake.
fn runs(context: &Context) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for (closer, fate) in context.broken(BrokenKind::StrayClose) {
        let is_in_run = runs.last().is_some_and(|run| closer.span.start < run.end);
        if *fate == Fate::Alone && !is_in_run {
            let rest = context.source.get(closer.span.start..).unwrap_or_default();
            let length = rest.len() - rest.trim_start_matches('}').len();
            runs.push(Span::new(closer.span.start, closer.span.start + length));
        }
    }
    runs
}
