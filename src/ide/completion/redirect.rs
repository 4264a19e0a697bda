//! `#redirect` at the very start of the page, and what it leads to (language reference, section 5).

use super::{Cursor, Item, ItemKind, escaped};
use crate::ide::help::Topic;
use crate::model::unescape;
use crate::text::Span;

const REDIRECT: &str = "#redirect ";
/// What a line may begin with that leads elsewhere.
const WORDS: [&str; 2] = [REDIRECT, "#넘겨주기 "];

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let line = cursor.around.line();
    let is_first = line.len() == cursor.around.offset && line.starts_with('#');
    if !is_first || line.starts_with("##") {
        return None;
    }
    if let Some(target) = target(line) {
        return Some(targets(cursor, target));
    }
    if line.contains(' ') {
        return None;
    }
    let detail = cursor.say("다른 문서로 넘겨주기", "Leads to another page");
    let item = cursor.item(0, ItemKind::Directive, REDIRECT).labelled(REDIRECT.trim_end());
    let names = |item: &Item| [item.label.clone(), "#넘겨주기".to_owned()];
    let item = item.detailed(detail).about(Topic::marker("#redirect"));
    Some(cursor.ranked(0, [item], |matcher, item| {
        names(item).iter().filter_map(|name| matcher.fit(name)).min()
    }))
}

/// What has been typed of the target.
fn target(line: &str) -> Option<&str> {
    WORDS.iter().find_map(|word| line.strip_prefix(word)).map(str::trim_start)
}

/// Where the last `#` of a target is that starts an anchor.
fn hash(target: &str) -> Option<usize> {
    let hashes = target.rmatch_indices('#').map(|(hash, _)| hash);
    hashes.into_iter().find(|&hash| !target[..hash].ends_with('\\'))
}

/// What the target, or the anchor in it, may be.
fn targets(cursor: &Cursor, target: &str) -> Vec<Item> {
    let wiki = cursor.question.wiki;
    match hash(target) {
        Some(hash) => {
            let start = cursor.around.offset - target[hash + 1..].len();
            let names = wiki.anchors(&unescape(target[..hash].trim()));
            let ranked = cursor.ranked(start, names.iter(), |matcher, it| matcher.fit(&it.text));
            let item = |name| item(cursor, start, ItemKind::Anchor, name);
            let items = ranked.into_iter();
            items.map(|it| Item { detail: it.detail.clone(), ..item(&it.text) }).collect()
        }
        None => {
            let start = cursor.around.offset - target.len();
            let titles = wiki.titles();
            let ranked = cursor.ranked(start, titles.iter(), |matcher, title| matcher.fit(title));
            let items = ranked.into_iter();
            items.map(|title| item(cursor, start, ItemKind::Page, title)).collect()
        }
    }
}

/// The whole target gives way to a title, and what stands behind the `#` to an anchor.
fn item(cursor: &Cursor, start: usize, kind: ItemKind, name: &str) -> Item {
    let ends: &[char] = if kind == ItemKind::Page { &['#'] } else { &[] };
    let behind = cursor.around.after.split(ends).next().unwrap_or_default().len();
    let item = cursor.item(start, kind, escaped(name, &['\\', '#'])).labelled(name);
    Item { word: Span::new(item.word.start, cursor.around.offset + behind), ..item }
}
