use std::collections::HashMap;

use crate::fix::Fix;
use crate::model::Heading;

use super::levels;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-level-skipped", Severity::Warning, include_str!("level_skipped.md"), check);

/// One finding for each heading whose next level is missing, at the first that skips it.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let headings = &context.model().headings;
    let mut skipping: HashMap<usize, Vec<usize>> = HashMap::new();
    for (index, heading) in headings.iter().enumerate() {
        if let Some(parent) = heading.parent
            && headings[parent].level + 1 < heading.level
        {
            skipping.entry(parent).or_default().push(index);
        }
    }
    findings.extend(skipping.iter().filter_map(|(&parent, below)| find(context, parent, below)));
}

fn find(context: &Context, parent: usize, below: &[usize]) -> Option<Finding> {
    let headings = &context.model().headings;
    let (upper, first) = (&headings[parent], &headings[*below.first()?]);
    let (high, low, number) = (upper.level, first.level, &first.number);
    let message = context.say(
        format!("{high}단계 문단 바로 아래에 {low}단계 문단이 있어 건너뛴 단계가 0으로 매겨집니다({number})"),
        format!("Level {low} stands right below level {high}, so that its number is {number}"),
    );
    let place = context.say("위의 문단", "The heading above");
    let finding = RULE.at(levels::opening_mark(first), message).with_related(upper.span, place);
    Some(finding.with_fix(raise(context, parent, below)))
}

/// Raises each section in `below`, with all in it, to the level after that of `parent`. A section
/// that a `parent` is raised with is raised in a later round.
fn raise(context: &Context, parent: usize, below: &[usize]) -> Fix {
    let headings = &context.model().headings;
    let raised = below.iter().flat_map(|&index| {
        let by = headings[index].level - headings[parent].level - 1;
        section(headings, index)
            .iter()
            .flat_map(move |heading| levels::change(heading, heading.level - by))
    });
    Fix {
        title: context.say("건너뛴 단계만큼 올리기", "Raise it by the skipped levels"),
        safe: true,
        edits: raised.collect(),
    }
}

/// The heading `index` with all in its section.
fn section(headings: &[Heading], index: usize) -> &[Heading] {
    let level = headings[index].level;
    let length = headings[index + 1..].iter().take_while(|heading| heading.level > level).count();
    &headings[index..=index + length]
}
