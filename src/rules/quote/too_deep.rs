use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("quote-too-deep", Severity::Warning, include_str!("too_deep.md"), check).in_parts();

/// The deepest quote (language reference, section 16).
const DEEPEST: usize = 8;

/// One finding for each run of lines.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let is_deep = |line: &Line| depth(line) > DEEPEST;
    let runs = context.lines().chunk_by(|one, next| is_deep(one) && is_deep(next));
    let firsts = runs.filter_map(|run| run.first()).filter(|line| is_deep(line));
    for line in firsts.filter(|line| !context.model().is_verbatim(line.start)) {
        let message = context.say("인용은 8단계까지입니다", "Quotes have eight levels at most");
        findings.push(RULE.at(line.part(DEEPEST, depth(line) - DEEPEST), message));
    }
}

fn depth(line: &Line) -> usize {
    line.text.len() - line.text.trim_start_matches('>').len()
}
