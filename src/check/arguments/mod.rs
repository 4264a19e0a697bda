//! What the command line understands. The comments of these modules are the English text of `--help`;
//! the Korean one is the table in `help/korean.rs`.

mod check;
mod others;
mod values;

use clap::{Parser, Subcommand};

use crate::config::Language;

pub use check::{CheckArguments, SettingsArguments};
pub use others::{
    CompletionsArguments, ConvertArguments, ExplainArguments, FormatArguments, InspectArguments,
    LspArguments, ManualArguments, RestoreArguments, TreeArguments, WhyArguments,
};
pub use values::{FailOn, Fixes, Foreign, Format};

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

const EXAMPLES: &str = "\
Examples:
  namumark check                      lint all pages below the current folder
  namumark check --lang ko 문서.namu  … one page, with messages in Korean
  namumark explain footnote-unclosed  what a rule is about
  namumark lsp                        what an editor starts

Exit codes: 0 clean, 1 findings, 2 could not run";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        super::Arguments::command().debug_assert();
    }
}
