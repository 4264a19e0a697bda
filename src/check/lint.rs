//! The command `check`: from arguments to findings.

use std::io::{self, BufWriter, Write};

use anyhow::{Error, Result};
use rayon::prelude::*;

use crate::config::{Config, Language};
use crate::document::Document;
use crate::fix::Level;
use crate::rules::{self, Finding};
use crate::text::Text;

use super::arguments::CheckArguments;
use super::read::Source;
use super::tally::Tally;
use super::{Outcome, complain, find, mend, printer};

/// A page with all that is wrong with it.
pub struct Checked {
    pub source: Source,
    pub name: String,
    pub text: Text,
    pub findings: Vec<Finding>,
    /// How many fixes were applied before.
    pub fixes: usize,
    pub known: usize,
}

/// Checks the pages, prints the findings, and says on standard error which pages could not be read.
pub fn check(arguments: &CheckArguments, language: Language) -> Result<Outcome> {
    let config = Config { language, ..Config::default() };
    let level = arguments.fix.map(Level::from);
    let (sources, mut problems) =
        find::pages(&arguments.paths, &arguments.stdin_filename, language);
    let results: Vec<_> =
        sources.into_par_iter().map(|source| check_page(source, level, &config)).collect();
    let mut pages = Vec::new();
    for result in results {
        match result {
            Ok(page) => pages.push(page),
            Err(problem) => problems.push(problem),
        }
    }
    print(&pages, arguments, language)?;
    problems.iter().for_each(complain);
    Ok(outcome(arguments, &pages, &problems))
}

fn check_page(source: Source, level: Option<Level>, config: &Config) -> Result<Checked> {
    let mut document = Document::new(&source.read(config.language)?).titled(source.title());
    let mut fixes = 0;
    if let Some(level) = level {
        let (text, count) = mend::mend(&source, &document, level, config)?;
        document = Document::new(&text).titled(source.title());
        fixes = count;
    }
    let findings = rules::run(&document, config);
    Ok(Checked { name: source.to_string(), source, text: document.text, findings, fixes, known: 0 })
}

/// Prints the findings; where standard input was mended, the output is the mended page, and the
/// findings go where messages go.
fn print(pages: &[Checked], arguments: &CheckArguments, language: Language) -> io::Result<()> {
    let input = pages.iter().find(|page| page.source.is_standard_input());
    match input.filter(|_| arguments.fix.is_some()) {
        Some(page) => {
            write!(io::stdout().lock(), "{}", page.text)?;
            report(anstream::stderr().lock(), pages, arguments, language)
        }
        None => report(anstream::stdout().lock(), pages, arguments, language),
    }
}

fn report(
    output: impl Write,
    pages: &[Checked],
    arguments: &CheckArguments,
    language: Language,
) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    let printer = printer::of(arguments, language);
    let mut tally = Tally::default();
    let mut said = false;
    write!(output, "{}", printer.begin())?;
    for page in pages {
        let text = printer.page(page);
        if said && !text.is_empty() {
            write!(output, "{}", printer.between())?;
        }
        said |= !text.is_empty();
        write!(output, "{text}")?;
        tally += Tally::of(page);
    }
    write!(output, "{}", printer.end(&tally))?;
    output.flush()
}

fn outcome(arguments: &CheckArguments, pages: &[Checked], problems: &[Error]) -> Outcome {
    let mut findings = pages.iter().flat_map(|page| &page.findings);
    if !problems.is_empty() {
        Outcome::Incomplete
    } else if findings.any(|finding| arguments.fail_on.includes(finding.severity)) {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}
