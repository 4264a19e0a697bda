use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::titles;

use super::flaws::Flaw;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule = Rule::new(
    "group-folding-title-markup",
    Severity::Warning,
    include_str!("folding_title_markup.md"),
    check,
)
.in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        if let Flaw::TitleMarkup { markup } = flawed.flaw {
            findings.push(find(context, markup, context.model().groups[flawed.group].header));
        }
    }
}

fn find(context: &Context, markup: Span, title: Span) -> Finding {
    let message = context.say(
        "접기 제목에는 문법이 적용되지 않아 적은 그대로 보입니다",
        "No markup works in the title of a folding; it shows as it stands",
    );
    RULE.at(markup, message).with_fix(strip(context, title))
}

fn strip(context: &Context, title: Span) -> Option<Fix> {
    let place = |edit: Edit| {
        let span = Span::new(title.start + edit.span.start, title.start + edit.span.end);
        Edit { span, ..edit }
    };
    let edits = titles::strip(context.text(title))?;
    // What a group's opener says besides the braces is a word that a reader has seen.
    let is_only_marks = |edit: &Edit| {
        let lost = context.text(place(edit.clone()).span);
        !lost.contains(char::is_alphanumeric)
    };
    let safe = edits.iter().all(is_only_marks);
    Some(Fix {
        title: context.say("문법 지우기", "Take the markup away"),
        safe,
        edits: edits.into_iter().map(place).collect(),
    })
}
