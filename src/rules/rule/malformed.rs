use crate::fix::{Edit, Fix};
use crate::text::Span;

use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("rule-malformed", Severity::Warning, include_str!("malformed.md"), check).in_parts();

/// The fewest and the most hyphens of a rule (language reference, section 3).
const FEWEST: usize = 4;
const MOST: usize = 9;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for line in context.lines() {
        let text = line.text.trim_start_matches(['>', ' ']);
        if text.starts_with("---") {
            let found = find(context, line, line.text.len() - text.len(), text);
            findings.extend(found.filter(|found| !context.model().is_verbatim(found.span.start)));
        }
    }
}

/// `text` begins with hyphens, behind `prefix` bytes of the line.
fn find(context: &Context, line: &Line, prefix: usize, text: &str) -> Option<Finding> {
    let rest = text.trim_start_matches('-');
    let count = text.len() - rest.len();
    let is_long_enough = (FEWEST..=MOST).contains(&count);
    let hyphens = line.part(prefix, count);
    let behind = line.part(prefix + count, rest.len());
    match rest.trim() {
        "" if !is_long_enough => Some(wrong_length(context, hyphens, behind)),
        "" if !rest.is_empty() => Some(space_behind(context, behind)),
        words if is_long_enough && is_text(rest, words) => {
            Some(text_behind(context, hyphens, behind, words))
        }
        _ => None,
    }
}

/// Whether what follows was meant for another line: glued to the hyphens, or with some of its own,
/// it may be a decoration.
fn is_text(rest: &str, words: &str) -> bool {
    rest.starts_with(' ') && !words.is_empty() && !words.contains("--") && !words.contains("||")
}

fn wrong_length(context: &Context, hyphens: Span, behind: Span) -> Finding {
    let message = context.say(
        "수평선은 `-` 4~9개만 있는 줄이므로 글자로 보입니다",
        "A horizontal rule has 4 to 9 hyphens, so these show as text",
    );
    RULE.at(hyphens, message).with_fix(Fix {
        title: context.say("수평선으로 고치기", "Make it a horizontal rule"),
        safe: true,
        edits: vec![Edit::replace(Span::new(hyphens.start, behind.end), "----")],
    })
}

fn space_behind(context: &Context, behind: Span) -> Finding {
    let message = context.say(
        "뒤에 빈칸이 있어 수평선이 아니라 글자로 보입니다",
        "White space follows the hyphens, so they show as text",
    );
    RULE.at(behind, message).with_fix(Fix {
        title: context.say("빈칸 지우기", "Delete the white space"),
        safe: true,
        edits: vec![Edit::delete(behind)],
    })
}

fn text_behind(context: &Context, hyphens: Span, behind: Span, words: &str) -> Finding {
    let message = context.say(
        "뒤에 글이 있어 수평선이 아니라 글자로 보입니다",
        "Text follows the hyphens, so they show as text",
    );
    RULE.at(hyphens, message).with_fix(Fix {
        title: context.say("글을 다음 줄로 내리기", "Move the text to the next line"),
        safe: false,
        edits: vec![Edit::replace(behind, format!("{}{words}", context.newline))],
    })
}
