//! What programs read: findings as one array of objects, and facts as one object.

use std::io::{self, Write};

use serde::Serialize;

use crate::config::Language;
use crate::fix::{Edit, Fix};
use crate::rules::{Finding, Related};
use crate::text::Text;

use super::lint::Checked;
use super::place::Place;
use super::printer::Printer;
use super::tally::Tally;
use super::words;

/// The findings of all pages as one array.
pub struct Json;

impl Printer for Json {
    fn begin(&self) -> String {
        "[".to_owned()
    }

    fn page(&self, page: &Checked) -> String {
        let findings = page.findings.iter().map(|finding| finding_of(page, finding));
        items(&findings.collect::<Vec<_>>())
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn end(&self, tally: &Tally) -> String {
        if tally.findings() == 0 { "]\n".to_owned() } else { "\n]\n".to_owned() }
    }
}

/// The items of an array as they stand in it.
fn items(items: &[impl Serialize]) -> String {
    let array = pretty(&items);
    let items = array.strip_prefix('[').and_then(|array| array.strip_suffix(']'));
    items.unwrap_or_default().trim_end().to_owned()
}

/// `value` as it is printed; what this program prints can always be written as JSON.
pub fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Prints `value` and a line ending.
pub fn write(output: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *output, value)?;
    writeln!(output)
}

#[derive(Serialize)]
struct JsonFinding<'a> {
    file: &'a str,
    rule: &'a str,
    severity: &'static str,
    message: &'a str,
    start: Place,
    end: Place,
    fix: Option<JsonFix<'a>>,
    related: Vec<JsonRelated<'a>>,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    title: &'a str,
    safe: bool,
    edits: Vec<JsonEdit<'a>>,
}

#[derive(Serialize)]
struct JsonEdit<'a> {
    start: Place,
    end: Place,
    text: &'a str,
}

#[derive(Serialize)]
struct JsonRelated<'a> {
    file: &'a str,
    message: &'a str,
    start: Place,
    end: Place,
}

fn finding_of<'a>(page: &'a Checked, finding: &'a Finding) -> JsonFinding<'a> {
    JsonFinding {
        file: &page.name,
        rule: finding.rule,
        severity: words::severity(finding.severity, Language::English),
        message: &finding.message,
        start: Place::new(&page.text, finding.span.start),
        end: Place::new(&page.text, finding.span.end),
        fix: finding.fix().map(|fix| fix_of(&page.text, fix)),
        related: finding.related.iter().map(|related| related_of(page, related)).collect(),
    }
}

fn fix_of<'a>(text: &Text, fix: &'a Fix) -> JsonFix<'a> {
    let edits = fix.edits.iter().map(|edit| edit_of(text, edit)).collect();
    JsonFix { title: &fix.title, safe: fix.safe, edits }
}

fn edit_of<'a>(text: &Text, edit: &'a Edit) -> JsonEdit<'a> {
    JsonEdit {
        start: Place::new(text, edit.span.start),
        end: Place::new(text, edit.span.end),
        text: &edit.text,
    }
}

fn related_of<'a>(page: &'a Checked, related: &'a Related) -> JsonRelated<'a> {
    JsonRelated {
        file: &page.name,
        message: &related.message,
        start: Place::new(&page.text, related.span.start),
        end: Place::new(&page.text, related.span.end),
    }
}
