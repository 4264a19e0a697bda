use std::collections::HashSet;

use super::labels::{bracketed, listed, number};
use crate::rules::{Context, Finding, Rule, Severity};

pub const RULE: Rule =
    Rule::new("article-note-number", Severity::Warning, include_str!("note_number.md"), check)
        .of_article_text();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    check_marks(context, findings);
    check_notes(context, findings);
}

/// The site counts every mark, so the numbers rise by one, and by more where names stand between. A
/// number that is only missing among the marks is the business of the note without a mark.
fn check_marks(context: &Context, findings: &mut Vec<Finding>) {
    let model = context.model();
    let printed: HashSet<u32> =
        model.endnotes.iter().filter_map(|note| number(context, note.label)).collect();
    let mut seen = HashSet::new();
    let (mut last, mut names, mut list) = (0, 0, 0);
    for mark in &model.footnotes {
        // A note in a note is counted where that is shown.
        if model.endnote_at(mark.span.start).is_some() {
            continue;
        }
        let Some(number) = mark.name.and_then(|name| number(context, name)) else {
            names += 1;
            continue;
        };
        if mark.list != list && number == 1 {
            (seen, last, names) = (HashSet::new(), 0, 0);
        }
        list = mark.list;
        if !seen.insert(number) {
            // The second mark of a note takes a number as well.
            names += 1;
            continue;
        }
        let missing: Vec<u32> = (last + 1..number).take(MOST_MISSING).collect();
        if number < last {
            findings.push(RULE.at(mark.span, out_of_order(context, last, number)));
        } else if missing.len() > names && !missing.iter().any(|it| printed.contains(it)) {
            findings.push(RULE.at(mark.span, gap(context, last, number, &missing)));
        }
        (last, names) = (number, 0);
    }
}

/// More missing numbers than these are as good as endless.
const MOST_MISSING: usize = 100;

fn check_notes(context: &Context, findings: &mut Vec<Finding>) {
    let (mut last, mut list) = (0, 0);
    for note in &context.model().endnotes {
        let Some(number) = number(context, note.label) else { continue };
        if note.list == list && number < last {
            findings.push(RULE.at(bracketed(note), out_of_order(context, last, number)));
        }
        (last, list) = (number, note.list);
    }
}

fn out_of_order(context: &Context, last: u32, number: u32) -> String {
    context.say(
        format!("[{last}] 뒤에 [{number}]: 각주 번호의 차례가 맞지 않습니다"),
        format!("[{number}] behind [{last}] is out of order"),
    )
}

fn gap(context: &Context, last: u32, number: u32, missing: &[u32]) -> String {
    let missing = listed(missing.iter().map(u32::to_string));
    match last {
        0 => context.say(
            format!("[{number}]: 앞의 각주 번호가 없습니다({missing})"),
            format!("[{number}] is the first number: there is no {missing}"),
        ),
        _ => context.say(
            format!("[{last}] 다음에 바로 [{number}]: 빠진 각주 번호가 있습니다({missing})"),
            format!("[{number}] follows [{last}]: there is no {missing}"),
        ),
    }
}
