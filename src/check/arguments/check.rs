//! What `namumark check` understands.

use std::num::NonZero;
use std::path::PathBuf;

use clap::Args;

use crate::check::baseline::Purpose;
use crate::fix::Level;
use crate::text::Reading;

use super::values::{FailOn, Fixes, Format};

#[derive(Debug, Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub struct CheckArguments {
    /// Files, folders and patterns like `pages/**/*.txt`; folders are searched for *.namu and
    /// *.namumark (with --as article-text for *.txt too), `-` is standard input
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,

    /// Leave out what matches, even where it is named; patterns are those of .gitignore
    #[arg(long, value_name = "GLOB")]
    pub exclude: Vec<String>,

    /// How findings are printed [default: human; on GitHub Actions with annotations]
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Print the format into FILE; people still get theirs on standard output
    #[arg(long, value_name = "FILE", requires = "format")]
    pub output_file: Option<PathBuf>,

    /// Fix what can be fixed: `safe` fixes have one possible result and lose nothing
    #[arg(
        long,
        value_enum,
        value_name = "WHICH",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "safe"
    )]
    pub fix: Option<Fixes>,

    /// Show what --fix would change as a unified diff, and change nothing; the exit code is 1 where
    /// there is something to fix
    #[arg(long, conflicts_with_all = ["format", "statistics", "baseline"])]
    pub diff: bool,

    /// Show how often each rule found something instead of the findings
    #[arg(long)]
    pub statistics: bool,

    /// The lowest severity that makes the exit code 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = FailOn::Warning)]
    pub fail_on: FailOn,

    /// Don't report the findings that FILE knows
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,

    /// Let the baseline know all findings there are, and forget those that are gone
    #[arg(long, requires = "baseline")]
    pub write_baseline: bool,

    /// Let the baseline forget findings that are gone
    #[arg(long, requires = "baseline", conflicts_with = "write_baseline")]
    pub prune_baseline: bool,

    /// Stay, and check again what changes
    #[arg(long, conflicts_with_all = ["write_baseline", "prune_baseline"])]
    pub watch: bool,

    /// How many pages are checked side by side [default: as many as there are processors]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZero<usize>>,

    /// Read the pages as text copied from the site, or as markup, whatever they look like; a page's
    /// first line may still say otherwise
    #[arg(long = "as", value_enum, value_name = "KIND")]
    pub reading: Option<Reading>,

    /// What standard input is called in messages
    #[arg(long, value_name = "NAME", default_value = "<stdin>")]
    pub stdin_filename: String,

    #[command(flatten)]
    pub settings: SettingsArguments,
}

#[derive(Debug, Args)]
pub struct SettingsArguments {
    /// Settings of all pages, instead of the namumark.toml that is nearest above each
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,

    /// Leave every namumark.toml unread
    #[arg(long)]
    pub no_config: bool,

    /// Turn on rules, categories or groups, whatever the settings say
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,

    /// Turn off rules, categories or groups, whatever the settings say
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
}

impl CheckArguments {
    /// Which fixes are applied, or shown.
    pub fn level(&self) -> Option<Level> {
        let unsaid = self.diff.then_some(Fixes::Safe);
        self.fix.or(unsaid).map(Level::from)
    }

    /// What the baseline is for, where there is one.
    pub fn purpose(&self) -> Purpose {
        match (self.write_baseline, self.prune_baseline) {
            (true, _) => Purpose::Write,
            (_, true) => Purpose::Prune,
            _ => Purpose::Compare,
        }
    }
}

const CHECK_EXAMPLES: &str = "\
Examples:
  namumark check                             all pages below the current folder
  namumark check --fix 문서.namu             fix what has one possible result
  namumark check --diff                      what --fix would change
  namumark check --format json > found.json  for programs
  namumark check --ignore all --select link  only what is about links
  git show HEAD:문서.namu | namumark check --stdin-filename 문서.namu -

Exit codes: 0 nothing of --fail-on's severity, 1 findings, 2 could not run (bad path, not UTF-8, …)";
