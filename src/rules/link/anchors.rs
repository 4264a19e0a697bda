//! The anchors of a page: where `[[#…]]` may lead, and the links that do (language reference,
//! sections 2 and 9).

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};

use crate::model::{LinkKind, unescape};
use crate::rules::Context;
use crate::rules::prose::{self, inside};
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
    /// Titles as shown, in the order of the headings.
    shown: OnceCell<Vec<Cow<'a, str>>>,
    /// Those of them that are not as written.
    rewritten: OnceCell<HashSet<String>>,
    numbers: OnceCell<HashSet<&'a str>>,
    pub names: BTreeSet<&'a str>,
}

impl<'c, 'a> Anchors<'c, 'a> {
    pub fn of(context: &'c Context<'a>) -> Self {
        Self {
            context,
            written: written(context).collect(),
            shown: OnceCell::new(),
            rewritten: OnceCell::new(),
            numbers: OnceCell::new(),
            names: named(context).map(|name| context.text(name)).collect(),
        }
    }

    /// Titles as written and as shown.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        written(self.context).zip(self.shown()).flat_map(|(written, shown)| [written, shown])
    }

    fn shown(&self) -> &[Cow<'a, str>] {
        let headings = &self.context.model().headings;
        let shown = || headings.iter().map(|heading| shown(self.context, heading.title));
        self.shown.get_or_init(|| shown().collect())
    }

    /// Whether a link to `anchor`, escapes undone, arrives.
    pub fn has(&self, anchor: &str) -> bool {
        anchor.strip_prefix("s-").is_some_and(|number| self.has_number(number))
            || self.names.contains(anchor)
            || OWN.contains(&anchor)
            || NOTES.iter().any(|prefix| anchor.starts_with(prefix))
            || self.written.contains(anchor)
            || self.is_rewritten(anchor)
    }

    fn has_number(&self, number: &str) -> bool {
        let headings = self.context.model().headings.iter();
        let numbers = || headings.map(|heading| heading.number.as_str()).collect();
        self.numbers.get_or_init(numbers).contains(number)
    }

    fn is_rewritten(&self, title: &str) -> bool {
        let shown = || self.shown().iter().zip(written(self.context));
        let rewritten = || shown().filter(|(shown, written)| shown != written);
        let rewritten = || rewritten().map(|(shown, _)| shown.to_string()).collect();
        self.rewritten.get_or_init(rewritten).contains(title)
    }
}

/// The titles of the page's headings as they are written.
fn written<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a str> {
    context.model().headings.iter().map(|heading| context.text(heading.title))
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
fn shown<'a>(context: &Context<'a>, title: Span) -> Cow<'a, str> {
    let written = context.text(title);
    if !written.bytes().any(may_be_markup) {
        return Cow::Borrowed(written.trim());
    }
    let model = context.model();
    let text = prose::pieces(model, context.source, title).into_iter();
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
    Cow::Owned(shown.trim().to_owned())
}

/// Signs that titles have without a meaning; what a markup begins with is none of them.
fn may_be_markup(byte: u8) -> bool {
    byte.is_ascii_punctuation() && !b"!\"%&()+./:;<=>?".contains(&byte)
}
