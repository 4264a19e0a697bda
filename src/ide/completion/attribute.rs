//! Attributes of `#!wiki`, and what stands between their quotes (language reference, section 8.5); the
//! content of `#!style`.

use std::collections::BTreeSet;

use super::{Cursor, Item, ItemKind, style};
use crate::data::directives::{ATTRIBUTES, Attribute, AttributeValue, attribute};
use crate::data::keywords;
use crate::ide::help::Topic;
use crate::ide::surroundings::{Opener, OpenerKind};

/// Languages that articles hold text in, the commonest first.
const LANGUAGE_CODES: &[&str] =
    &["ko", "en", "ja", "zh-Hans", "zh-Hant", "zh", "fr", "de", "es", "ru"];

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost()?;
    let source = cursor.around.since(opener.start);
    match opener.kind {
        OpenerKind::Header if source.starts_with("{{{#!wiki") => Some(header(cursor, opener)),
        OpenerKind::Verbatim if source.starts_with("{{{#!style") => sheet(cursor, opener),
        _ => None,
    }
}

fn header(cursor: &Cursor, opener: Opener) -> Vec<Item> {
    let header = cursor.around.since(opener.inside);
    let mut pieces = header.rsplit('"');
    let last = pieces.next().unwrap_or_default();
    let is_value = pieces.clone().count() % 2 == 1;
    let start = cursor.around.offset - last.len();
    if is_value {
        let before = pieces.next().unwrap_or_default();
        let name = before.trim().trim_end_matches('=');
        return attribute(name).map(|known| value(cursor, start, known)).unwrap_or_default();
    }
    let start = cursor.around.offset - last.rsplit(' ').next().unwrap_or_default().len();
    let unused = ATTRIBUTES.iter().filter(|known| !header.contains(&format!(" {}=", known.name)));
    let items = unused.map(|known| {
        let item = cursor.item(start, ItemKind::Attribute, known.name);
        let item = item.detailed(cursor.say(known.korean, known.english));
        let item = item.about(Topic::attribute(known.name));
        let item = item.called(keywords::of(keywords::ATTRIBUTES, known.name));
        match cursor.after_word().starts_with('=') {
            true => item,
            false => Item { text: format!("{}=\"", known.name), ..item }
                .with_snippet(format!("{}=\"$1\"$0", known.name)),
        }
    });
    // A value needs a space before the next name.
    if last.is_empty() && header.ends_with('"') { Vec::new() } else { cursor.best(start, items) }
}

fn value(cursor: &Cursor, start: usize, known: &Attribute) -> Vec<Item> {
    let name = known.name;
    match known.value {
        AttributeValue::Style => style::items(cursor, start),
        AttributeValue::Classes => classes(cursor, start),
        AttributeValue::Language => words(cursor, start, name, LANGUAGE_CODES),
        AttributeValue::Words(known) => words(cursor, start, name, known),
        AttributeValue::Actions => {
            words(cursor, start, name, &["add-class", "remove-class", "toggle-class"])
        }
    }
}

/// Words that the attribute `name` takes.
fn words(cursor: &Cursor, start: usize, name: &str, words: &[&str]) -> Vec<Item> {
    let item = |word: &&str| cursor.item(start, ItemKind::Value, *word);
    let topic = |word: &str| Topic::attribute(name).set_to(word);
    cursor.best(start, words.iter().map(|word| item(word).about(topic(word))))
}

/// The classes that other boxes of the page have.
fn classes(cursor: &Cursor, start: usize) -> Vec<Item> {
    let document = cursor.document();
    let model = document.model();
    let attributes = model.groups.iter().flat_map(|group| model.attributes_of(group));
    let mut classes = BTreeSet::new();
    for attribute in attributes {
        let (Some(name), Some(value)) = (attribute.name, attribute.value) else { continue };
        if document.text.slice(name) == "class" && !value.touches(cursor.around.offset) {
            let value = document.text.slice(value);
            classes.extend(value.trim_matches('"').split_whitespace().map(str::to_owned));
        }
    }
    let typed = cursor.around.since(start);
    let start = cursor.around.offset - typed.rsplit(' ').next().unwrap_or_default().len();
    cursor.best(start, classes.into_iter().map(|name| cursor.item(start, ItemKind::Value, name)))
}

/// Declarations between the braces of a style sheet.
fn sheet(cursor: &Cursor, opener: Opener) -> Option<Vec<Item>> {
    let sheet = cursor.around.since(opener.inside);
    let brace = sheet.rfind(['{', '}']).filter(|&brace| sheet[brace..].starts_with('{'))?;
    Some(style::items(cursor, opener.inside + brace + 1))
}
