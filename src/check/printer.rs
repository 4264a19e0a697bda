//! Ways of printing findings, and which one is asked for.
//!
//! Pages are printed one after another and forgotten: a report of a great many pages takes no more
//! memory than that of a few.

use crate::config::Language;

use super::arguments::{CheckArguments, Format};
use super::diff::Diff;
use super::human::Human;
use super::json::Json;
use super::lint::Checked;
use super::statistics::{Statistics, StatisticsAsJson};
use super::tally::Tally;

/// A way of printing findings. Texts may hold colours; they are taken out where nobody sees them.
pub trait Printer: Sync {
    /// What stands before all pages.
    fn begin(&self) -> String {
        String::new()
    }

    /// A page with its findings; empty where there is nothing to say of it.
    fn page(&self, page: &Checked) -> String;

    /// What stands between two pages of which there is something to say.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind all pages.
    fn end(&self, tally: &Tally) -> String;
}

/// The way that the arguments ask for.
pub fn of(arguments: &CheckArguments, language: Language) -> Box<dyn Printer> {
    match arguments.format {
        _ if arguments.diff => Box::new(Diff),
        Format::Human if arguments.statistics => Box::new(Statistics { language }),
        Format::Human => Box::new(Human { language }),
        Format::Json if arguments.statistics => Box::new(StatisticsAsJson),
        Format::Json => Box::new(Json),
    }
}
