//! Names of macros behind `[`, and their arguments (language reference, section 11).

use std::collections::BTreeSet;

use super::{Cursor, Item, ItemKind, Parameter, color, link};
use crate::data::keywords;
use crate::data::macros::{self, Argument, Form, MACROS, Macro, Value};
use crate::data::namespaces::NAMESPACES;
use crate::ide::call::Call;
use crate::ide::help::Topic;
use crate::ide::plain;
use crate::ide::surroundings::OpenerKind;
use crate::ide::usage::Usage;
use crate::model::unescape;

/// Sizes that videos often have.
const SIZES: &[&str] = &["100%", "640", "480", "360"];

/// Longer defaults are cut.
const DEFAULT_COLUMNS: usize = 40;

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
    let usage = Usage::of(known, name, cursor.config.language);
    let item = item.detailed(usage.label).about(Topic::macro_named(name));
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
        return named.map(|argument| values(cursor, start, call, argument)).unwrap_or_default();
    }
    let start = cursor.around.offset - written.trim_start().len();
    match call.known.positional().filter(|_| call.index == 0) {
        Some(argument) => values(cursor, start, call, argument),
        None if call.known.has(Form::AnyNames) => parameters(cursor, start, call),
        None => argument_names(cursor, start, call),
    }
}

fn values(cursor: &Cursor, start: usize, call: &Call, argument: &Argument) -> Vec<Item> {
    let words: &[&str] = match argument.value {
        Value::Page => return link::included(cursor, start),
        Value::Color => return cursor.best(start, color::items(cursor, start, "")),
        Value::Namespace => NAMESPACES,
        Value::Size => SIZES,
        Value::Word(word) => &[word],
        Value::Text
        | Value::Name
        | Value::Formula
        | Value::Date
        | Value::Video
        | Value::Seconds => &[],
    };
    let items = words.iter().map(|word| {
        let item = cursor.item(start, ItemKind::Value, *word);
        match argument.form {
            Form::Named(name) => item.about(Topic::argument(&call.name, name).set_to(word)),
            _ => {
                let detail = cursor.say(argument.korean, argument.english);
                item.detailed(detail).about(Topic::macro_named(&call.name))
            }
        }
    });
    cursor.best(start, items)
}

/// The named arguments that the call doesn't have yet.
fn argument_names(cursor: &Cursor, start: usize, call: &Call) -> Vec<Item> {
    let unused = call.known.argument_names().filter(|name| !call.has(name));
    let items = unused.map(|name| {
        let known = call.known.named(name);
        let detail = known.map(|it| cursor.say(it.korean, it.english));
        Item { detail, ..argument_name(cursor, start, call, name) }
    });
    cursor.best(start, items)
}

fn argument_name(cursor: &Cursor, start: usize, call: &Call, name: &str) -> Item {
    let equals = if cursor.after_word().starts_with('=') { "" } else { "=" };
    let item = cursor.item(start, ItemKind::Attribute, format!("{name}{equals}"));
    item.labelled(name).about(Topic::argument(&call.name, name))
}

/// What the page takes that is included, and what else other calls give to it.
fn parameters(cursor: &Cursor, start: usize, call: &Call) -> Vec<Item> {
    let title = call.arguments.first().map(|title| unescape(title)).unwrap_or_default();
    let taken = cursor.question.wiki.variables(&title);
    let given = given_elsewhere(cursor, call).into_iter();
    let others = given.filter(|name| taken.iter().all(|parameter| parameter.name != *name));
    let others = others.map(|name| Parameter { name, default: None });
    let all = taken.iter().cloned().chain(others).filter(|it| !call.has(&it.name));
    cursor.best(start, all.map(|parameter| parameter_item(cursor, start, call, parameter)))
}

fn parameter_item(cursor: &Cursor, start: usize, call: &Call, parameter: Parameter) -> Item {
    let detail = parameter.default.map(|default| {
        let default = plain::shorten(&default, DEFAULT_COLUMNS);
        cursor.say(&format!("기본값: {default}"), &format!("default: {default}"))
    });
    Item { detail, ..argument_name(cursor, start, call, &parameter.name) }
}

/// What other calls of the page give to the one that is included.
fn given_elsewhere(cursor: &Cursor, call: &Call) -> BTreeSet<String> {
    let document = cursor.document();
    let Some(page) = call.arguments.first() else { return BTreeSet::new() };
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
    names
}
