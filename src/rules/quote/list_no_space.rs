use crate::fix::{Edit, Fix};

use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("quote-list-no-space", Severity::Warning, include_str!("list_no_space.md"), check)
        .in_parts();

/// Only the star: numbers that are counted by hand show as they were meant to.
const MARKER: &str = "*";

/// One finding for each run of lines.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let is_wrong = |line: &Line| marker(line).is_some();
    let runs = context.lines().chunk_by(|one, next| is_wrong(one) && is_wrong(next));
    findings.extend(runs.filter_map(|run| find(context, run)));
}

/// Where the marker stands in the line.
fn marker(line: &Line) -> Option<usize> {
    let text = line.text.trim_start_matches('>');
    let depth = line.text.len() - text.len();
    let rest = text.strip_prefix(MARKER).filter(|_| depth > 0)?;
    rest.starts_with(' ').then_some(depth)
}

fn find(context: &Context, run: &[Line]) -> Option<Finding> {
    let first = run.first()?;
    let depth = marker(first)?;
    if context.model().is_verbatim(first.start) {
        return None;
    }
    let message = context.say(
        "`>`와 목록 표시 사이에 빈칸이 없어 목록이 아니라 글자로 보입니다",
        "No space stands between `>` and the marker, so this is no list and shows as text",
    );
    let places = run.iter().filter_map(|line| Some(line.start + marker(line)?));
    Some(RULE.at(first.part(depth, MARKER.len()), message).with_fix(Fix {
        title: context.say("`>` 뒤에 빈칸 넣기", "Insert a space behind `>`"),
        safe: true,
        edits: places.map(|place| Edit::insert(place, " ")).collect(),
    }))
}
