//! Titles behind `[[`: pages, categories and files that the page names already, namespaces, and the other
//! pages of the wiki (language reference, section 9).

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::scope::{self, Scope};
use super::{Cursor, Item, ItemKind, escaped};
use crate::data::namespaces::NAMESPACES;
use crate::ide::surroundings::OpenerKind;
use crate::model::{LinkKind, unescape};
use crate::text::Span;

/// A page with more titles than this offers the commonest only.
const MOST_TITLES: usize = 2000;

/// Namespaces that links lead to.
const LINKED: &[&str] = &[FILE, CATEGORY, TEMPLATE];

const FILE: &str = "파일:";
const CATEGORY: &str = "분류:";
const TEMPLATE: &str = "틀:";

/// What means something in a link's target or anchor.
pub const MARKS: &[char] = &['\\', '|', ']', '#'];

/// What a link may lead to.
enum Target<'a> {
    /// The source of a target that the page has already.
    Written(ItemKind, String),
    Namespace(String),
    /// The title of another page of the wiki, or the way to it from this one.
    Title(Cow<'a, str>),
}

impl Target<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Written(_, name) | Self::Namespace(name) => name,
            Self::Title(name) => name,
        }
    }
}

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost().filter(|it| it.kind == OpenerKind::Target)?;
    let source = cursor.around.since(opener.inside);
    let lead = scope::lead(source);
    let typed = &source[lead.len()..];
    let prefix = [CATEGORY, FILE].into_iter().find(|it| typed.starts_with(*it));
    let prefix = prefix.unwrap_or_default();
    let scope = Scope::of(cursor, lead, typed).unwrap_or(Scope::Starting(prefix));
    let written = match prefix {
        _ if !lead.is_empty() => scope::titles(cursor, &scope, &everything(cursor)),
        CATEGORY => categories(cursor),
        FILE => files(cursor),
        _ => everything(cursor),
    };
    let namespaces = namespaces(cursor).filter(|_| matches!(scope, Scope::Starting(_)));
    let close = |item| cursor.closed_by(cursor.reaching_to(item, &["|", "]]", "#"]), "]]");
    let start = opener.inside + lead.len();
    Some(offered(cursor, start, &scope, written, namespaces, MARKS, close))
}

/// Pages for `[include(`: those that the page includes already, and the templates of the wiki.
pub fn included(cursor: &Cursor, start: usize) -> Vec<Item> {
    let text = &cursor.document().text;
    let calls = cursor.document().model().macros.iter();
    let includes = calls.filter(|call| text.slice(call.name).eq_ignore_ascii_case("include"));
    let written = by_uses(cursor, includes.filter_map(|call| call.arguments.first().copied()));
    let written = with_kind(ItemKind::Page, written);
    let namespaces = [TEMPLATE.to_owned()].into_iter();
    let reach = |item| cursor.reaching_to(item, &[",", ")]"]);
    offered(cursor, start, &Scope::Starting(TEMPLATE), written, namespaces, &['\\', ','], reach)
}

/// The targets that are `written` in the page, the namespaces, and the titles of the wiki in `scope`.
/// What is no namespace is whole, and `finish`ed so; in titles `marks` mean nothing.
fn offered(
    cursor: &Cursor,
    start: usize,
    scope: &Scope,
    written: Vec<(ItemKind, String)>,
    namespaces: impl Iterator<Item = String>,
    marks: &[char],
    finish: impl Fn(Item) -> Item,
) -> Vec<Item> {
    let titles = cursor.question.wiki.titles();
    let others = others(cursor, &titles, scope, &written);
    let written = written.into_iter().map(|(kind, source)| Target::Written(kind, source));
    let namespaces = namespaces.filter(|name| name != cursor.around.since(start));
    let targets = written.chain(namespaces.map(Target::Namespace)).chain(others);
    let ranked = cursor.ranked(start, targets, |matcher, target| matcher.fit(target.name()));
    let items = ranked.into_iter().map(|target| match target {
        Target::Written(kind, source) => finish(cursor.item(start, kind, source)),
        Target::Namespace(name) => cursor.item(start, ItemKind::Value, name),
        Target::Title(title) => {
            let item = cursor.item(start, kind_of(&title), escaped(&title, marks));
            finish(item.labelled(title))
        }
    });
    items.collect()
}

/// Those of `titles` in `scope` that are not `written` in the page; nor is the page itself.
fn others<'a>(
    cursor: &Cursor,
    titles: &'a [Arc<str>],
    scope: &Scope,
    written: &[(ItemKind, String)],
) -> Vec<Target<'a>> {
    if titles.is_empty() {
        return Vec::new();
    }
    let own = cursor.document().title.as_deref();
    let written: HashSet<_> = written.iter().map(|(_, source)| unescape(source.trim())).collect();
    let others = titles.iter().filter(|title| Some(&***title) != own);
    let names = others.filter_map(|title| scope.name(cursor, title));
    names.filter(|name| !written.contains(name)).map(Target::Title).collect()
}

fn kind_of(title: &str) -> ItemKind {
    match () {
        () if title.starts_with(CATEGORY) => ItemKind::Category,
        () if title.starts_with(FILE) => ItemKind::File,
        () => ItemKind::Page,
    }
}

fn namespaces<'a>(cursor: &'a Cursor) -> impl Iterator<Item = String> + 'a {
    let others = NAMESPACES.iter().map(|name| format!("{name}:"));
    let others = others.filter(|name| !LINKED.contains(&name.as_str()));
    let own = cursor.config.namespaces.iter().map(|name| format!("{name}:"));
    LINKED.iter().map(|name| (*name).to_owned()).chain(others).chain(own)
}

fn everything(cursor: &Cursor) -> Vec<(ItemKind, String)> {
    pages(cursor).into_iter().chain(categories(cursor)).chain(files(cursor)).collect()
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
