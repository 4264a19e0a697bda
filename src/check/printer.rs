//! Ways of printing findings, and which one is asked for.
//!
//! Pages are printed one after another and forgotten: a report of a great many pages takes no more
//! memory than that of a few.

use anyhow::{Result, anyhow};

use crate::config::Language;

use super::arguments::{CheckArguments, Format};
use super::diff::Diff;
use super::formats::{Annotations, Checkstyle, Gitlab, Junit, OnGithub, Rdjson, Sarif, is_github};
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

/// The way that the arguments ask for, in `format`; without one, the way for people.
pub fn of(
    arguments: &CheckArguments,
    format: Option<Format>,
    language: Language,
) -> Result<Box<dyn Printer>> {
    if arguments.diff {
        return Ok(Box::new(Diff));
    }
    if arguments.statistics {
        return statistics(format, language);
    }
    Ok(match format {
        None if is_github() => Box::new(OnGithub(Human { language })),
        None | Some(Format::Human) => Box::new(Human { language }),
        Some(Format::Json) => Box::new(Json),
        Some(Format::Github) => Box::new(Annotations),
        Some(Format::Gitlab) => Box::new(Gitlab),
        Some(Format::Sarif) => Box::new(Sarif { language }),
        Some(Format::Checkstyle) => Box::new(Checkstyle),
        Some(Format::Junit) => Box::new(Junit { fail_on: arguments.fail_on }),
        Some(Format::Rdjson) => Box::new(Rdjson),
    })
}

fn statistics(format: Option<Format>, language: Language) -> Result<Box<dyn Printer>> {
    match format {
        None | Some(Format::Human) => Ok(Box::new(Statistics { language })),
        Some(Format::Json) => Ok(Box::new(StatisticsAsJson)),
        Some(_) => Err(anyhow!(language.say(
            "--statistics는 --format human이나 json으로만 보여 줍니다",
            "--statistics comes in the formats human and json only",
        ))),
    }
}
