use std::cell::LazyCell;

use crate::fix::{Edit, Fix};
use crate::model::{Macro, unescape};
use crate::rules::parameters::has_parameter;
use crate::rules::similar::Candidates;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::anchors::{Anchors, links_into_page};

pub const RULE: Rule =
    Rule::new("link-anchor-missing", Severity::Warning, include_str!("anchor_missing.md"), check);

/// How many links that lead nowhere are given a suggestion, out of how many names.
const MOST_SUGGESTIONS: usize = 50;
const MOST_NAMES: usize = 500;

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let mut links = links_into_page(context).peekable();
    if context.is_template() || links.peek().is_none() {
        return;
    }
    let anchors = Anchors::of(context);
    let similar = LazyCell::new(|| {
        let names = anchors.names.iter().copied();
        Candidates::new(names.chain(anchors.titles()).take(MOST_NAMES))
    });
    let mut suggestions = 0;
    for anchor in links {
        let text = unescape(context.text(anchor));
        if !anchors.has(&text) && !has_parameter(&text) {
            suggestions += 1;
            let nearest = (suggestions <= MOST_SUGGESTIONS).then(|| similar.nearest(&text));
            findings.push(find(context, anchor, &text, nearest.flatten()));
        }
    }
}

fn find(context: &Context, anchor: Span, text: &str, similar: Option<&str>) -> Finding {
    let message = match text.strip_prefix("s-") {
        Some(number) if number.starts_with(|first: char| first.is_ascii_digit()) => context.say(
            format!("이 문서에 {number}번 문단이 없습니다"),
            format!("The page has no section {number}"),
        ),
        _ => context.say(
            format!("이 문서에 ‘{text}’ 문단이나 앵커가 없습니다"),
            format!("The page has no section or anchor ‘{text}’"),
        ),
    };
    let fix = similar.map(|title| Fix {
        title: context.say(format!("‘{title}’ 앵커로 바꾸기"), format!("Lead to ‘{title}’")),
        safe: false,
        edits: vec![Edit::replace(anchor, escaped(title))],
    });
    // What the page includes may have anchors of its own.
    let includes = |call: &Macro| context.text(call.name).eq_ignore_ascii_case("include");
    let is_uncertain = context.model().macros.iter().any(includes);
    let severity = if is_uncertain { Severity::Information } else { RULE.severity };
    RULE.at(anchor, message).with_severity(severity).with_fix(fix)
}

fn escaped(title: &str) -> String {
    let mut text = String::with_capacity(title.len());
    for character in title.chars() {
        if "#|]\\".contains(character) {
            text.push('\\');
        }
        text.push(character);
    }
    text
}
