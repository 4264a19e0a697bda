use crate::fix::Fix;

use super::levels;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-level-one", Severity::Warning, include_str!("level_one.md"), check);

/// The first of them tells it for the page.
fn check(context: &Context, findings: &mut Vec<Finding>) {
    let headings = &context.model().headings;
    let mut highest = headings.iter().filter(|heading| heading.level == 1);
    let Some(first) = highest.next() else { return };
    let message = context.say(
        "1단계 문단은 쓰지 않습니다. 2단계(`==`)부터 쓰세요",
        "Level 1 is not for headings: begin at level 2 (`==`)",
    );
    let finding = RULE.at(levels::opening_mark(first), message);
    let again = context.say("여기도 1단계입니다", "Level 1 as well");
    let finding =
        highest.fold(finding, |finding, other| finding.with_related(other.span, again.clone()));
    findings.push(finding.with_fix(lower_all(context)));
}

fn lower_all(context: &Context) -> Option<Fix> {
    let headings = &context.model().headings;
    let has_room = headings.iter().all(|heading| heading.level < levels::DEEPEST);
    has_room.then(|| Fix {
        title: context.say("모든 문단을 한 단계 낮추기", "Lower all headings by a level"),
        safe: false,
        edits: headings
            .iter()
            .flat_map(|heading| levels::change(heading, heading.level + 1))
            .collect(),
    })
}
