use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::text::Span;

use crate::rules::openers::Fate;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-stray-close", Severity::Error, include_str!("stray_close.md"), check);

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

/// The braces that close nothing; a run of them is one mistake, to its last brace.
fn runs(context: &Context) -> impl Iterator<Item = Span> {
    context.broken(BrokenKind::StrayClose).filter_map(|(_, fate)| {
        let Fate::Surplus { start } = *fate else { return None };
        let rest = context.after(start);
        Some(Span::new(start, start + rest.len() - rest.trim_start_matches('}').len()))
    })
}
