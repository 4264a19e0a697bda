//! Options of a file, behind the `|` of `[[파일:…]]` (language reference, section 9.1).

use super::{Cursor, Item, ItemKind, color};
use crate::data::file_options::{FILE_OPTIONS, FileOption, Value, find};
use crate::data::keywords;
use crate::ide::help::Topic;
use crate::ide::surroundings::OpenerKind;

/// Sizes that pictures often have.
const SIZES: &[&str] = &["100%", "50%", "300", "200", "150", "20"];

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost().filter(|it| it.kind == OpenerKind::Label)?;
    let is_file = cursor.around.since(opener.start).starts_with("[[파일:");
    let options = is_file.then(|| cursor.around.since(opener.inside))?;
    let option = options.rsplit('&').next().unwrap_or_default();
    let end = cursor.around.offset;
    Some(match option.split_once('=') {
        Some((name, value)) => {
            find(name).map(|known| values(cursor, end - value.len(), known)).unwrap_or_default()
        }
        None => names(cursor, end - option.len(), options),
    })
}

fn names(cursor: &Cursor, start: usize, options: &str) -> Vec<Item> {
    let is_used =
        |name: &str| options.split('&').any(|option| option.split('=').next() == Some(name));
    let typed = cursor.around.since(start);
    let unused = FILE_OPTIONS.iter().filter(|known| known.name == typed || !is_used(known.name));
    let items = unused.map(|known| {
        let equals = if cursor.after_word().starts_with('=') { "" } else { "=" };
        let item = cursor.item(start, ItemKind::Attribute, format!("{}{equals}", known.name));
        let item = item.labelled(known.name).detailed(cursor.say(known.korean, known.english));
        let item = item.called(keywords::of(keywords::FILE_OPTIONS, known.name));
        item.about(Topic::file_option(known.name))
    });
    cursor.best(start, items)
}

fn values(cursor: &Cursor, start: usize, option: &FileOption) -> Vec<Item> {
    let words = match option.value {
        Value::Color => return cursor.best(start, color::items(cursor, start, "")),
        Value::Size => SIZES,
        Value::Length => &["10px", "50%"],
        Value::Word(words) => words,
    };
    let items = words.iter().map(|word| {
        let item = cursor.item(start, ItemKind::Value, *word).meaning(cursor, word);
        item.about(Topic::file_option(option.name).set_to(word))
    });
    cursor.best(start, items)
}
