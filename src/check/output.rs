//! Where a report goes: standard output, or standard error where the output is a mended page.

use std::io::{self, BufWriter, Write};

use super::printer::Printer;
use super::tally::Tally;

/// A report that is being written.
pub struct Output<'a> {
    printer: &'a dyn Printer,
    stream: BufWriter<Box<dyn Write>>,
    is_empty: bool,
}

impl<'a> Output<'a> {
    pub fn new(printer: &'a dyn Printer, is_standard_output_taken: bool) -> io::Result<Self> {
        let stream: Box<dyn Write> = match is_standard_output_taken {
            true => Box::new(anstream::stderr()),
            false => Box::new(anstream::stdout()),
        };
        let mut stream = BufWriter::new(stream);
        write!(stream, "{}", printer.begin())?;
        Ok(Self { printer, stream, is_empty: true })
    }

    /// Adds what is to be said of a page.
    pub fn add(&mut self, page: &str) -> io::Result<()> {
        if page.is_empty() {
            return Ok(());
        }
        if !self.is_empty {
            write!(self.stream, "{}", self.printer.between())?;
        }
        self.is_empty = false;
        write!(self.stream, "{page}")
    }

    pub fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }

    pub fn end(mut self, tally: &Tally) -> io::Result<()> {
        write!(self.stream, "{}", self.printer.end(tally))?;
        self.stream.flush()
    }
}
