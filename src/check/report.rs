//! A report as it grows: what is printed, counted and still to be said.

use std::io::{self, Write};

use anyhow::{Error, Result};

use super::baseline::Seen;
use super::in_order::News;
use super::output::Output;
use super::progress::Progress;
use super::run::{Printed, Run};
use super::settings::Page;
use super::tally::Tally;
use super::{Outcome, complain, say, summary};

pub struct Report<'a> {
    run: &'a Run<'a>,
    output: Output<'a>,
    progress: Progress,
    tally: Tally,
    seen: Vec<Seen>,
    problems: Vec<Error>,
}

impl<'a> Report<'a> {
    /// A report about `pages`; `problems` kept others from being found.
    pub fn new(run: &'a Run, pages: &[Page], problems: Vec<Error>) -> Result<Self> {
        let is_output_taken = pages.iter().any(|page| run.prints(&page.source));
        Ok(Self {
            run,
            output: Output::new(&run.targets, is_output_taken, run.language)?,
            progress: Progress::new(pages.len(), run.language),
            tally: Tally::default(),
            seen: Vec::new(),
            problems,
        })
    }

    pub fn take(&mut self, news: News<Result<Printed>>) -> io::Result<()> {
        match news {
            News::Done(result) => {
                self.progress.advance();
                match result {
                    Ok(page) => self.add(page)?,
                    Err(problem) => self.problems.push(problem),
                }
            }
            News::Wait => self.output.flush()?,
        }
        if self.progress.is_due() {
            self.output.flush()?;
            self.progress.draw();
        }
        Ok(())
    }

    fn add(&mut self, page: Printed) -> io::Result<()> {
        self.progress.clear();
        if let Some(text) = &page.mended {
            write!(io::stdout(), "{text}")?;
        }
        self.output.add(&page.reports)?;
        self.tally += page.tally;
        self.seen.extend(page.seen);
        Ok(())
    }

    /// Says what is left to say. What was seen is for the baseline.
    pub fn end(mut self) -> Result<(Outcome, Vec<Seen>)> {
        self.progress.clear();
        let outcome = self.outcome();
        self.output.end(&self.tally)?;
        if self.run.arguments.diff {
            say(&summary::would_mend(&self.tally, self.run.language));
        }
        self.problems.iter().for_each(complain);
        Ok((outcome, self.seen))
    }

    fn outcome(&self) -> Outcome {
        let arguments = self.run.arguments;
        let mut severities = self.tally.rules.keys().map(|(_, severity)| *severity);
        let fails = match arguments.diff {
            true => self.tally.fixes > 0,
            false => severities.any(|severity| arguments.fail_on.includes(severity)),
        };
        match (self.problems.is_empty(), fails) {
            (false, _) => Outcome::Incomplete,
            (true, true) => Outcome::Findings,
            (true, false) => Outcome::Clean,
        }
    }
}
