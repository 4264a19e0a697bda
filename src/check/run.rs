//! The command `check`: finds the pages, checks them side by side, and prints each in its turn.

use std::io;
use std::num::NonZero;
use std::panic::{self, AssertUnwindSafe};
use std::thread;

use anyhow::{Error, Result, anyhow};

use crate::config::{Config, Language};
use crate::fix::Level;

use super::arguments::CheckArguments;
use super::baseline::{Baseline, Seen};
use super::find::{Exclude, Search};
use super::in_order::{self, News};
use super::lint::{Checked, check_page};
use super::output::{self, Target};
use super::read::Source;
use super::report::Report;
use super::tally::Tally;
use super::{Outcome, watch, write};

/// Checks the pages, prints the findings, and says on standard error which pages could not be read.
pub fn check(arguments: &CheckArguments, language: Language) -> Result<Outcome> {
    let run = Run::new(arguments, language)?;
    if arguments.watch { watch::watch(&run) } else { once(run) }
}

fn once(run: Run) -> Result<Outcome> {
    let (sources, problems) = run.search.pages();
    let mut report = Report::new(&run, &sources, problems)?;
    run.check_all(sources, |news| report.take(news))?;
    let (outcome, seen) = report.end()?;
    run.end(seen)?;
    Ok(outcome)
}

/// What the check of a page depends on besides the page.
pub struct Run<'a> {
    pub arguments: &'a CheckArguments,
    pub config: Config,
    pub search: Search<'a>,
    pub targets: Vec<Target>,
    baseline: Option<Baseline>,
    level: Option<Level>,
}

/// What is left of a page that has been checked.
pub struct Printed {
    /// What each of the targets gets.
    pub reports: Vec<String>,
    pub tally: Tally,
    /// The page after its fixes, where that is the output.
    pub mended: Option<String>,
    pub seen: Option<Seen>,
}

impl<'a> Run<'a> {
    fn new(arguments: &'a CheckArguments, language: Language) -> Result<Self> {
        let baseline = arguments.baseline.as_deref();
        let read = |path| Baseline::read(path, arguments.purpose(), language);
        Ok(Self {
            arguments,
            config: Config { language, ..Config::default() },
            search: Search {
                paths: &arguments.paths,
                stdin_filename: &arguments.stdin_filename,
                exclude: Exclude::new(&arguments.exclude, language)?,
                language,
            },
            targets: output::targets(arguments, language)?,
            baseline: baseline.map(read).transpose()?,
            level: arguments.level(),
        })
    }

    /// Checks pages side by side, and hands what is left of them to `take` in their order.
    pub fn check_all(
        &self,
        sources: Vec<Source>,
        take: impl FnMut(News<Result<Printed>>) -> io::Result<()>,
    ) -> io::Result<()> {
        let threads = self.arguments.jobs.or_else(|| thread::available_parallelism().ok());
        in_order::run(
            threads.unwrap_or(NonZero::<usize>::MIN),
            sources,
            |page| self.check(page),
            take,
        )
    }

    fn check(&self, source: Source) -> Result<Printed> {
        let name = source.to_string();
        // What is wrong with a rule must not keep other pages from being checked.
        let checked = panic::catch_unwind(AssertUnwindSafe(|| self.check_source(source)));
        checked.unwrap_or_else(|_| Err(self.broken(&name)))
    }

    fn check_source(&self, source: Source) -> Result<Printed> {
        let mut page = check_page(source, self.level, &self.config)?;
        if page.before.is_some() {
            self.save(&page)?;
        }
        let seen = self.baseline.as_ref().map(|baseline| baseline.take_known(&mut page));
        Ok(Printed {
            reports: self.targets.iter().map(|target| target.printer.page(&page)).collect(),
            tally: Tally::of(&page),
            mended: self.prints(&page.source).then(|| page.text.to_string()),
            seen,
        })
    }

    /// Puts the mended page where it came from, unless it is only to be shown.
    fn save(&self, page: &Checked) -> Result<()> {
        match &page.source {
            Source::File(path) if !self.arguments.diff => {
                write::replace(path, &page.text.to_string())
                    .map_err(|error| page.source.failed(&error, self.config.language))
            }
            _ => Ok(()),
        }
    }

    /// Whether the output is this page after its fixes: the findings go where messages go then.
    pub fn prints(&self, source: &Source) -> bool {
        source.is_standard_input() && self.arguments.fix.is_some() && !self.arguments.diff
    }

    fn broken(&self, page: &str) -> Error {
        anyhow!(self.config.language.say(
            format!("{page}: 검사하는 중에 namumark 자신에 오류가 났습니다"),
            format!("{page}: namumark itself failed while it checked this page"),
        ))
    }

    /// Brings the baseline up to date, where there is one.
    fn end(self, seen: Vec<Seen>) -> Result<()> {
        match self.baseline {
            Some(baseline) => baseline.end(seen, self.config.language),
            None => Ok(()),
        }
    }
}
