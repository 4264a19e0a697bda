//! The command `check`: from arguments to findings.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Error, Result};
use rayon::prelude::*;

use crate::config::{Language, Languages};
use crate::document::Document;
use crate::fix::Level;
use crate::project::Projects;
use crate::rules::{self, Finding};
use crate::text::Text;

use super::arguments::{CheckArguments, Format};
use super::read::Source;
use super::settings::{self, Page};
use super::{Outcome, complain, find, human, json, mend};

/// A page with all that is wrong with it.
pub struct Checked {
    pub source: Source,
    pub name: String,
    pub text: Text,
    pub findings: Vec<Finding>,
    /// How many fixes were applied before.
    pub fixes: usize,
}

/// Checks the pages, prints the findings, and says on standard error which pages could not be read.
/// With a settings file that is of no use nothing is checked.
pub fn check(arguments: &CheckArguments, languages: Languages) -> Result<Outcome> {
    let projects = Arc::new(settings::projects(arguments));
    let language = settings::language(&projects, arguments, languages);
    let (sources, mut problems) = find(arguments, &projects, language);
    let Some(pages) = settings::pages(&projects, sources, arguments, language)? else {
        return Ok(Outcome::Incomplete);
    };
    let level = arguments.fix.map(Level::from);
    let results: Vec<_> = pages.into_par_iter().map(|page| check_page(page, level)).collect();
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

fn find(
    arguments: &CheckArguments,
    projects: &Arc<Projects>,
    language: Language,
) -> (Vec<Source>, Vec<Error>) {
    let projects = projects.clone();
    // A settings file that is of no use excludes nothing; it is complained about later.
    let is_excluded = move |path: &Path, is_folder: bool| {
        projects.page(path).is_ok_and(|page| page.is_excluded(is_folder))
    };
    find::pages(&arguments.paths, &arguments.stdin_filename, is_excluded, language)
}

fn check_page(page: Page, level: Option<Level>) -> Result<Checked> {
    let Page { source, config, title } = page;
    let mut document = Document::new(&source.read(config.language)?).titled(title.clone());
    let mut fixes = 0;
    if let Some(level) = level {
        let (text, count) = mend::mend(&source, &document, level, &config)?;
        document = Document::new(&text).titled(title);
        fixes = count;
    }
    let findings = rules::run(&document, &config);
    Ok(Checked { name: source.to_string(), source, text: document.text, findings, fixes })
}

/// Prints the findings; where standard input was mended, the output is the mended page, and the
/// findings go where messages go.
fn print(pages: &[Checked], arguments: &CheckArguments, language: Language) -> io::Result<()> {
    let input = pages.iter().find(|page| page.source.is_standard_input());
    match input.filter(|_| arguments.fix.is_some()) {
        Some(page) => {
            write!(io::stdout().lock(), "{}", page.text)?;
            report(anstream::stderr().lock(), pages, arguments.format, language)
        }
        None => report(anstream::stdout().lock(), pages, arguments.format, language),
    }
}

fn report(
    output: impl Write,
    pages: &[Checked],
    format: Format,
    language: Language,
) -> io::Result<()> {
    let mut output = BufWriter::new(output);
    match format {
        Format::Human => human::print(&mut output, pages, language)?,
        Format::Json => json::print(&mut output, pages)?,
    }
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
