use crate::fix::{Edit, Fix};
use crate::model::Heading;
use crate::text::Span;

use crate::rules::{Context, Finding, Group, Rule, Severity};

pub const RULE: Rule =
    Rule::new("heading-spaces", Severity::Hint, include_str!("spaces.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let headings = context.model().headings.iter();
    findings.extend(headings.filter_map(|heading| find(context, heading)));
}

fn find(context: &Context, heading: &Heading) -> Option<Finding> {
    let mark = usize::from(heading.level) + usize::from(heading.folded);
    let before = Span::new(heading.span.start + mark, heading.title.start);
    let after = Span::new(heading.title.end, heading.span.end - mark);
    let wide: Vec<_> = [before, after].into_iter().filter(|spaces| spaces.len() > 1).collect();
    let message =
        context.say("제목 양쪽의 빈칸은 하나면 됩니다", "One space beside the title is enough");
    Some(RULE.at(*wide.first()?, message).with_fix(Fix {
        title: context.say("빈칸 하나로 줄이기", "Make it one space"),
        safe: true,
        edits: wide.into_iter().map(|spaces| Edit::replace(spaces, " ")).collect(),
    }))
}
