//! What stands between the texts of Korean help: headings, usage, defaults and possible values, which
//! clap has in English only.

use std::borrow::Cow;

use clap::builder::PossibleValue;
use clap::{Arg, Command};

/// The command with Korean headings and usage.
pub fn command(mut command: Command) -> Command {
    let usage = command.render_usage().ansi().to_string();
    let template = template(&command);
    command.help_template(template).override_usage(usage_in_korean(&usage))
}

/// What follows `Usage:`.
pub fn usage_in_korean(usage: &str) -> String {
    let usage = usage.split_once(' ').map_or(usage, |(_, usage)| usage);
    usage.replace("[OPTIONS]", "[옵션]").replace("<COMMAND>", "<명령>")
}

fn template(command: &Command) -> String {
    let style = command.get_styles().get_header();
    let part = |heading: &str, content: &str| format!("\n\n{style}{heading}:{style:#}\n{content}");
    let mut template = format!("{{about-with-newline}}\n{style}사용법:{style:#} {{usage}}");
    if command.has_subcommands() {
        template += &part("명령", "{subcommands}");
    }
    if command.get_positionals().next().is_some() {
        template += &part("인자", "{positionals}");
    }
    template + &part("옵션", "{options}") + "{after-help}"
}

/// The argument with this help, its default and its possible values.
pub fn argument(argument: Arg, help: &str, values: &[PossibleValue]) -> Arg {
    let defaults = argument.get_default_values().iter().map(|value| value.to_string_lossy());
    let default = listed("기본값", defaults);
    let names = listed("가능한 값", values.iter().map(|value| value.get_name().into()));
    let argument = argument.hide_default_value(true).hide_possible_values(true);
    let argument = argument.help(format!("{help}{default}{names}"));
    if !values.iter().any(|value| value.get_help().is_some()) {
        return argument.long_help(None::<&str>);
    }
    let lines: String = values.iter().map(line).collect();
    argument.long_help(format!("{help}{default}\n\n가능한 값:{lines}"))
}

fn line(value: &PossibleValue) -> String {
    let help = value.get_help().map(|help| format!(": {help}")).unwrap_or_default();
    format!("\n- {}{help}", value.get_name())
}

/// ` [name: one, other]`, or nothing where there are none.
fn listed<'a>(name: &str, values: impl Iterator<Item = Cow<'a, str>>) -> String {
    let values: Vec<_> = values.collect();
    if values.is_empty() { String::new() } else { format!(" [{name}: {}]", values.join(", ")) }
}
