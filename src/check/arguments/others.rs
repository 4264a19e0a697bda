//! What the commands besides `check` understand.

use std::path::PathBuf;

use clap::{ArgAction, Args};
use clap_complete::Shell;

use super::values::Foreign;
use crate::text::Reading;

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

const RESTORE_EXAMPLES: &str = "\
Examples:
  namumark restore 글.txt                        print the page
  namumark restore --output-file 글.namu 글.txt  … into a file

What could not be restored is listed on standard error.
Exit codes: 0 restored, 2 could not run (the page is markup already, …)";
