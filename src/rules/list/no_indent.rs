use crate::fix::{Edit, Fix};

use super::items::{Marker, without_marker};
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-no-indent", Severity::Warning, include_str!("no_indent.md"), check).in_parts();

/// One finding for each run of lines.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let lines = context.lines();
    for run in lines.chunk_by(|one, next| kind(one).is_some() && kind(next) == kind(one)) {
        findings.extend(find(context, run));
    }
}

/// The marker and what counts as one list: items further in belong to those before them.
fn kind(line: &Line) -> Option<()> {
    without_marker(line.content()).filter(|text| !text.trim().is_empty()).map(|_| ())
}

/// A single line may be a remark, and numbers that count up look as they were meant to.
fn find(context: &Context, run: &[Line]) -> Option<Finding> {
    let first = run.first()?;
    let marker = Marker::at(first.text).filter(|marker| is_plain(*marker))?;
    let outer = run.iter().filter(|line| !line.text.starts_with(' '));
    let is_list = outer.clone().count() > 1
        && outer.clone().all(|line| Marker::at(line.text) == Some(marker));
    if !is_list || context.model().is_verbatim(first.start) {
        return None;
    }
    let message = context.say(
        "앞에 빈칸이 없어 목록이 아니라 글자로 보입니다",
        "No space stands before the marker, so this is no list and shows as text",
    );
    Some(RULE.at(first.part(0, marker.text().len()), message).with_fix(Fix {
        title: context.say("목록 앞에 빈칸 넣기", "Insert a space before the items"),
        safe: true,
        edits: run.iter().map(|line| Edit::insert(line.start, " ")).collect(),
    }))
}

/// Letters at the start of a line are seldom markers.
fn is_plain(marker: Marker) -> bool {
    matches!(marker, Marker::Bullet | Marker::Decimal)
}
