//! Categories of the page, and its links to their pages (language reference, section 9.2).

use crate::document::Document;
use crate::ide::lookup;
use crate::model::{Category, Link, unescape};
use crate::text::Span;

use super::{NameKind, Named};

pub fn at(document: &Document, offset: usize) -> Option<Named> {
    let model = document.model();
    let category = lookup::last_start(&model.categories, offset)
        .and_then(|category| of_category(document, category));
    let link = lookup::last_start(&model.links, offset).and_then(|link| of_link(document, link));
    let (at, name) = category.into_iter().chain(link).find(|(span, _)| span.touches(offset))?;
    let mut places: Vec<Span> =
        all(document).filter(|(_, other)| *other == name).map(|(span, _)| span).collect();
    places.sort_unstable();
    Some(Named { kind: NameKind::Category, at, definition: None, places })
}

/// Where the page names categories, and which.
pub fn all(document: &Document) -> impl Iterator<Item = (Span, String)> {
    let model = document.model();
    let categories = model.categories.iter();
    let links = model.links.iter();
    categories
        .filter_map(|category| of_category(document, category))
        .chain(links.filter_map(|link| of_link(document, link)))
}

fn of_category(document: &Document, category: &Category) -> Option<(Span, String)> {
    name_in(document, category.target, "분류:")
}

/// `[[:분류:이름]]` leads to the category's page.
fn of_link(document: &Document, link: &Link) -> Option<(Span, String)> {
    name_in(document, link.target?, ":분류:")
}

fn name_in(document: &Document, target: Span, prefix: &str) -> Option<(Span, String)> {
    let source = document.text.slice(target);
    let name = source.strip_prefix(prefix)?;
    let span = Span::new(target.end - name.len(), target.end);
    (!name.is_empty()).then(|| (span, unescape(name).into_owned()))
}
