use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::flaws::{Cut, Flaw};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("group-header", Severity::Error, include_str!("header.md"), check).in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for flawed in context.flaws() {
        let opener = context.model().groups[flawed.group].span.start;
        match flawed.flaw {
            Flaw::OneLine { word, cut } => {
                let opener = Span::new(opener, word.end);
                let fix = cut.and_then(|cut| break_line(context, cut));
                findings.push(RULE.at(opener, one_line_message(context, word)).with_fix(fix));
            }
            Flaw::Swallowed { text, cut } => {
                let fix = break_line(context, cut);
                findings.push(RULE.at(text, swallow_message(context)).with_fix(fix));
            }
            Flaw::SwallowedClose { text } => findings.push(RULE.at(text, swallow_message(context))),
            _ => {}
        }
    }
}

fn one_line_message(context: &Context, word: Span) -> String {
    let word = context.text(word);
    context.say(
        format!("`#!{word}` 다음 내용은 새 줄에 써야 합니다. 한 줄이면 글자 그대로 보입니다"),
        format!(
            "The content of `#!{word}` must begin on a new line; on one line it shows as it stands"
        ),
    )
}

fn swallow_message(context: &Context) -> String {
    context.say(
        "여는 줄에 함께 쓴 내용은 표시되지 않습니다. 새 줄에 쓰세요",
        "What stands on the opening line is lost; put it on a new line",
    )
}

/// Puts a line break in place of the spaces at the cut; in a heading there is no room for one.
fn break_line(context: &Context, cut: Cut) -> Option<Fix> {
    let headings = &context.model().headings;
    let before = headings.partition_point(|heading| heading.span.start <= cut.at);
    if headings[..before].last().is_some_and(|heading| heading.span.contains(cut.at)) {
        return None;
    }
    let rest = context.after(cut.at);
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    Some(Fix {
        title: context.say("줄 바꾸기", "Break the line"),
        safe: cut.safe,
        edits: vec![Edit::replace(Span::new(cut.at, cut.at + spaces), context.newline)],
    })
}
