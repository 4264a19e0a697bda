//! Where a link into its own page leads (language reference, sections 2 and 9).

use std::borrow::Cow;
use std::collections::HashMap;

use crate::document::Document;
use crate::model::{Link, LinkKind, unescape};
use crate::text::Span;

use super::{lookup, outline};

/// What a link into a page can lead to, by the index among its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Heading(usize),
    /// `[anchor(…)]`, counted with those that repeat a name.
    Anchor(usize),
}

/// Every place of a page that has a name: `s-1.2` for a number, titles as written and as shown,
/// anchors. Of places with one name the first counts, and headings come before anchors.
pub struct Places<'a> {
    document: &'a Document,
    numbers: HashMap<&'a str, usize>,
    titles: HashMap<Cow<'a, str>, usize>,
    names: HashMap<Cow<'a, str>, usize>,
    /// The names of all anchors, in the order of the text.
    pub anchors: Vec<Span>,
}

impl<'a> Places<'a> {
    pub fn of(document: &'a Document) -> Self {
        let (mut numbers, mut titles) = (HashMap::new(), HashMap::new());
        for (index, heading) in document.model().headings.iter().enumerate() {
            numbers.entry(heading.number.as_str()).or_insert(index);
            let (shown, source) =
                (outline::title(document, heading), document.text.slice(heading.title));
            if shown != source {
                titles.entry(shown.into()).or_insert(index);
            }
            titles.entry(source).or_insert(index);
        }
        let anchors: Vec<Span> = named_anchors(document).collect();
        let mut names = HashMap::new();
        for (index, name) in anchors.iter().enumerate() {
            names.entry(document.text.slice(*name)).or_insert(index);
        }
        Self { document, numbers, titles, names, anchors }
    }

    /// The place that is called `anchor`, escapes undone.
    pub fn find(&self, anchor: &str) -> Option<Place> {
        self.numbered(anchor)
            .or_else(|| self.titles.get(anchor).copied())
            .map(Place::Heading)
            .or_else(|| self.names.get(anchor).copied().map(Place::Anchor))
    }

    /// Where the source of a link's anchor leads.
    pub fn destination(&self, anchor: Span) -> Option<Place> {
        self.find(&unescape(&self.document.text.slice(anchor)))
    }

    /// Whether the source of a link's anchor is a section's number.
    pub fn is_number(&self, anchor: Span) -> bool {
        self.numbered(&unescape(&self.document.text.slice(anchor))).is_some()
    }

    fn numbered(&self, anchor: &str) -> Option<usize> {
        self.numbers.get(anchor.strip_prefix("s-")?).copied()
    }

    /// The title, or the name in `[anchor(…)]`.
    pub fn span(&self, place: Place) -> Option<Span> {
        match place {
            Place::Heading(index) => {
                self.document.model().headings.get(index).map(|heading| heading.title)
            }
            Place::Anchor(index) => self.anchors.get(index).copied(),
        }
    }
}

/// The anchor of the link into this page around `offset`.
pub fn at(document: &Document, offset: usize) -> Option<Span> {
    let link = lookup::last_start(&document.model().links, offset)?;
    link.span.contains(offset).then(|| anchor_into_page(document, link))?
}

/// The title or the `[anchor(…)]` that `link` leads to.
pub fn destination(document: &Document, link: &Link) -> Option<Span> {
    let places = Places::of(document);
    places.span(places.destination(link.anchor?)?)
}

/// The anchors of all links into this page, in the order of the text.
pub fn links(document: &Document) -> impl Iterator<Item = Span> {
    document.model().links.iter().filter_map(|link| anchor_into_page(document, link))
}

/// The anchor of a link into its own page: without a target, or with the page's title.
pub fn anchor_into_page(document: &Document, link: &Link) -> Option<Span> {
    let is_own = match link.target {
        None => link.kind == LinkKind::Anchor,
        Some(target) => {
            let title = document.title.as_deref()?;
            link.kind == LinkKind::Page && unescape(document.text.slice(target).trim()) == title
        }
    };
    link.anchor.filter(|anchor| is_own && !anchor.is_empty())
}

/// The names of the page's `[anchor(…)]`.
fn named_anchors(document: &Document) -> impl Iterator<Item = Span> {
    let is_anchor = |name: Span| document.text.slice(name).eq_ignore_ascii_case("anchor");
    let calls = document.model().macros.iter().filter(move |call| is_anchor(call.name));
    calls.filter_map(|call| call.arguments.first().copied()).filter(|name| !name.is_empty())
}
