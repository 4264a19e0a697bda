//! Help, and what is said of arguments that cannot be understood, in the reader's language. Clap
//! speaks English only; its Korean is made here, and only where something is shown.

mod errors;
mod korean;
mod layout;

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::error::Error;
use clap::{Arg, Command, CommandFactory, Parser, ValueEnum};

use crate::config::{Language, Languages};

use super::arguments::Arguments;
use super::language;
use errors::Korean;

/// What the command line says. Ends the program where that asks for help or makes no sense.
pub fn parse() -> Arguments {
    let words: Vec<_> = std::env::args_os().collect();
    Arguments::try_parse_from(&words).unwrap_or_else(|error| say(error, &words))
}

fn say(error: Error, words: &[OsString]) -> ! {
    let languages = Languages { forced: named(words), fallback: language::of_environment() };
    match language::here(languages) {
        Language::English => error.exit(),
        Language::Korean => {
            let korean = command(Language::Korean).try_get_matches_from(words);
            korean.err().unwrap_or(error).apply::<Korean>().exit()
        }
    }
}

/// The language that the arguments name, though they cannot be understood as a whole.
fn named(words: &[OsString]) -> Option<Language> {
    let words = words.iter().map(|word| word.to_str().unwrap_or_default());
    let mut words = words.take_while(|word| *word != "--").peekable();
    let mut named = None;
    while let Some(word) = words.next() {
        let value = match word {
            "--lang" => words.peek().copied(),
            _ => word.strip_prefix("--lang="),
        };
        named = value.and_then(|name| Language::from_str(name, false).ok()).or(named);
    }
    named
}

/// The command line as it is shown. What Korean readers see is not what is parsed: its values are
/// mere words.
pub fn command(language: Language) -> Command {
    let mut command = Arguments::command();
    command.build();
    match language {
        Language::English => command,
        Language::Korean => in_korean(command),
    }
}

fn in_korean(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let mut command =
        command.mut_subcommands(in_korean).mut_args(|argument| argument_in_korean(&name, argument));
    if let Some(about) = text(&name) {
        command = command.about(about);
    }
    if let Some(after) = text(&format!("{name}/")) {
        command = command.after_help(after);
    }
    layout::command(command)
}

fn argument_in_korean(command: &str, argument: Arg) -> Arg {
    let name = argument.get_id().to_string();
    let Some(help) = text(&format!("{command}.{name}")).or(text(&format!(".{name}"))) else {
        return argument;
    };
    if !argument.get_action().takes_values() {
        return argument.help(help).long_help(None::<&str>);
    }
    let values = argument.get_possible_values().into_iter().map(|value| {
        match text(&format!("{command}.{name}={}", value.get_name())) {
            Some(help) => value.help(help),
            None => value,
        }
    });
    let values: Vec<_> = values.collect();
    let argument = layout::argument(argument, help, &values);
    let argument = value_in_korean(argument);
    if values.is_empty() {
        argument
    } else {
        argument.value_parser(PossibleValuesParser::new(values))
    }
}

fn value_in_korean(argument: Arg) -> Arg {
    let name = argument.get_value_names().and_then(|names| names.first()).map(|name| name.as_str());
    let korean = korean::VALUES.iter().find(|(english, _)| Some(*english) == name);
    match korean {
        Some((_, korean)) => argument.value_name(*korean),
        None => argument,
    }
}

fn text(key: &str) -> Option<&'static str> {
    korean::TEXTS.iter().find(|(known, _)| *known == key).map(|(_, text)| *text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The keys of all that the English help tells of a command, `help` left out.
    fn keys(command: &Command, keys: &mut BTreeSet<String>) {
        let name = command.get_name();
        keys.insert(name.to_owned());
        keys.extend(command.get_after_help().map(|_| format!("{name}/")));
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            let key = format!("{name}.{}", argument.get_id());
            let values = argument.get_possible_values();
            let explained = values.iter().filter(|value| value.get_help().is_some());
            keys.extend(explained.map(|value| format!("{key}={}", value.get_name())));
            keys.insert(key);
        }
        let commands = command.get_subcommands().filter(|command| command.get_name() != "help");
        commands.for_each(|command| super::tests::keys(command, keys));
    }

    #[test]
    fn all_that_is_said_in_english_is_said_in_korean() {
        let mut english = BTreeSet::from(["help".to_owned()]);
        keys(&command(Language::English), &mut english);
        let mut used = BTreeSet::new();
        for key in english {
            let shared = key.split_once('.').map_or(key.clone(), |(_, name)| format!(".{name}"));
            let found = [key.clone(), shared].into_iter().find(|key| text(key).is_some());
            used.insert(found.unwrap_or_else(|| panic!("nothing is said of {key}")));
        }
        let all = korean::TEXTS.iter().map(|(key, _)| key.to_string());
        assert_eq!(used, all.collect());
    }

    #[test]
    fn the_language_is_found_in_what_cannot_be_understood() {
        let named = |line: &str| {
            let words: Vec<_> = line.split(' ').map(OsString::from).collect();
            super::named(&words).map(Language::name)
        };
        assert_eq!(named("namumark --lang ko chek"), Some("ko"));
        assert_eq!(named("namumark chek --lang=ko"), Some("ko"));
        assert_eq!(named("namumark --lang xx --lang en --lang"), Some("en"));
        assert_eq!(named("namumark check -- --lang ko"), None);
        assert_eq!(named("namumark --language ko"), None);
    }
}
