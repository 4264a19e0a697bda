//! The entrance: reads the arguments, runs the command, and turns its end into an exit code.

use std::io::{self, ErrorKind};
use std::process::{ExitCode, Termination};

use anyhow::Result;
use tracing::Level;

use namumark_lsp::check::arguments::{Arguments, Command, LspArguments};
use namumark_lsp::check::{self, Outcome, language};
use namumark_lsp::config::Languages;
use namumark_lsp::lsp;

fn main() -> ExitCode {
    run(&check::parse()).unwrap_or_else(|error| {
        if is_broken_pipe(&error) {
            return Outcome::Clean.report();
        }
        check::complain(&error);
        Outcome::Incomplete.report()
    })
}

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let languages = Languages { forced: arguments.language, fallback: language::of_environment() };
    let language = language::here(languages);
    let outcome = match &arguments.command {
        Command::Check(arguments) => check::check(arguments, languages)?,
        Command::Format(arguments) => check::format(arguments, language)?,
        Command::Convert(arguments) => check::convert(arguments, language)?,
        Command::Restore(arguments) => check::restore(arguments, languages)?,
        Command::Inspect(arguments) => check::inspect(arguments, language)?,
        Command::Tree(arguments) => check::tree(arguments, language)?,
        Command::Explain(arguments) => check::explain(arguments, language)?,
        Command::Why(arguments) => check::why(arguments, languages)?,
        Command::Init => check::init(language)?,
        Command::Doctor => check::doctor(languages, language)?,
        Command::Completions(arguments) => check::completions(arguments, language)?,
        Command::Man(arguments) => check::manual(arguments, language)?,
        Command::Lsp(options) => return serve(options, languages),
    };
    Ok(outcome.report())
}

/// Standard output belongs to the protocol, so the log goes to standard error.
fn serve(options: &LspArguments, languages: Languages) -> Result<ExitCode> {
    let level = match options.verbose {
        0 => Level::WARN,
        1 => Level::INFO,
        2 => Level::DEBUG,
        _ => Level::TRACE,
    };
    tracing_subscriber::fmt().with_writer(io::stderr).with_ansi(false).with_max_level(level).init();
    Ok(lsp::serve(languages)?)
}

/// Whether the reader of our output has gone, as `head` does: nothing is wrong then.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
