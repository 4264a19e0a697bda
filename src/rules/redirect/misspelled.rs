use crate::fix::{Edit, Fix};

use super::directive;
use crate::rules::lines::Line;
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("redirect-misspelled", Severity::Warning, include_str!("misspelled.md"), check);

fn check(context: &Context, findings: &mut Vec<Finding>) {
    if context.source.trim_start_matches('\u{feff}').starts_with('#') {
        findings.extend(context.first_line().and_then(|line| find(context, &line)));
    }
}

fn find(context: &Context, line: &Line) -> Option<Finding> {
    let (written, target) = line.text.strip_prefix('#')?.split_once(' ')?;
    let written = written.strip_suffix(':').unwrap_or(written);
    let word = directive::WORDS.into_iter().find(|word| resembles(written, &word[1..]))?;
    let length = line.text.len() - target.len() - 1;
    let found = line.part(0, length);
    if target.trim().is_empty() || context.text(found) == word {
        return None;
    }
    let message = context.say(
        format!("`{word}`가 아니어서 넘겨주지 않고 글자로 보입니다"),
        format!("This is not `{word}`, so it shows as text and doesn't redirect"),
    );
    Some(RULE.at(found, message).with_fix(Fix {
        title: context.say(format!("`{word}` 쓰기"), format!("Write `{word}`")),
        safe: context.text(found).to_lowercase() == word,
        edits: vec![Edit::replace(found, word)],
    }))
}

/// Whether one word is a slip of the other. Hangul packs several letters into one character.
fn resembles(written: &str, word: &str) -> bool {
    let most = if word.is_ascii() { 2 } else { 1 };
    let is_short = written.len() < 2 * word.len();
    is_short && strsim::osa_distance(&written.to_lowercase(), word) <= most
}
