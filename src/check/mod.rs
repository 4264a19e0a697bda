//! The command line: what it understands, how pages get in, and how findings get out.

pub mod arguments;
mod baseline;
mod diff;
mod doctor;
mod encoding;
mod excerpt;
mod explain;
mod find;
mod fingerprint;
mod format;
mod formats;
mod help;
mod human;
mod in_order;
mod init;
mod json;
pub mod language;
mod lint;
mod manual;
mod output;
mod place;
mod printer;
mod progress;
mod read;
mod report;
mod restore;
mod run;
mod settings;
mod show;
mod statistics;
mod summary;
mod tally;
mod watch;
mod why;
mod words;
mod write;

use std::io::{self, Write};
use std::process::{ExitCode, Termination};

use anyhow::Error;

pub use doctor::doctor;
pub use explain::{explain, summary as rule_summary};
pub use format::{convert, format};
pub use help::parse;
pub use init::init;
pub use manual::{completions, manual};
pub use restore::restore;
pub use run::check;
pub use show::{inspect, tree};
pub use why::why;
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

/// Says on standard error what a person at a terminal wants to know.
pub fn say(message: &str) {
    let _ = writeln!(io::stderr(), "namumark: {message}");
}

/// Says on standard error what could not be done; there is nobody to tell if that fails.
pub fn complain(problem: &Error) {
    let _ = writeln!(io::stderr(), "namumark: {problem:#}");
}
