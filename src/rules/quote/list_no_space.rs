use crate::fix::{Edit, Fix};

use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("quote-list-no-space", Severity::Warning, include_str!("list_no_space.md"), check);

/// The markers that nobody begins a quoted sentence with.
const MARKERS: [&str; 2] = ["* ", "1. "];

/// One finding for each run of lines.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let is_wrong = |line: &Line| marker(line).is_some();
    let runs = context.lines().chunk_by(|one, next| is_wrong(one) && is_wrong(next));
    findings.extend(runs.filter_map(|run| find(context, run)));
}

/// Where the marker stands, and its length.
fn marker(line: &Line) -> Option<(usize, usize)> {
    let text = line.text.trim_start_matches('>');
    let depth = line.text.len() - text.len();
    let marker = MARKERS.iter().find(|marker| depth > 0 && text.starts_with(**marker))?;
    Some((depth, marker.len() - 1))
}

fn find(context: &Context, run: &[Line]) -> Option<Finding> {
    let first = run.first()?;
    let (depth, length) = marker(first)?;
    if context.model().is_verbatim(first.start) {
        return None;
    }
    let message = context.say(
        "`>`와 목록 표시 사이에 빈칸이 없어 목록이 아니라 글자로 보입니다",
        "No space stands between `>` and the marker, so this is no list and shows as text",
    );
    let places = run.iter().filter_map(|line| Some(line.start + marker(line)?.0));
    Some(RULE.at(first.part(depth, length), message).with_fix(Fix {
        title: context.say("`>` 뒤에 빈칸 넣기", "Insert a space behind `>`"),
        safe: true,
        edits: places.map(|place| Edit::insert(place, " ")).collect(),
    }))
}
