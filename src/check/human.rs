//! Findings for people: excerpts of the source, and a line that sums up.

use std::io;

use annotate_snippets::{Group, Level, Renderer};
use supports_hyperlinks::Stream;

use crate::config::Language;
use crate::fix::Fix;
use crate::rules::{self, Finding, Severity};

use super::excerpt::excerpts;
use super::lint::Checked;
use super::printer::Printer;
use super::summary::summary;
use super::tally::Tally;
use super::words;

/// Findings one below the other, and a summary where there were pages.
pub struct Human {
    pub language: Language,
}

impl Printer for Human {
    fn page(&self, page: &Checked) -> String {
        let renderer = renderer();
        let print = |finding| renderer.render(&[group(page, finding, self.language)]) + "\n\n";
        page.findings.iter().map(print).collect()
    }

    fn end(&self, tally: &Tally) -> String {
        if tally.pages == 0 { String::new() } else { summary(tally, self.language) + "\n" }
    }
}

/// As wide as the terminal, and with links where it has them; the renderer's own width where there is
/// no terminal.
fn renderer() -> Renderer {
    let renderer = Renderer::styled().hyperlink(supports_hyperlinks::on(Stream::Stdout));
    match terminal_size::terminal_size_of(io::stdout()) {
        Some((width, _)) => renderer.term_width(width.0.into()),
        None => renderer,
    }
}

fn group<'a>(page: &'a Checked, finding: &'a Finding, language: Language) -> Group<'a> {
    let level = level(finding.severity, language);
    let mut title = level.primary_title(words::printable(&finding.message)).id(finding.rule);
    if let Some(rule) = rules::named(finding.rule) {
        title = title.id_url(rule.url());
    }
    let group = title.elements(excerpts(page, finding));
    match finding.fix() {
        Some(fix) => {
            group.element(Level::HELP.with_name(language.say("고치기", "fix")).message(advice(fix)))
        }
        None => group,
    }
}

fn advice(fix: &Fix) -> String {
    format!(
        "{} ({})",
        words::printable(&fix.title),
        if fix.safe { "--fix" } else { "--fix=unsafe" }
    )
}

fn level(severity: Severity, language: Language) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Information => Level::INFO,
        Severity::Hint => Level::NOTE,
    };
    level.with_name(words::severity(severity, language))
}
