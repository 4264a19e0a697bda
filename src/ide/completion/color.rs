//! Colours: those that the page uses, and those that have a name.

use std::collections::{BTreeSet, HashMap};

use super::{Cursor, Item, ItemKind, MOST};
use crate::data::colors::{self, Color};
use crate::ide::help::Topic;
use crate::model::{GroupKind, Model};
use crate::text::Span;

/// Colours for what is typed from `start` on, names with `prefix` before them: the common names, the
/// codes of the page, all other names.
pub fn items(cursor: &Cursor, start: usize, prefix: &str) -> Vec<Item> {
    let named = |name: &&str| format!("{prefix}{name}");
    let common = colors::COMMON.iter().map(named);
    let others = colors::names().iter().map(named);
    let mut seen = BTreeSet::new();
    let known = common.chain(used_codes(cursor, start)).chain(others);
    let known = known.filter(|color| seen.insert(color.clone()));
    known.map(|color| item(cursor, start, color)).collect()
}

fn item(cursor: &Cursor, start: usize, color: String) -> Item {
    let look = Color::of(&color).map(|look| look.to_string());
    let topic = Topic::color(&color);
    Item { detail: look, ..cursor.item(start, ItemKind::Color, color).about(topic) }
}

/// The codes in the page that begin with what is typed, the commonest first. They are looked for only
/// where one may be typed.
fn used_codes(cursor: &Cursor, start: usize) -> Vec<String> {
    let typed = cursor.around.since(start).to_lowercase();
    if !typed.is_empty() && !typed.starts_with('#') {
        return Vec::new();
    }
    let source = cursor.document().source();
    let mut uses = HashMap::<String, usize>::new();
    for span in colored(cursor.document().model()) {
        let text = source.get(span.start..span.end).unwrap_or_default();
        let others = codes(text).filter(|(place, code)| {
            let start = span.start + place;
            !Span::new(start, start + code.len()).touches(cursor.around.offset)
        });
        let codes = others.map(|(_, code)| code.to_lowercase());
        codes.filter(|code| code.starts_with(&typed)).for_each(|code| {
            *uses.entry(code).or_default() += 1;
        });
    }
    let mut codes: Vec<_> = uses.into_iter().collect();
    codes.sort_unstable_by(|(one, few), (other, many)| (many, one).cmp(&(few, other)));
    codes.into_iter().take(MOST).map(|(code, _)| code).collect()
}

/// Where the page may have colours. To read its CSS as CSS would take too long for one key.
fn colored(model: &Model) -> impl Iterator<Item = Span> + '_ {
    let groups = model.groups.iter().filter_map(|group| match group.kind {
        GroupKind::Color => Some(group.open),
        GroupKind::Style => {
            Some(Span::new(group.header.end.min(group.close.start), group.close.start))
        }
        _ => None,
    });
    let attributes = model.attributes.iter().filter_map(|attribute| attribute.value);
    let arguments = model.macros.iter().flat_map(|call| &call.arguments).copied();
    groups.chain(attributes).chain(arguments).chain(model.cell_options.iter().copied())
}

/// The codes in `text`, each with its place.
fn codes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('#').filter_map(|(place, _)| {
        let digits = &text[place + 1..];
        let end = digits.find(|digit: char| !digit.is_alphanumeric()).unwrap_or(digits.len());
        let code = &text[place..place + 1 + end];
        colors::is_code(code).then_some((place, code))
    })
}
