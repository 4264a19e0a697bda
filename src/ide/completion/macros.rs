//! Names of macros behind `[`, and their arguments (language reference, section 11).

use std::collections::BTreeSet;

use super::{Cursor, Item, ItemKind, color, link};
use crate::data::keywords;
use crate::data::macros::{self, Argument, Form, MACROS, Macro, Value};
use crate::data::namespaces::NAMESPACES;
use crate::ide::call::Call;
use crate::ide::help::Topic;
use crate::ide::surroundings::OpenerKind;

/// Sizes that videos often have.
const SIZES: &[&str] = &["100%", "640", "480", "360"];

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost()?;
    match opener.kind {
        OpenerKind::Bracket => Some(names(cursor, opener.inside)),
        OpenerKind::Macro => Some(arguments(cursor, &Call::at(&cursor.around)?)),
        _ => None,
    }
}

fn names(cursor: &Cursor, start: usize) -> Vec<Item> {
    let known = MACROS.iter().flat_map(|known| {
        known.names.iter().map(move |name| (name_item(cursor, start, known, name), known.names))
    });
    let own = cursor.config.macros.iter().map(|name| {
        let text = format!("{name}{}", cursor.missing("]"));
        (cursor.item(start, ItemKind::Macro, text).labelled(name), &[] as &[&str])
    });
    // A macro is found by its other names too.
    let ranked = cursor.ranked(start, known.chain(own), |matcher, (item, names)| {
        let names = names.iter().copied().chain([item.label.as_str()]);
        let fit = names.filter_map(|name| matcher.fit(name)).min();
        fit.or_else(|| item.fit_meaning(matcher))
    });
    ranked.into_iter().map(|(item, _)| item).collect()
}

fn name_item(cursor: &Cursor, start: usize, known: &Macro, name: &str) -> Item {
    let item = cursor.item(start, ItemKind::Macro, name);
    let item = item.detailed(known.usage).about(Topic::macro_named(known.names[0]));
    let item = item.called(keywords::of(keywords::MACROS, known.names[0]));
    if cursor.after_word().starts_with('(') {
        return item;
    }
    let close = cursor.missing("]");
    let is_bare = known.positional().is_none_or(|argument| !argument.is_required);
    if is_bare {
        return Item { text: format!("{name}{close}"), ..item };
    }
    let item = Item { text: format!("{name}("), ..item };
    item.with_snippet(format!("{name}({}){close}$0", places(known)))
}

/// The places of a macro's required arguments.
fn places(known: &Macro) -> String {
    let required = known.arguments.iter().filter(|argument| argument.is_required);
    let places = required.enumerate().map(|(index, argument)| match argument.form {
        Form::Named(name) => format!("{name}=${{{}}}", index + 1),
        _ if argument.value == Value::Page => format!("${{{}:틀:}}", index + 1),
        _ => format!("${{{}}}", index + 1),
    });
    places.collect::<Vec<_>>().join(",")
}

fn arguments(cursor: &Cursor, call: &Call) -> Vec<Item> {
    let written = cursor.around.since(call.argument);
    if let Some((name, value)) = written.split_once('=').filter(|_| call.index > 0) {
        let start = cursor.around.offset - value.len();
        let named = call.known.named(name.trim());
        return named.map(|argument| values(cursor, start, argument)).unwrap_or_default();
    }
    let start = cursor.around.offset - written.trim_start().len();
    match call.known.positional().filter(|_| call.index == 0) {
        Some(argument) => values(cursor, start, argument),
        None if call.known.has(Form::AnyNames) => parameters(cursor, start, call),
        None => argument_names(cursor, start, call),
    }
}

fn values(cursor: &Cursor, start: usize, argument: &Argument) -> Vec<Item> {
    let words: &[&str] = match argument.value {
        Value::Page => return link::included(cursor, start),
        Value::Color => return cursor.best(start, color::items(cursor, start, "")),
        Value::Namespace => NAMESPACES,
        Value::Size => SIZES,
        Value::Word(word) => &[word],
        Value::Text | Value::Formula | Value::Date | Value::Video | Value::Seconds => &[],
    };
    cursor.best(start, words.iter().map(|word| cursor.item(start, ItemKind::Value, *word)))
}

/// The named arguments that the call doesn't have yet.
fn argument_names(cursor: &Cursor, start: usize, call: &Call) -> Vec<Item> {
    let unused = call.known.argument_names().filter(|name| !call.has(name));
    cursor.best(start, unused.map(|name| argument_name(cursor, start, name)))
}

fn argument_name(cursor: &Cursor, start: usize, name: &str) -> Item {
    let equals = if cursor.after_word().starts_with('=') { "" } else { "=" };
    cursor.item(start, ItemKind::Attribute, format!("{name}{equals}")).labelled(name)
}

/// What other calls give to the page that this one includes.
fn parameters(cursor: &Cursor, start: usize, call: &Call) -> Vec<Item> {
    let document = cursor.document();
    let Some(page) = call.arguments.first() else { return Vec::new() };
    let mut names = BTreeSet::new();
    for other in &document.model().macros {
        let (Some(first), Some(known)) =
            (other.arguments.first(), macros::find(&document.text.slice(other.name)))
        else {
            continue;
        };
        let is_this = other.span.touches(cursor.around.offset);
        if !is_this && known.has(Form::AnyNames) && document.text.slice(*first) == *page {
            let sources =
                other.arguments.iter().skip(1).map(|argument| document.text.slice(*argument));
            names.extend(sources.filter_map(|it| Some(it.split_once('=')?.0.trim().to_owned())));
        }
    }
    let unused = names.into_iter().filter(|name| !call.has(name));
    cursor.best(start, unused.map(|name| argument_name(cursor, start, &name)))
}
