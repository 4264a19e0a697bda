//! The command line: what it understands, how pages get in, and how findings get out.

pub mod arguments;
mod encoding;
mod excerpt;
mod explain;
mod find;
mod human;
mod json;
pub mod language;
mod lint;
mod mend;
mod place;
mod read;
mod settings;
mod show;
mod summary;
mod words;

use std::io::{self, Write};
use std::process::{ExitCode, Termination};

use anyhow::Error;

pub use explain::{explain, summary as rule_summary};
pub use lint::check;
pub use show::{inspect, tree};
pub use words::severity as severity_name;

/// How a command ended that could run at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Clean,
    Findings,
    /// Some of what was asked could not be done; messages have said why.
    Incomplete,
}

impl Termination for Outcome {
    fn report(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Clean => 0,
            Self::Findings => 1,
            Self::Incomplete => 2,
        })
    }
}

/// Says on standard error what could not be done; there is nobody to tell if that fails.
pub fn complain(problem: &Error) {
    let _ = writeln!(io::stderr(), "namumark: {problem:#}");
}
