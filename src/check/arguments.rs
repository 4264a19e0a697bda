//! What the command line understands. The comments of this module are the text of `--help`.

use std::num::NonZero;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::config::Language;
use crate::fix::Level;
use crate::rules::Severity;
use crate::text::Reading;

use super::baseline::Purpose;

/// Lints NamuMark (나무마크), the markup of namu.wiki, and serves editors that speak LSP.
#[derive(Debug, Parser)]
#[command(name = "namumark", version, arg_required_else_help = true, max_term_width = 100)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Language of messages [default: from namumark.toml, LC_ALL, LC_MESSAGES or LANG, else en]
    #[arg(long = "lang", value_name = "LANGUAGE", global = true)]
    pub language: Option<Language>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Report what is wrong with pages, and fix it
    Check(CheckArguments),
    /// Line up tables and take away white space that nobody sees
    Format(FormatArguments),
    /// Print a page of another markup as NamuMark
    Convert(ConvertArguments),
    /// Print text copied from the site as the NamuMark page that it was
    Restore(RestoreArguments),
    /// Print the facts of a page as JSON: headings, footnotes, links, tables, …
    Inspect(InspectArguments),
    /// Print the syntax tree of a page
    Tree(TreeArguments),
    /// Print the page of a rule, or the table of all rules
    Explain(ExplainArguments),
    /// Tell why a text that looks like markup is shown as text
    Why(WhyArguments),
    /// Serve an editor over standard input and output (LSP)
    Lsp(LspArguments),
    /// Write a namumark.toml to begin with into the current folder
    Init,
    /// Print what the program finds around it, for reports of what goes wrong
    Doctor,
    /// Print a script that completes arguments in a shell
    Completions(CompletionsArguments),
    /// Print the manual page of the program, or of a command
    Man(ManualArguments),
}

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

#[derive(Debug, Args)]
pub struct FormatArguments {
    /// Files, folders and patterns, as for `check`; `-` is standard input
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,

    /// Change nothing, and name the pages that would change; the exit code is 1 where there are any
    #[arg(long)]
    pub check: bool,

    /// Change nothing, and show what would change as a unified diff; the exit code is that of --check
    #[arg(long)]
    pub diff: bool,
}

impl FormatArguments {
    pub fn changes_nothing(&self) -> bool {
        self.check || self.diff
    }
}

#[derive(Debug, Args)]
pub struct ConvertArguments {
    /// The markup that the page is written in
    #[arg(long, value_enum, value_name = "MARKUP")]
    pub from: Foreign,

    /// A page; `-` is standard input
    pub file: PathBuf,
}

#[derive(Debug, Args)]
#[command(after_help = RESTORE_EXAMPLES)]
pub struct RestoreArguments {
    /// A text that was copied from the site; `-` is standard input
    pub file: PathBuf,

    /// Read the text as text copied from the site, or as markup, whatever it looks like
    #[arg(long = "as", value_enum, value_name = "KIND")]
    pub reading: Option<Reading>,

    /// Write the page into FILE instead of printing it
    #[arg(long, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Foreign {
    /// CommonMark with tables, strikethrough and footnotes
    Markdown,
    Html,
    /// Its basics: templates stay as they are
    Mediawiki,
}

#[derive(Debug, Args)]
pub struct InspectArguments {
    /// A page; `-` is standard input
    pub file: PathBuf,

    /// Read the page as text copied from the site, or as markup, whatever it looks like
    #[arg(long = "as", value_enum, value_name = "KIND")]
    pub reading: Option<Reading>,
}

#[derive(Debug, Args)]
pub struct TreeArguments {
    /// A page; `-` is standard input
    pub file: PathBuf,

    /// Nested JSON with byte offsets instead of an S-expression
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The name of a rule, as `check` prints it; without it, all rules are listed
    pub rule: Option<String>,
}

#[derive(Debug, Args)]
pub struct WhyArguments {
    /// A place as `check` prints it; the file `-` is standard input
    #[arg(value_name = "FILE:LINE:COLUMN", allow_hyphen_values = true)]
    pub place: String,
}

#[derive(Debug, Args)]
pub struct CompletionsArguments {
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub struct ManualArguments {
    /// A command, like `check`
    pub command: Option<String>,
}

#[derive(Debug, Args)]
pub struct LspArguments {
    /// Accepted for clients that always pass it; there is no other way of talking
    #[arg(long, hide = true)]
    pub stdio: bool,

    /// Log more to standard error: -v what happens, -vv what it is made of
    #[arg(short, long, action = ArgAction::Count)]
    pub verbose: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Excerpts of the source, for people
    Human,
    /// One array of objects, for programs; columns count characters
    Json,
    /// Annotations of GitHub Actions; columns count characters
    Github,
    /// The Code Quality report of GitLab; lines only
    Gitlab,
    /// SARIF 2.1.0, for alerts of code hosts; columns count characters
    Sarif,
    /// XML as Checkstyle writes it, for Jenkins and others; columns count characters
    Checkstyle,
    /// XML as JUnit writes it: a suite a page, a test a rule; columns count characters
    Junit,
    /// For reviewdog, with suggestions; columns count bytes
    Rdjson,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fixes {
    /// Only fixes with one possible result
    Safe,
    /// Also fixes that a person would look at first
    Unsafe,
}

impl From<Fixes> for Level {
    fn from(fixes: Fixes) -> Self {
        match fixes {
            Fixes::Safe => Self::Safe,
            Fixes::Unsafe => Self::Unsafe,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Information,
    Hint,
    Never,
}

impl FailOn {
    /// Whether a finding of this severity makes the exit code 1.
    pub fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity <= Severity::Error,
            Self::Warning => severity <= Severity::Warning,
            Self::Information => severity <= Severity::Information,
            Self::Hint => severity <= Severity::Hint,
            Self::Never => false,
        }
    }
}

impl ValueEnum for Reading {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

const EXAMPLES: &str = "\
Examples:
  namumark check                      lint all pages below the current folder
  namumark check --lang ko 문서.namu  … one page, with messages in Korean
  namumark explain footnote-unclosed  what a rule is about
  namumark lsp                        what an editor starts

Exit codes: 0 clean, 1 findings, 2 could not run";

const CHECK_EXAMPLES: &str = "\
Examples:
  namumark check                             all pages below the current folder
  namumark check --fix 문서.namu             fix what has one possible result
  namumark check --diff                      what --fix would change
  namumark check --format json > found.json  for programs
  namumark check --ignore all --select link  only what is about links
  git show HEAD:문서.namu | namumark check --stdin-filename 문서.namu -

Exit codes: 0 nothing of --fail-on's severity, 1 findings, 2 could not run (bad path, not UTF-8, …)";

const RESTORE_EXAMPLES: &str = "\
Examples:
  namumark restore 글.txt                        print the page
  namumark restore --output-file 글.namu 글.txt  … into a file

What could not be restored is listed on standard error.
Exit codes: 0 restored, 2 could not run (the page is markup already, …)";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        super::Arguments::command().debug_assert();
    }
}
