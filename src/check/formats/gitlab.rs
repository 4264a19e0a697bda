//! The report that GitLab calls Code Quality. It shows lines, so there are no columns.
//!
//! It is not printed unasked on GitLab CI: GitLab reads it from a file that the job names, never from
//! the log.

use serde::Serialize;

use crate::rules::{Finding, Severity};

use super::{items, path};
use crate::check::fingerprint::{digest, fingerprints};
use crate::check::lint::Checked;
use crate::check::place::Place;
use crate::check::printer::Printer;
use crate::check::tally::Tally;

pub struct Gitlab;

impl Printer for Gitlab {
    fn begin(&self) -> String {
        "[\n".to_owned()
    }

    fn page(&self, page: &Checked) -> String {
        let path = path::in_repository(&page.name);
        let findings = page.findings.iter().zip(fingerprints(page));
        items(findings.map(|(finding, own)| issue(page, finding, &path, &own)))
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    fn end(&self, _: &Tally) -> String {
        "\n]\n".to_owned()
    }
}

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn issue<'a>(page: &Checked, finding: &'a Finding, path: &'a str, fingerprint: &str) -> Issue<'a> {
    let line = |offset| Place::new(&page.text, offset).line;
    let lines = Lines { begin: line(finding.span.start), end: line(finding.span.end) };
    Issue {
        description: &finding.message,
        check_name: finding.rule,
        // It has to differ from those of all other pages.
        fingerprint: digest(&[path, fingerprint]),
        severity: severity(finding.severity),
        location: Location { path, lines },
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Information | Severity::Hint => "info",
    }
}
