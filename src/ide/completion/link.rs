//! Titles behind `[[`: pages, categories and files that the page names already, and namespaces
//! (language reference, section 9).

use std::collections::HashMap;

use super::{Cursor, Item, ItemKind};
use crate::data::namespaces::NAMESPACES;
use crate::ide::surroundings::OpenerKind;
use crate::model::LinkKind;
use crate::text::Span;

/// A page with more titles than this offers the commonest only.
const MOST_TITLES: usize = 2000;

/// Namespaces that links lead to.
const LINKED: &[&str] = &["파일:", "분류:", "틀:"];

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost().filter(|it| it.kind == OpenerKind::Target)?;
    let start = opener.inside;
    let is_typed = |prefix: &str| cursor.around.since(start).starts_with(prefix);
    let titles = match () {
        () if is_typed("분류:") => categories(cursor),
        () if is_typed("파일:") => files(cursor),
        () => pages(cursor).into_iter().chain(categories(cursor)).chain(files(cursor)).collect(),
    };
    let titles = titles.into_iter().map(|(kind, title)| {
        let item = cursor.item(start, kind, title);
        cursor.closed_by(cursor.reaching_to(item, &['|', ']', '#']), "]]")
    });
    Some(cursor.best(start, titles.chain(namespaces(cursor, start))))
}

/// Pages for `[include(`: those that the page includes already.
pub fn included(cursor: &Cursor, start: usize) -> Vec<Item> {
    let text = &cursor.document().text;
    let calls = cursor.document().model().macros.iter();
    let includes = calls.filter(|call| text.slice(call.name).eq_ignore_ascii_case("include"));
    let titles = by_uses(cursor, includes.filter_map(|call| call.arguments.first().copied()));
    let items = titles
        .into_iter()
        .map(|title| cursor.reaching_to(cursor.item(start, ItemKind::Page, title), &[',', ')']));
    let template = cursor.item(start, ItemKind::Value, "틀:");
    cursor.best(start, items.chain([template]))
}

fn namespaces<'a>(cursor: &'a Cursor, start: usize) -> impl Iterator<Item = Item> + 'a {
    let others = NAMESPACES.iter().map(|name| format!("{name}:"));
    let others = others.filter(|name| !LINKED.contains(&name.as_str()));
    let own = cursor.config.namespaces.iter().map(|name| format!("{name}:"));
    let names = LINKED.iter().map(|name| (*name).to_owned()).chain(others).chain(own);
    names.map(move |name| cursor.item(start, ItemKind::Value, name))
}

fn pages(cursor: &Cursor) -> Vec<(ItemKind, String)> {
    let links = cursor.document().model().links.iter();
    let links = links.filter(|link| link.kind == LinkKind::Page);
    with_kind(ItemKind::Page, by_uses(cursor, links.filter_map(|link| link.target)))
}

fn categories(cursor: &Cursor) -> Vec<(ItemKind, String)> {
    let categories = cursor.document().model().categories.iter();
    with_kind(ItemKind::Category, by_uses(cursor, categories.map(|category| category.target)))
}

fn files(cursor: &Cursor) -> Vec<(ItemKind, String)> {
    let files = cursor.document().model().files.iter();
    with_kind(ItemKind::File, by_uses(cursor, files.map(|file| file.target)))
}

fn with_kind(kind: ItemKind, titles: Vec<String>) -> Vec<(ItemKind, String)> {
    titles.into_iter().map(|title| (kind, title)).collect()
}

/// The different sources of `targets`, as written, the commonest first; not the one at the cursor.
fn by_uses(cursor: &Cursor, targets: impl Iterator<Item = Span>) -> Vec<String> {
    let text = &cursor.document().text;
    let mut uses = HashMap::<_, (usize, usize)>::new();
    for target in targets.filter(|target| !target.touches(cursor.around.offset)) {
        uses.entry(text.slice(target)).or_insert((0, target.start)).0 += 1;
    }
    let mut titles: Vec<_> = uses.into_iter().collect();
    titles.sort_unstable_by_key(|(_, (uses, first))| (std::cmp::Reverse(*uses), *first));
    titles.into_iter().take(MOST_TITLES).map(|(title, _)| title.into_owned()).collect()
}
