//! What the command line understands. The comments of this module are the text of `--help`.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::config::Language;
use crate::fix::Level;
use crate::rules::Severity;

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
    /// Print the facts of a page as JSON: headings, footnotes, links, tables, …
    Inspect(InspectArguments),
    /// Print the syntax tree of a page
    Tree(TreeArguments),
    /// Print the page of a rule, or the table of all rules
    Explain(ExplainArguments),
    /// Serve an editor over standard input and output (LSP)
    Lsp(LspArguments),
}

#[derive(Debug, Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub struct CheckArguments {
    /// Files and folders; folders are searched for *.namu and *.namumark, `-` is standard input
    #[arg(value_name = "PATH", default_value = ".")]
    pub paths: Vec<PathBuf>,

    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,

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

    /// The lowest severity that makes the exit code 1
    #[arg(long, value_enum, value_name = "SEVERITY", default_value_t = FailOn::Warning)]
    pub fail_on: FailOn,

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

#[derive(Debug, Args)]
pub struct InspectArguments {
    /// A page; `-` is standard input
    pub file: PathBuf,
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
    /// One array of objects, for programs
    Json,
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
  namumark check --format json > found.json  for programs
  namumark check --ignore all --select link  only what is about links
  git show HEAD:문서.namu | namumark check --stdin-filename 문서.namu -

Exit codes: 0 nothing of --fail-on's severity, 1 findings, 2 could not run (bad path, not UTF-8, …)";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        super::Arguments::command().debug_assert();
    }
}
