use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::items::{self, Item, Marker};
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("list-number", Severity::Warning, include_str!("number.md"), check).in_parts();

/// A list that goes on.
struct Open {
    indent: usize,
    marker: Marker,
    /// The number of its last item, as it is written.
    last: usize,
    /// Markers that are none.
    wrong: Vec<Span>,
}

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for block in items::blocks(context.lines()) {
        let mut open: Vec<Open> = Vec::new();
        for line in block {
            let indent = line.indent();
            while let Some(list) = open.pop_if(|list| list.indent > indent) {
                findings.extend(find(context, list));
            }
            match Item::of(*line) {
                Some(item) if item.marker.is_ordered() => begin(item, &mut open),
                _ => go_on(line, &mut open),
            }
        }
        findings.extend(open.into_iter().filter_map(|list| find(context, list)));
    }
}

fn begin(item: Item, open: &mut Vec<Open>) {
    match open.last_mut().filter(|list| list.indent == item.indent) {
        Some(list) if list.wrong.is_empty() => (list.marker, list.last) = (item.marker, 1),
        Some(_) => {}
        None => {
            open.push(Open { indent: item.indent, marker: item.marker, last: 1, wrong: Vec::new() })
        }
    }
}

/// Takes the next number of the innermost list for an item of it.
fn go_on(line: &Line, open: &mut [Open]) {
    let Some(list) = open.last_mut().filter(|list| list.indent == line.indent()) else { return };
    let Some(next) = list.marker.counted(list.last + 1) else { return };
    let rest = line.content().strip_prefix(&next).and_then(|rest| rest.strip_prefix('.'));
    if rest.is_some_and(|rest| rest.starts_with(' ')) {
        list.wrong.push(line.part(list.indent, next.len() + 1));
        list.last += 1;
    }
}

/// One finding for each list.
fn find(context: &Context, list: Open) -> Option<Finding> {
    let first = *list.wrong.first().filter(|first| !context.model().is_verbatim(first.start))?;
    let (wrong, marker) = (context.text(first), list.marker.text());
    let message = context.say(
        format!("`{wrong}`: 목록이 되지 않습니다. 항목마다 쓰는 표시는 `{marker}`입니다"),
        format!("`{wrong}` begins no item: write `{marker}` before each"),
    );
    Some(RULE.at(first, message).with_fix(Fix {
        title: context.say(format!("`{marker}`로 바꾸기"), format!("Write `{marker}`")),
        safe: true,
        edits: list.wrong.iter().map(|wrong| Edit::replace(*wrong, marker)).collect(),
    }))
}
