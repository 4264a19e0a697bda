//! What shells and `man` want to know of the command line.

use std::io::{self, Write};

use anyhow::{Result, anyhow};
use clap_complete::generate;
use clap_mangen::Man;

use crate::config::Language;

use super::Outcome;
use super::arguments::{CompletionsArguments, ManualArguments};
use super::help;

/// Prints the script that lets a shell complete our arguments.
pub fn completions(arguments: &CompletionsArguments, language: Language) -> Result<Outcome> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut help::command(language), "namumark", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Outcome::Clean)
}

/// Prints the manual page of the program or of one of its commands, as roff.
pub fn manual(arguments: &ManualArguments, language: Language) -> Result<Outcome> {
    let program = help::command(language);
    let page = match &arguments.command {
        None => program,
        Some(name) => {
            let command = program.find_subcommand(name).ok_or_else(|| {
                anyhow!(language.say(
                    format!("'{name}'이라는 명령은 없습니다"),
                    format!("there is no command '{name}'"),
                ))
            })?;
            command.clone()
        }
    };
    let mut text = Vec::new();
    Man::new(page).render(&mut text)?;
    io::stdout().lock().write_all(&text)?;
    Ok(Outcome::Clean)
}
