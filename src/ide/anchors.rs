//! Where a link into its own page leads (language reference, sections 2 and 9).

use crate::document::Document;
use crate::model::{Heading, Link, LinkKind, unescape};
use crate::text::Span;

use super::{lookup, plain, prose};

/// The link into this page around `offset`.
pub fn at(document: &Document, offset: usize) -> Option<&Link> {
    lookup::last_start(&document.model().links, offset)
        .filter(|link| link.kind == LinkKind::Anchor && link.span.contains(offset))
}

/// The title or the `[anchor(…)]` that `link` leads to: `#s-1.2` a number, else a title.
pub fn destination(document: &Document, link: &Link) -> Option<Span> {
    let source = document.text.slice(link.anchor?);
    let anchor = unescape(&source);
    let headings = &document.model().headings;
    let section = |number: &str| headings.iter().find(|heading| heading.number == number);
    anchor
        .strip_prefix("s-")
        .and_then(section)
        .or_else(|| headings.iter().find(|heading| is_titled(document, heading, &anchor)))
        .map(|heading| heading.title)
        .or_else(|| named_anchor(document, &anchor))
}

fn is_titled(document: &Document, heading: &Heading, title: &str) -> bool {
    document.text.slice(heading.title) == title
        || plain::flatten(&prose::read(document, heading.title)) == title
}

fn named_anchor(document: &Document, name: &str) -> Option<Span> {
    let is = |span: Span, text: &str| document.text.slice(span).eq_ignore_ascii_case(text);
    let anchors = document.model().macros.iter().filter(|call| is(call.name, "anchor"));
    anchors
        .filter_map(|call| call.arguments.first().copied())
        .find(|argument| document.text.slice(*argument) == name)
}
