//! The anchors of a page: where `[[#…]]` may lead, and the links that do (language reference,
//! sections 2 and 9).

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};

use crate::model::{LinkKind, unescape};
use crate::rules::Context;
use crate::text::Span;

/// What the engine puts on every page.
const OWN: &[&str] = &["toc", "각주"];
/// What precedes the number of a note, in its list and where it is referred to.
const NOTES: &[&str] = &["fn-", "rfn-"];

/// Titles of sections and names of anchors.
pub struct Anchors<'c, 'a> {
    context: &'c Context<'a>,
    /// Titles as written: what most links name.
    written: HashSet<&'a str>,
    titles: OnceCell<Vec<String>>,
    numbers: HashSet<&'a str>,
    pub names: BTreeSet<&'a str>,
}

impl<'c, 'a> Anchors<'c, 'a> {
    pub fn of(context: &'c Context<'a>) -> Self {
        let headings = &context.model().headings;
        Self {
            context,
            written: headings.iter().map(|heading| context.text(heading.title)).collect(),
            titles: OnceCell::new(),
            numbers: headings.iter().map(|heading| heading.number.as_str()).collect(),
            names: named(context).map(|name| context.text(name)).collect(),
        }
    }

    /// Titles as written and as shown.
    pub fn titles(&self) -> &[String] {
        self.titles.get_or_init(|| {
            let headings = self.context.model().headings.iter();
            let titles = headings.flat_map(|heading| {
                let written = self.context.text(heading.title);
                [written.to_owned(), shown(self.context, heading.title)]
            });
            titles.collect()
        })
    }

    /// Whether a link to `anchor`, escapes undone, arrives.
    pub fn has(&self, anchor: &str) -> bool {
        let is_number =
            anchor.strip_prefix("s-").is_some_and(|number| self.numbers.contains(number));
        is_number
            || self.names.contains(anchor)
            || OWN.contains(&anchor)
            || NOTES.iter().any(|prefix| anchor.starts_with(prefix))
            || self.written.contains(anchor)
            || self.titles().iter().any(|title| title == anchor)
    }
}

/// The names of the page's `[anchor(…)]`.
pub fn named<'a>(context: &Context<'a>) -> impl Iterator<Item = Span> {
    let calls = context.model().macros.iter();
    calls
        .filter(|call| context.text(call.name).eq_ignore_ascii_case("anchor"))
        .filter_map(|call| call.arguments.first().copied())
        .filter(|name| !name.is_empty())
}

/// The anchors of the links that lead into the page itself.
pub fn links_into_page<'a>(context: &Context<'a>) -> impl Iterator<Item = Span> {
    let title = context.title();
    let links = context.model().links.iter().filter(move |link| match link.target {
        None => link.kind == LinkKind::Anchor,
        Some(target) => {
            link.kind == LinkKind::Page
                && title.is_some_and(|title| unescape(context.text(target)) == title)
        }
    });
    links.filter_map(|link| link.anchor).filter(|anchor| !anchor.is_empty())
}

/// What readers see of a title.
fn shown(context: &Context, title: Span) -> String {
    let (model, prose) = (context.model(), context.prose());
    let next = prose.partition_point(|piece| piece.end <= title.start);
    let pieces = prose[next..].iter().take_while(|piece| piece.start < title.end);
    let text =
        pieces.map(|piece| Span::new(piece.start.max(title.start), piece.end.min(title.end)));
    let text = text.filter(|piece| model.footnote_at(piece.start).is_none());
    let links = inside(&model.links, title, |link| link.span);
    let targets = links.filter(|link| link.label.is_none()).filter_map(|link| link.target);
    let literals = inside(&model.groups, title, |group| group.span)
        .filter(|group| group.kind.is_verbatim())
        .map(|group| Span::new(group.open.end, group.close.start));
    let escaped = inside(&model.escapes, title, |escape| *escape);
    let escaped = escaped.map(|escape| Span::new(escape.start + 1, escape.end));
    let mut parts: Vec<Span> = text.chain(targets).chain(literals).chain(escaped).collect();
    parts.sort_unstable();
    let shown: String = parts.into_iter().map(|part| context.text(part)).collect();
    shown.trim().to_owned()
}

/// Those of `items`, which are in order, that lie in `title`.
fn inside<T>(
    items: &[T],
    title: Span,
    span: impl Fn(&T) -> Span + Copy,
) -> impl Iterator<Item = &T> {
    let first = items.partition_point(|item| span(item).start < title.start);
    items[first..].iter().take_while(move |item| span(item).start < title.end)
}
