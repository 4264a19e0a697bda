//! Workflow commands, which GitHub Actions shows beside the lines of a change. Columns count
//! characters, and the end column is the one behind the last character.

use std::fmt::Write;

use crate::rules::{Finding, Severity};

use super::path;
use crate::check::human::Human;
use crate::check::lint::Checked;
use crate::check::place::Place;
use crate::check::printer::Printer;
use crate::check::tally::Tally;

/// Whether this runs on GitHub Actions.
pub fn is_github() -> bool {
    std::env::var_os("GITHUB_ACTIONS").is_some_and(|value| value == "true")
}

/// Annotations alone.
pub struct Annotations;

impl Printer for Annotations {
    fn page(&self, page: &Checked) -> String {
        let path = path::in_repository(&page.name);
        page.findings.iter().map(|finding| command(page, finding, &path)).collect()
    }

    fn end(&self, _: &Tally) -> String {
        String::new()
    }
}

/// Excerpts for those who read the log, annotations for those who read the change.
pub struct OnGithub(pub Human);

impl Printer for OnGithub {
    fn page(&self, page: &Checked) -> String {
        self.0.page(page) + &Annotations.page(page)
    }

    fn end(&self, tally: &Tally) -> String {
        self.0.end(tally)
    }
}

fn command(page: &Checked, finding: &Finding, path: &str) -> String {
    let start = Place::new(&page.text, finding.span.start);
    let end = Place::new(&page.text, finding.span.end);
    let mut command = format!(
        "::{} title={},file={},line={},endLine={}",
        level(finding.severity),
        property(finding.rule),
        property(path),
        start.line,
        end.line,
    );
    // Columns of different lines are refused.
    if start.line == end.line {
        let _ = write!(command, ",col={},endColumn={}", start.column, end.column);
    }
    command + "::" + &data(&message(page, finding)) + "\n"
}

/// The message, and a line for each place that it has to do with.
fn message(page: &Checked, finding: &Finding) -> String {
    let mut message = finding.message.clone();
    for related in &finding.related {
        let Place { line, column, .. } = Place::new(&page.text, related.span.start);
        let _ = write!(message, "\n{}:{line}:{column}: {}", page.name, related.message);
    }
    message
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Information | Severity::Hint => "notice",
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
