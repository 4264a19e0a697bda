use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::lines::Line;
use crate::rules::{Context, Default, Finding, Group, Rule, RuleOption, Severity};

pub const RULE: Rule =
    Rule::new("text-blank-lines", Severity::Hint, include_str!("blank_lines.md"), check)
        .in_group(Group::Style)
        .with_options(&[RuleOption { name: MOST, default: Default::Number(2) }])
        .in_parts();

const MOST: &str = "most";

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let most = context.number(&RULE, MOST) as usize;
    // What follows the last line ending is no line, unless something stands there.
    let lines = match context.lines() {
        [lines @ .., last] if last.text.is_empty() => lines,
        lines => lines,
    };
    for run in lines.chunk_by(|one, next| one.is_blank() == next.is_blank()) {
        let is_blank = run.first().is_some_and(Line::is_blank);
        if is_blank && run.len() > most {
            findings.extend(find(context, run, most));
        }
    }
}

fn find(context: &Context, run: &[Line], most: usize) -> Option<Finding> {
    let start = run.get(most)?.start;
    let end = context.next_line(run.last()?.start).unwrap_or(context.source.len());
    let surplus = Span::new(start, end);
    if surplus.is_empty() || context.model().is_verbatim(start) {
        return None;
    }
    let message = context.say(
        format!("빈 줄이 {}개 이어집니다", run.len()),
        format!("{} blank lines follow each other", run.len()),
    );
    Some(RULE.at(surplus, message).with_fix(Fix {
        title: context.say("남는 빈 줄 지우기", "Delete the surplus blank lines"),
        safe: false,
        edits: vec![Edit::delete(surplus)],
    }))
}
