use crate::fix::{Edit, Fix};

use super::items::without_marker;
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-tab", Severity::Warning, include_str!("tab.md"), check).in_parts();

/// One finding for each run of lines.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let is_item = |line: &Line| indentation(line).is_some();
    let runs = context.lines().chunk_by(|one, next| is_item(one) && is_item(next));
    for run in runs.filter(|run| run.first().is_some_and(is_item)) {
        if !context.model().is_verbatim(run[0].start) {
            findings.extend(find(context, run));
        }
    }
}

/// The white space with tabs before an item.
fn indentation<'a>(line: &Line<'a>) -> Option<&'a str> {
    let text = line.text.trim_start_matches([' ', '\t']);
    let space = &line.text[..line.text.len() - text.len()];
    (space.contains('\t') && without_marker(text).is_some()).then_some(space)
}

fn find(context: &Context, run: &[Line]) -> Option<Finding> {
    let first = run.first()?;
    let message = context.say(
        "탭으로는 들여 쓸 수 없어 목록이 아니라 글자로 보입니다",
        "A tab doesn't indent, so this is no list and shows as text",
    );
    let edit = |line: &Line| {
        let space = indentation(line)?;
        Some(Edit::replace(line.part(0, space.len()), " ".repeat(space.len())))
    };
    Some(RULE.at(first.part(0, indentation(first)?.len()), message).with_fix(Fix {
        title: context.say("탭을 빈칸으로 바꾸기", "Turn the tabs into spaces"),
        safe: true,
        edits: run.iter().filter_map(edit).collect(),
    }))
}
