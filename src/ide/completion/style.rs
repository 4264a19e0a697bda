//! Declarations of CSS: properties, and the words and colours of their values.

use super::{Cursor, Item, ItemKind, color};
use crate::data::keywords;
use crate::data::properties::{
    self, COMMON_WORDS, PROPERTIES, Property, USUAL, ValueKind, property,
};
use crate::ide::help::Topic;

/// What may stand behind the declarations that begin at `start`.
pub fn items(cursor: &Cursor, start: usize) -> Vec<Item> {
    let declarations = cursor.around.since(start);
    let declaration = declarations.rsplit(';').next().unwrap_or_default();
    let end = cursor.around.offset;
    match declaration.split_once(':') {
        Some((name, value)) => {
            let piece = value.rsplit([' ', ',', '(', '\n']).next().unwrap_or_default();
            let property = property(name.trim());
            property.map(|known| values(cursor, end - piece.len(), known)).unwrap_or_default()
        }
        None => properties(cursor, end - declaration.trim_start().len()),
    }
}

fn properties(cursor: &Cursor, start: usize) -> Vec<Item> {
    let usual = USUAL.iter().copied();
    let others = PROPERTIES.iter().map(|known| known.name).filter(|name| !USUAL.contains(name));
    let items = usual.chain(others).map(|name| {
        let item = cursor.item(start, ItemKind::Property, name).about(Topic::property(name));
        let item = item.called(keywords::of_property(name));
        let help = properties::help(name).map(|help| cursor.say(help.korean, help.english));
        let item = Item { detail: help, ..item };
        match cursor.after_word().starts_with(':') {
            true => item,
            false => {
                Item { text: format!("{name}: "), ..item }.with_snippet(format!("{name}: $1;$0"))
            }
        }
    });
    cursor.best(start, items)
}

fn values(cursor: &Cursor, start: usize, property: &Property) -> Vec<Item> {
    let words = property.own_words().chain(COMMON_WORDS.iter().copied());
    let words = words.map(|word| {
        let item = cursor.item(start, ItemKind::Value, word).meaning(cursor, word);
        item.about(Topic::property(property.name).set_to(word))
    });
    let colors = match property.kinds.contains(&ValueKind::Color) {
        true => color::items(cursor, start, ""),
        false => Vec::new(),
    };
    // Where colours are all that a property has of its own, they come first.
    match property.own_words().next().is_none() {
        true => cursor.best(start, colors.into_iter().chain(words)),
        false => cursor.best(start, words.chain(colors)),
    }
}
