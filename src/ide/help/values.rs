//! What takes a value: options, attributes, properties, arguments. With a value they are explained by
//! what that means too, and the example has it.

use super::entry::Entry;
use crate::data::macros::{self, Argument, Form, Macro};
use crate::data::{directives, file_options, properties, table_options, words};
use crate::ide::usage;

/// Longer values are not repeated, in characters.
const LONGEST_VALUE: usize = 40;

/// A name, and its value if it has one that is short enough to be repeated.
fn parts<'a>(topic: &'a str, sign: &str) -> (&'a str, Option<&'a str>) {
    let Some((name, value)) = topic.split_once(sign) else { return (topic, None) };
    let value = value.trim();
    let is_short = value.chars().take(LONGEST_VALUE + 1).count() <= LONGEST_VALUE;
    (name, Some(value).filter(|value| !value.is_empty() && is_short && !value.contains('\n')))
}

/// The name with its value, as far as it is repeated.
fn title<'a>(topic: &'a str, name: &'a str, value: Option<&str>) -> &'a str {
    if value.is_some() { topic } else { name }
}

impl Entry {
    /// The same, after what `value` means if that is a word.
    fn valued(self, value: Option<&str>) -> Self {
        let meaning = value.and_then(|value| words::meaning(&value.to_ascii_lowercase()));
        match meaning {
            None => self,
            Some((korean, english)) => Self {
                korean: format!("{korean} · {}", self.korean),
                english: format!("{english} · {}", self.english),
                ..self
            },
        }
    }
}

/// `owner/name`, `owner/name=value`.
pub fn argument(topic: &str) -> Option<Entry> {
    let (owner, rest) = topic.split_once('/')?;
    let (name, value) = parts(rest, "=");
    let known = macros::find(owner)?;
    let own_name = known.arguments.iter().find(|it| it.form == Form::AnyNames);
    let argument = known.named(name).or(own_name.filter(|_| !name.is_empty()))?;
    let (korean, english) = usage::meaning(argument);
    let [korean, english] =
        [korean, english].map(|text| text.replace("@이름@", &format!("@{name}@")));
    let is_named = matches!(argument.form, Form::Named(_));
    let shown = value.unwrap_or(if is_named { argument.example } else { "값" });
    let example = call(owner, known, argument, name, shown);
    Some(Entry::new(title(rest, name, value), &korean, &english, &example))
}

/// A call with all that the macro needs, and with one argument set.
fn call(owner: &str, known: &Macro, set: &Argument, name: &str, value: &str) -> String {
    let written = known.arguments.iter().filter_map(|argument| match argument.form {
        form if form == set.form => Some(format!("{name}={value}")),
        Form::Named(name) if argument.is_required => Some(format!("{name}={}", argument.example)),
        _ if argument.is_required => Some(argument.example.to_owned()),
        _ => None,
    });
    format!("[{owner}({})]", written.collect::<Vec<_>>().join(","))
}

pub fn attribute(topic: &str) -> Option<Entry> {
    let (name, value) = parts(topic, "=");
    let known = directives::attribute(name)?;
    let example = match value {
        Some(value) => format!("{{{{{{#!wiki {name}=\"{value}\"\n내용\n}}}}}}"),
        None => known.example.to_owned(),
    };
    let title = title(topic, name, value);
    Some(Entry::new(title, known.korean, known.english, &example).valued(value))
}

pub fn file_option(topic: &str) -> Option<Entry> {
    let (name, value) = parts(topic, "=");
    let known = file_options::find(name)?;
    let example = format!("[[파일:그림.png|{name}={}]]", value.unwrap_or(known.example));
    let title = title(topic, name, value);
    Some(Entry::new(title, known.korean, known.english, &example).valued(value))
}

pub fn property(topic: &str) -> Option<Entry> {
    let (name, value) = parts(topic, ":");
    let help = properties::help(properties::property(name)?.name)?;
    let shown = value.unwrap_or(help.example);
    let example = format!("{{{{{{#!wiki style=\"{name}: {shown}\"\n내용\n}}}}}}");
    let title = title(topic, name, value);
    Some(Entry::new(title, help.korean, help.english, &example).valued(value))
}

pub fn table_option(topic: &str) -> Option<Entry> {
    let (name, value) = parts(topic, "=");
    let known = table_options::find(name)?;
    let title = format!("<{}>", title(topic, name, value));
    let option = if value.is_some() { topic } else { known.example };
    let example = format!("||<{option}> 하나 || 둘 ||");
    Some(Entry::new(&title, known.korean, known.english, &example).valued(value))
}
