//! `#redirect` at the very start of the page, and what it leads to (language reference, section 5).

use super::{Cursor, Item, ItemKind, Question};
use crate::document::Document;
use crate::text::Span;

const REDIRECT: &str = "#redirect ";
/// What a line may begin with that leads elsewhere.
const WORDS: [&str; 2] = [REDIRECT, "#넘겨주기 "];

/// Names that only the wiki knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Of pages.
    Titles,
    /// Of places in the page of this title.
    Anchors(String),
}

/// A name of those.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub text: String,
    pub detail: Option<String>,
}

/// The names that an answer to a question about this place depends on.
pub fn wanted(document: &Document, offset: usize) -> Option<Wanted> {
    let end = offset.min(document.text.len());
    if document.text.line_of(end) > 0 || !document.text.chunk_from(0).starts_with(b"#") {
        return None;
    }
    let line = document.text.slice(Span::new(0, end));
    let target = target(&line)?;
    Some(match hash(target) {
        Some(hash) => Wanted::Anchors(target[..hash].trim().to_owned()),
        None => Wanted::Titles,
    })
}

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
    Some(cursor.ranked(0, [item.detailed(detail)], |matcher, item| {
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

/// The whole target gives way to a title, and what stands behind the `#` to an anchor.
fn targets(cursor: &Cursor, target: &str) -> Vec<Item> {
    let (kind, typed) = match hash(target) {
        Some(hash) => (ItemKind::Anchor, &target[hash + 1..]),
        None => (ItemKind::Page, target),
    };
    let start = cursor.around.offset - typed.len();
    let ends: &[char] = if kind == ItemKind::Page { &['#'] } else { &[] };
    let behind = cursor.around.after.split(ends).next().unwrap_or_default().len();
    let Question { names, .. } = cursor.question;
    let ranked = cursor.ranked(start, names, |matcher, name| matcher.fit(&name.text));
    let items = ranked.into_iter().map(|name| {
        let item = cursor.item(start, kind, escaped(&name.text)).labelled(&name.text);
        let word = Span::new(item.word.start, cursor.around.offset + behind);
        Item { word, detail: name.detail.clone(), ..item }
    });
    items.collect()
}

/// `#` would start an anchor, and `\` protect what follows.
fn escaped(name: &str) -> String {
    name.replace('\\', "\\\\").replace('#', "\\#")
}
