//! The format that reviewdog reads. Columns count bytes of UTF-8, and ends are exclusive.

use serde::Serialize;

use crate::fix::{Edit, Fix};
use crate::rules::{self, Finding, Related, Severity};
use crate::text::{Encoding, Span, Text};

use super::{items, path};
use crate::check::lint::Checked;
use crate::check::printer::Printer;
use crate::check::tally::Tally;

/// What stands before the findings.
const BEGIN: &str = concat!(
    r#"{"source":{"name":"namumark","url":""#,
    env!("CARGO_PKG_REPOSITORY"),
    "\"},\"diagnostics\":[\n"
);

pub struct Rdjson;

impl Printer for Rdjson {
    fn begin(&self) -> String {
        BEGIN.to_owned()
    }

    fn page(&self, page: &Checked) -> String {
        let path = path::in_repository(&page.name);
        items(page.findings.iter().map(|finding| diagnostic(&page.text, finding, &path)))
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    fn end(&self, _: &Tally) -> String {
        "\n]}\n".to_owned()
    }
}

#[derive(Serialize)]
struct Diagnostic<'a> {
    message: &'a str,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    suggestions: Vec<Suggestion>,
    related_locations: Vec<RelatedLocation<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Suggestion {
    range: Range,
    text: String,
}

#[derive(Serialize)]
struct RelatedLocation<'a> {
    message: &'a str,
    location: Location<'a>,
}

fn diagnostic<'a>(text: &Text, finding: &'a Finding, path: &'a str) -> Diagnostic<'a> {
    let url = rules::named(finding.rule).map(rules::Rule::url).unwrap_or_default();
    let related = |related: &'a Related| RelatedLocation {
        message: &related.message,
        location: Location { path, range: range(text, related.span) },
    };
    Diagnostic {
        message: &finding.message,
        location: Location { path, range: range(text, finding.span) },
        severity: severity(finding.severity),
        code: Code { value: finding.rule, url },
        suggestions: finding.fixes.iter().filter_map(|fix| suggestion(text, fix)).collect(),
        related_locations: finding.related.iter().map(related).collect(),
    }
}

/// A fix as the one replacement that a suggestion can be: what stands between its edits, too.
fn suggestion(text: &Text, fix: &Fix) -> Option<Suggestion> {
    let (first, last) = (fix.edits.first()?, fix.edits.last()?);
    let mut new = String::new();
    let mut done = first.span.start;
    for Edit { span, text: edited } in &fix.edits {
        new += &text.slice(Span::new(done, span.start));
        new += edited;
        done = span.end;
    }
    Some(Suggestion { range: range(text, Span::new(first.span.start, last.span.end)), text: new })
}

fn range(text: &Text, span: Span) -> Range {
    Range { start: position(text, span.start), end: position(text, span.end) }
}

fn position(text: &Text, offset: usize) -> Position {
    let position = text.position(offset, Encoding::Utf8);
    Position { line: position.line + 1, column: position.character + 1 }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "ERROR",
        Severity::Warning => "WARNING",
        Severity::Information | Severity::Hint => "INFO",
    }
}
