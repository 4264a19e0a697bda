//! Where reports go: to standard output, or to standard error where the output is a mended page; and
//! one into a file, where that is asked for.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anstream::StripStream;
use anyhow::Result;

use crate::config::Language;

use super::arguments::CheckArguments;
use super::printer::{self, Printer};
use super::read::Source;
use super::tally::Tally;

/// Somebody who gets a report.
pub struct Target {
    pub printer: Box<dyn Printer>,
    /// Whoever reads the output where there is none.
    file: Option<PathBuf>,
}

/// Who gets a report.
pub fn targets(arguments: &CheckArguments, language: Language) -> Result<Vec<Target>> {
    let asked = printer::of(arguments, arguments.format, language)?;
    Ok(match arguments.output_file.clone() {
        None => vec![Target { printer: asked, file: None }],
        file => {
            let printer = printer::of(arguments, None, language)?;
            vec![Target { printer, file: None }, Target { printer: asked, file }]
        }
    })
}

/// The reports while they are written.
pub struct Output<'a> {
    reports: Vec<Report<'a>>,
}

struct Report<'a> {
    printer: &'a dyn Printer,
    stream: BufWriter<Box<dyn Write>>,
    is_empty: bool,
}

impl<'a> Output<'a> {
    pub fn new(
        targets: &'a [Target],
        is_standard_output_taken: bool,
        language: Language,
    ) -> Result<Self> {
        let begin = |target: &'a Target| {
            let stream = match &target.file {
                Some(path) => create(path, language)?,
                None if is_standard_output_taken => Box::new(anstream::stderr()),
                None => Box::new(anstream::stdout()),
            };
            Ok(Report::new(&*target.printer, stream)?)
        };
        Ok(Self { reports: targets.iter().map(begin).collect::<Result<_>>()? })
    }

    /// Adds what is to be said of a page to each.
    pub fn add(&mut self, page: &[String]) -> io::Result<()> {
        self.reports.iter_mut().zip(page).try_for_each(|(report, page)| report.add(page))
    }

    pub fn flush(&mut self) -> io::Result<()> {
        self.reports.iter_mut().try_for_each(|report| report.stream.flush())
    }

    pub fn end(self, tally: &Tally) -> io::Result<()> {
        self.reports.into_iter().try_for_each(|report| report.end(tally))
    }
}

/// A new file, which gets no colours.
fn create(path: &Path, language: Language) -> Result<Box<dyn Write>> {
    let file = File::create(path);
    let file = file.map_err(|error| Source::File(path.to_owned()).failed(&error, language))?;
    Ok(Box::new(StripStream::new(file)))
}

impl<'a> Report<'a> {
    fn new(printer: &'a dyn Printer, stream: Box<dyn Write>) -> io::Result<Self> {
        let mut stream = BufWriter::new(stream);
        write!(stream, "{}", printer.begin())?;
        Ok(Self { printer, stream, is_empty: true })
    }

    fn add(&mut self, page: &str) -> io::Result<()> {
        if page.is_empty() {
            return Ok(());
        }
        if !self.is_empty {
            write!(self.stream, "{}", self.printer.between())?;
        }
        self.is_empty = false;
        write!(self.stream, "{page}")
    }

    fn end(mut self, tally: &Tally) -> io::Result<()> {
        write!(self.stream, "{}", self.printer.end(tally))?;
        self.stream.flush()
    }
}
