//! The links of a page that an editor can follow.

use std::borrow::Cow;
use std::cell::LazyCell;

use crate::document::Document;
use crate::model::{Link, LinkKind, Macro, unescape};
use crate::text::Span;

use super::anchors::{self, Places, anchor_into_page};
use super::lookup::last_start;

/// What can be clicked, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLink {
    pub span: Span,
    pub target: Target,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address outside of the wiki.
    Address(String),
    /// A place in this page, by its offset.
    Here(usize),
    /// A page of the wiki by its whole title, and the section or anchor in it.
    Page { title: String, anchor: Option<String> },
}

/// Every link, in the order of the text: what stands between the brackets, up to a label.
pub fn links(document: &Document) -> Vec<DocumentLink> {
    let model = document.model();
    let places = LazyCell::new(|| Places::of(document));
    let place = |anchor: Span| places.destination(anchor).and_then(|place| places.span(place));
    let mut links: Vec<DocumentLink> =
        model.links.iter().filter_map(|link| of_link(document, link, place)).collect();
    links.extend(model.files.iter().filter_map(|file| to_page(document, file.target, None)));
    let categories = model.categories.iter();
    links.extend(categories.filter_map(|category| to_page(document, category.target, None)));
    links.extend(included(document));
    let redirect = model.redirect.iter();
    links.extend(redirect.filter_map(|it| to_page(document, it.target_span, it.anchor)));
    links.sort_by_key(|link| link.span);
    links
}

/// The link whose target or anchor `offset` touches.
pub fn at(document: &Document, offset: usize) -> Option<DocumentLink> {
    let model = document.model();
    let link = last_start(&model.links, offset);
    let link =
        link.and_then(|link| of_link(document, link, |_| anchors::destination(document, link)));
    let file = last_start(&model.files, offset).map(|file| file.target);
    let category = last_start(&model.categories, offset).map(|category| category.target);
    let call = last_start(&model.macros, offset).and_then(|call| included_page(document, call));
    let pages = [file, category, call].into_iter().flatten();
    let pages = pages.filter_map(|target| to_page(document, target, None));
    let redirect = model.redirect.iter();
    let redirect = redirect.filter_map(|it| to_page(document, it.target_span, it.anchor));
    link.into_iter().chain(pages).chain(redirect).find(|link| link.span.touches(offset))
}

/// The offset of the section or anchor that is called `anchor`.
pub fn place(document: &Document, anchor: &str) -> Option<usize> {
    let places = Places::of(document);
    Some(places.span(places.find(anchor)?)?.start)
}

/// `place` finds where an anchor into the page leads.
fn of_link(
    document: &Document,
    link: &Link,
    place: impl Fn(Span) -> Option<Span>,
) -> Option<DocumentLink> {
    if let Some(anchor) = anchor_into_page(document, link) {
        let place = place(anchor)?;
        let start = link.target.map_or(anchor.start - "#".len(), |target| target.start);
        let span = Span::new(start, anchor.end);
        return Some(DocumentLink { span, target: Target::Here(place.start) });
    }
    let target = link.target?;
    if link.kind != LinkKind::External {
        return to_page(document, target, link.anchor);
    }
    let span = Span::new(target.start, link.anchor.map_or(target.end, |anchor| anchor.end));
    let address = unescape(document.text.slice(span).trim()).into_owned();
    Some(DocumentLink { span, target: Target::Address(address) })
}

/// The pages that `[include(…)]` puts in.
fn included(document: &Document) -> impl Iterator<Item = DocumentLink> {
    let calls = document.model().macros.iter();
    let titles = calls.filter_map(|call| included_page(document, call));
    titles.filter_map(|title| to_page(document, title, None))
}

fn included_page(document: &Document, call: &Macro) -> Option<Span> {
    let is_include = document.text.slice(call.name).eq_ignore_ascii_case("include");
    call.arguments.first().copied().filter(|_| is_include)
}

fn to_page(document: &Document, target: Span, anchor: Option<Span>) -> Option<DocumentLink> {
    let source = document.text.slice(target);
    let title = absolute(document.title.as_deref(), unescape(source.trim()))?;
    let anchor = anchor.filter(|anchor| !anchor.is_empty());
    let name = anchor.map(|anchor| unescape(&document.text.slice(anchor)).into_owned());
    let span = Span::new(target.start, anchor.map_or(target.end, |anchor| anchor.end));
    Some(DocumentLink { span, target: Target::Page { title, anchor: name } })
}

/// The whole title that a link's target stands for: `/하위` and `../` count from the page, a leading
/// `:` only makes a link of a file or a category (language reference, section 9).
pub(super) fn absolute(page: Option<&str>, target: Cow<str>) -> Option<String> {
    let title = if let Some(rest) = target.strip_prefix("../") {
        let (parent, _) = page?.rsplit_once('/')?;
        match rest.trim_start_matches("../") {
            "" => parent.to_owned(),
            child => format!("{parent}/{child}"),
        }
    } else if target.starts_with('/') {
        format!("{}{target}", page?)
    } else {
        let title = target.strip_prefix(':').unwrap_or(&target);
        title.strip_prefix("문서:").unwrap_or(title).to_owned()
    };
    // Where a variable fills in the title, there is nothing to follow.
    let is_whole = !title.is_empty() && !title.contains('@');
    is_whole.then_some(title)
}
