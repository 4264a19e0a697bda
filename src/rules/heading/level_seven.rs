use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

use super::levels::DEEPEST;
use super::page_level::is_page_level;

pub const RULE: Rule =
    Rule::new("heading-level-seven", Severity::Error, include_str!("level_seven.md"), check)
        .in_parts();

/// Marks that are longer are drawn lines.
const LONGEST: usize = 9;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines().iter().filter(|line| line.text.starts_with("=======")) {
        if let Some(marks) = marks(line.text)
            && is_page_level(context, line.start)
        {
            findings.push(find(context, line, marks));
        }
    }
}

/// The lengths of the marks around a title; `None` where the line is no heading but for its level.
fn marks(line: &str) -> Option<(usize, usize)> {
    let inside = line.trim_start_matches('=');
    let title = inside.trim_end_matches('=');
    let (opening, closing) = (line.len() - inside.len(), inside.len() - title.len());
    let title = title.strip_prefix(' ')?.strip_suffix(' ')?;
    let deepest = usize::from(DEEPEST);
    let is_meant = (deepest + 1..=LONGEST).contains(&opening)
        && (deepest..=LONGEST).contains(&closing)
        && title.chars().any(char::is_alphanumeric);
    is_meant.then_some((opening, closing))
}

fn find(context: &Context, line: &Line, (opening, closing): (usize, usize)) -> Finding {
    let message = context.say(
        "문단은 6단계까지라서 문단 제목이 아니라 글자로 보입니다",
        "Headings have six levels at most, so the line shows as text",
    );
    let (opening, end) = (line.part(0, opening), line.span().end);
    let deepest = "=".repeat(usize::from(DEEPEST));
    RULE.at(opening, message).with_fix(Fix {
        title: context.say("6단계로 바꾸기", "Make it level 6"),
        safe: false,
        edits: vec![
            Edit::replace(opening, deepest.clone()),
            Edit::replace(Span::new(end - closing, end), deepest),
        ],
    })
}
