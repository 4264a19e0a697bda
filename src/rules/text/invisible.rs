use crate::fix::{Edit, Fix};
use crate::text::Span;

use super::characters::{Oddity, OddityKind};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("text-invisible", Severity::Warning, include_str!("invisible.md"), check)
        .in_parts()
        .of_all_pages();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for oddity in context.oddities() {
        match oddity.kind {
            OddityKind::Invisible => findings.extend(find(context, oddity)),
            OddityKind::Direction if !is_written_leftward(context, oddity.span) => {
                findings.extend(find(context, oddity));
            }
            _ => {}
        }
    }
}

fn find(context: &Context, oddity: &Oddity) -> Option<Finding> {
    let character = context.text(oddity.span).chars().next()?;
    let code = format!("U+{:04X}", u32::from(character));
    let message = match oddity.kind {
        OddityKind::Direction => context.say(
            format!("글의 방향을 바꾸는 보이지 않는 글자({code})가 있습니다"),
            format!("An invisible character ({code}) turns the direction of the text"),
        ),
        _ => context.say(
            format!("보이지 않는 글자({code})가 있습니다"),
            format!("An invisible character ({code}) stands here"),
        ),
    };
    Some(RULE.at(oddity.span, message).with_fix(remove(context, oddity.span, character)))
}

/// A filler is there for the place it takes. Beside markup, a character may have been put in to keep
/// it from being markup.
fn remove(context: &Context, span: Span, character: char) -> Fix {
    let is_word = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    let before = context.before(span.start).chars().next_back();
    let is_filler = matches!(character, '\u{3164}' | '\u{ffa0}');
    Fix {
        title: context.say("보이지 않는 글자 지우기", "Remove the invisible character"),
        safe: !is_filler && is_word(before) && is_word(context.after(span.end).chars().next()),
        edits: vec![Edit::replace(span, if is_filler { " " } else { "" })],
    }
}

/// Whether the line has letters of Hebrew, Arabic or their neighbours.
fn is_written_leftward(context: &Context, span: Span) -> bool {
    let line = Span::new(context.line_start(span.start), context.line_end(span.start));
    let is_leftward =
        |c| matches!(c, '\u{590}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{fb1d}'..='\u{fefc}');
    context.text(line).contains(is_leftward)
}
