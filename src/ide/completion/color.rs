//! Colours: those that the page uses, and those that have a name.

use std::collections::BTreeSet;

use super::{Cursor, Item, ItemKind};
use crate::data::colors::{self, Color};
use crate::ide::help::Topic;
use crate::model::GroupKind;

/// Colours for what is typed from `start` on, names with `prefix` before them.
pub fn items(cursor: &Cursor, start: usize, prefix: &str) -> Vec<Item> {
    let names = colors::COMMON.iter().chain(colors::names());
    let mut seen = BTreeSet::new();
    let names = names.filter(|name| seen.insert(**name)).map(|name| format!("{prefix}{name}"));
    let known = names.chain(used_codes(cursor));
    known.map(|color| item(cursor, start, color)).collect()
}

fn item(cursor: &Cursor, start: usize, color: String) -> Item {
    let look = Color::of(&color).map(|look| look.to_string());
    let topic = Topic::color(&color);
    Item { detail: look, ..cursor.item(start, ItemKind::Color, color).about(topic) }
}

/// The codes in the page's colour groups.
fn used_codes(cursor: &Cursor) -> BTreeSet<String> {
    let document = cursor.document();
    let groups = document.model().groups.iter().filter(|group| group.kind == GroupKind::Color);
    let openers = groups.map(|group| document.text.slice(group.open));
    let mut codes = BTreeSet::new();
    for opener in openers {
        let colors =
            opener.trim_start_matches('{').split(',').filter(|color| colors::is_code(color));
        codes.extend(colors.map(str::to_lowercase));
    }
    codes
}
