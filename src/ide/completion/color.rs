//! Colours: those that the page uses, and those that have a name.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Cursor, Item, ItemKind};
use crate::data::colors::{self, Color};
use crate::ide::colors::swatches;
use crate::ide::help::Topic;

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

/// The codes in the page, the commonest first. They are looked for only where one may be typed.
fn used_codes(cursor: &Cursor, start: usize) -> Vec<String> {
    let typed = cursor.around.since(start);
    if !typed.is_empty() && !typed.starts_with('#') {
        return Vec::new();
    }
    let document = cursor.document();
    let swatches = swatches(document).into_iter().map(|swatch| swatch.span);
    let others = swatches.filter(|span| !span.touches(cursor.around.offset));
    let mut uses = BTreeMap::<String, usize>::new();
    for word in others.map(|span| document.text.slice(span)).filter(|word| colors::is_code(word)) {
        *uses.entry(word.to_lowercase()).or_default() += 1;
    }
    let mut codes: Vec<_> = uses.into_iter().collect();
    codes.sort_by_key(|(_, uses)| Reverse(*uses));
    codes.into_iter().map(|(code, _)| code).collect()
}
