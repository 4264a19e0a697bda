use crate::fix::{Edit, Fix};
use crate::model::BrokenKind;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("article-braces", Severity::Warning, include_str!("braces.md"), check)
        .of_article_text();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for broken in &context.model().broken {
        let span = broken.span;
        if broken.kind == BrokenKind::UnclosedGroup {
            let opener = context.text(span);
            let message = context.say(
                format!("`{opener}`: 상자를 닫는 `}}}}}}`가 없습니다"),
                format!("`{opener}` has no closing `}}}}}}`"),
            );
            findings.push(RULE.at(span, message));
        }
    }
    findings.extend(surplus(context).into_iter().map(|run| {
        let braces = context.text(run);
        let message = context.say(
            format!("`{braces}`: 여는 `{{{{{{`가 없습니다"),
            format!("`{braces}` closes nothing"),
        );
        let title = context.say("지우기", "Delete it");
        RULE.at(run, message).with_fix(Fix { title, safe: false, edits: vec![Edit::delete(run)] })
    }));
}

/// The braces that close nothing; those that stand together are one mistake.
fn surplus(context: &Context) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    let broken = context.model().broken.iter();
    for broken in broken.filter(|broken| broken.kind == BrokenKind::StrayClose) {
        match runs.last_mut() {
            Some(run) if run.end == broken.span.start => run.end = broken.span.end,
            _ => runs.push(broken.span),
        }
    }
    runs
}
