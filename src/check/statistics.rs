//! How often each rule found something, instead of the findings.

use std::cmp::Reverse;

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::config::Language;
use crate::rules::Severity;

use super::json;
use super::lint::Checked;
use super::printer::Printer;
use super::summary::summary;
use super::tally::{Count, Tally};
use super::words;

/// A table for people.
pub struct Statistics {
    pub language: Language,
}

impl Printer for Statistics {
    fn page(&self, _: &Checked) -> String {
        String::new()
    }

    fn end(&self, tally: &Tally) -> String {
        if tally.pages == 0 {
            return String::new();
        }
        let summary = summary(tally, self.language) + "\n";
        if tally.rules.is_empty() { summary } else { table(tally, self.language) + "\n" + &summary }
    }
}

/// An array for programs.
pub struct StatisticsAsJson;

#[derive(Serialize)]
struct Row {
    rule: &'static str,
    severity: &'static str,
    count: usize,
    /// How many of them `--fix` would mend.
    safe: usize,
    /// How many of them `--fix=unsafe` would mend.
    fixable: usize,
}

impl Printer for StatisticsAsJson {
    fn page(&self, _: &Checked) -> String {
        String::new()
    }

    fn end(&self, tally: &Tally) -> String {
        let rows: Vec<_> = rows(tally).into_iter().map(Row::from).collect();
        json::pretty(&rows) + "\n"
    }
}

type Entry = ((&'static str, Severity), Count);

impl From<Entry> for Row {
    fn from(((rule, severity), count): Entry) -> Self {
        Self {
            rule,
            severity: words::severity(severity, Language::English),
            count: count.found,
            safe: count.safe,
            fixable: count.fixable,
        }
    }
}

/// The rules that found something, the most frequent first.
fn rows(tally: &Tally) -> Vec<Entry> {
    let mut rows: Vec<_> = tally.rules.iter().map(|(&rule, &count)| (rule, count)).collect();
    rows.sort_by_key(|&((rule, severity), count)| (Reverse(count.found), rule, severity));
    rows
}

fn table(tally: &Tally, language: Language) -> String {
    let head = language.say(
        ["개수", "--fix", "=unsafe", "심각도", "규칙"],
        ["count", "--fix", "=unsafe", "severity", "rule"],
    );
    let mut lines = vec![head.map(str::to_owned)];
    lines.extend(rows(tally).into_iter().map(|((rule, severity), count)| {
        let severity = words::severity(severity, language).to_owned();
        let numbers = [count.found, count.safe, count.fixable].map(|number| number.to_string());
        let [found, safe, fixable] = numbers;
        [found, safe, fixable, severity, rule.to_owned()]
    }));
    aligned(&lines)
}

/// The lines with their columns below each other: numbers to the right, words to the left.
fn aligned(lines: &[[String; 5]]) -> String {
    let width = |column: usize| lines.iter().map(|line| line[column].width()).max().unwrap_or(0);
    let widths: [usize; 4] = std::array::from_fn(width);
    let pad = |word: &str, width: usize| " ".repeat(width.saturating_sub(word.width()));
    let line = |[found, safe, fixable, severity, rule]: &[String; 5]| {
        let numbers = [found, safe, fixable];
        let numbers = numbers.iter().zip(widths).map(|(word, width)| pad(word, width) + word);
        let numbers = numbers.collect::<Vec<_>>().join("  ");
        format!("{numbers}  {severity}{}  {rule}\n", pad(severity, widths[3]))
    };
    lines.iter().map(line).collect()
}
