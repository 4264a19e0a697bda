//! Conditions of `#!if` and `<rowif=…>` (language reference, section 8.7): the variables of the page, what
//! conditions know by themselves, and the operators between values.

use std::collections::BTreeSet;

use super::{Cursor, Item, ItemKind, table};
use crate::data::conditions::tokens::{self, Kind};
use crate::data::conditions::{MEMBERS, OPERATORS, VALUES, Word};
use crate::ide::help::Topic;
use crate::ide::surroundings::OpenerKind;
use crate::model::GroupKind;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost()?;
    let inside = cursor.around.since(opener.inside);
    let condition = match opener.kind {
        OpenerKind::Header if cursor.around.since(opener.start).starts_with("{{{#!if") => inside,
        OpenerKind::Row { .. } => table::open_option(inside)?.strip_prefix("rowif=")?,
        _ => return None,
    };
    if is_in_string(condition) {
        return None;
    }
    let before = condition.trim_end_matches(is_part);
    let start = cursor.around.offset - (condition.len() - before.len());
    Some(if let Some(owner) = before.strip_suffix('.') {
        members(cursor, start, owner.trim_end_matches('?'))
    } else if !before.trim_end().ends_with(ends_value) {
        values(cursor, start)
    } else if before.len() == condition.len() && cursor.question.is_asked {
        OPERATORS.iter().map(|word| item(cursor, start, word)).collect()
    } else {
        Vec::new()
    })
}

/// What stands behind the dot of `owner`.
fn members(cursor: &Cursor, start: usize, owner: &str) -> Vec<Item> {
    let word = &owner[owner.trim_end_matches(is_part).len()..];
    match word {
        "this" => cursor.best(start, variables(cursor, start)),
        _ if owner.ends_with(ends_value) && !word.starts_with(|it: char| it.is_ascii_digit()) => {
            cursor.best(start, MEMBERS.iter().map(|word| item(cursor, start, word)))
        }
        _ => Vec::new(),
    }
}

fn values(cursor: &Cursor, start: usize) -> Vec<Item> {
    let known = VALUES.iter().map(|word| item(cursor, start, word));
    cursor.best(start, variables(cursor, start).into_iter().chain(known))
}

/// The variables that the page shows, and those that its other conditions name.
fn variables(cursor: &Cursor, start: usize) -> Vec<Item> {
    let document = cursor.document();
    let shown = document.model().variables.iter().map(|variable| {
        let source = document.text.slice(*variable);
        source.trim_matches('@').split('=').next().unwrap_or_default().to_owned()
    });
    let conditions = document.model().groups.iter().filter(|group| group.kind == GroupKind::If);
    let others = conditions.filter(|group| !group.header.touches(cursor.around.offset));
    let named = others.flat_map(|group| names(&document.text.slice(group.header)));
    let is_known = |name: &String| VALUES.iter().any(|word| word.name == *name);
    let all: BTreeSet<_> =
        shown.chain(named).filter(|name| is_name(name) && !is_known(name)).collect();
    all.into_iter().map(|name| cursor.item(start, ItemKind::Variable, name)).collect()
}

/// The names of variables in `condition`.
fn names(condition: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut before = "";
    for token in tokens::read(condition) {
        if token.kind == Kind::Name && !before.ends_with('.') {
            names.push(token.text.to_owned());
        }
        before = token.text;
    }
    names
}

fn item(cursor: &Cursor, start: usize, word: &Word) -> Item {
    let detail = cursor.say(word.korean, word.english);
    let kind = if word.call.is_some() { ItemKind::Macro } else { ItemKind::Value };
    let text = match word.call {
        Some(true) => format!("{}(", word.name),
        Some(false) => format!("{}()", word.name),
        None => word.name.to_owned(),
    };
    let item = cursor.item(start, kind, text).labelled(word.name).detailed(detail);
    let item = item.about(Topic::condition(word.name));
    match word.call {
        Some(true) => item.with_snippet(format!("{}($1)$0", word.name)),
        _ => item,
    }
}

/// Whether a string of `condition` is open at its end.
fn is_in_string(condition: &str) -> bool {
    tokens::read(condition).last().is_some_and(|token| token.kind == Kind::UnclosedString)
}

/// Whether a name may hold it.
fn is_part(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

fn is_name(text: &str) -> bool {
    let starts_well = text.starts_with(|first: char| is_part(first) && !first.is_numeric());
    starts_well && text.chars().all(is_part)
}

fn ends_value(character: char) -> bool {
    is_part(character) || matches!(character, '"' | '\'' | '`' | ')' | ']')
}
