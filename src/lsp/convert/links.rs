//! Links that can be followed. Where a page of the wiki is, in a file or on the web, is found out for
//! the one that is followed only.

use std::path::Path;

use serde::{Deserialize, Serialize};
use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::Url;

use super::Places;
use crate::document::Document;
use crate::ide::links::{self, DocumentLink, Target};
use crate::ide::references;
use crate::lsp::index::read_page;
use crate::lsp::session::{Snapshot, Whereabouts};
use crate::text::Encoding;

/// What is kept of a link to a page until it is followed.
#[derive(Debug, Deserialize, Serialize)]
pub struct Unresolved {
    /// The page with the link.
    pub uri: Url,
    pub title: String,
    pub anchor: Option<String>,
}

/// A [`lsp::DocumentLink`] whose data need not become JSON before it is written.
#[derive(Serialize)]
pub struct Link {
    range: lsp::Range,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Url>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tooltip: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<Unresolved>,
}

pub fn links(page: &Snapshot) -> Vec<Link> {
    let links = links::links(&page.document);
    let places = page.places(links.iter().map(|link| link.span));
    links.into_iter().filter_map(|it| link(page, &places, it)).collect()
}

fn link(page: &Snapshot, places: &Places, link: DocumentLink) -> Option<Link> {
    let range = places.range(link.span);
    let tooltip = |text: &str| page.client.explains_links.then(|| text.to_owned());
    let (target, tooltip, data) = match link.target {
        Target::Address(address) => (Some(Url::parse(&address).ok()?), None, None),
        // Editors count columns in addresses in UTF-16, whatever was agreed on for positions.
        Target::Here(offset) => {
            let place = super::position(&page.document.text, offset, Encoding::Utf16);
            (Some(at(page.uri.clone(), place)), None, None)
        }
        Target::Page { title, anchor } => {
            let tooltip = tooltip(&title);
            (None, tooltip, Some(Unresolved { uri: page.uri.clone(), title, anchor }))
        }
    };
    Some(Link { range, target, tooltip, data })
}

/// The address of the page: that of its file if there is one, else that in the wiki.
pub fn resolve(page: &Whereabouts, link: &Unresolved) -> Option<Url> {
    let Some(file) = &page.file else {
        let mut address = page.wiki.clone()?;
        address.path_segments_mut().ok()?.pop_if_empty().extend(link.title.split('/'));
        address.set_fragment(link.anchor.as_deref());
        return Some(address);
    };
    let uri = Url::from_file_path(file).ok()?;
    Some(match line_of(page, file, link) {
        Some(line) => at(uri, lsp::Position::new(line, 0)),
        None => uri,
    })
}

/// Where something is defined.
pub enum Definition {
    Here(lsp::Location),
    /// In another page, by a link to it.
    Elsewhere(Unresolved),
}

/// Where a name is defined, or which page a link leads to.
pub fn definition(page: &Snapshot, at: lsp::Position) -> Option<Definition> {
    let offset = page.offset(at);
    if let Some(place) = references::definition(&page.document, offset) {
        return Some(Definition::Here(page.location(place)));
    }
    match links::at(&page.document, offset)?.target {
        Target::Page { title, anchor } => {
            Some(Definition::Elsewhere(Unresolved { uri: page.uri.clone(), title, anchor }))
        }
        Target::Address(_) | Target::Here(_) => None,
    }
}

/// The section or anchor that a link names in the file of its page, or the page's first line.
pub fn location(page: &Whereabouts, link: &Unresolved) -> Option<lsp::Location> {
    let file = page.file.as_deref()?;
    let place = lsp::Position::new(line_of(page, file, link).unwrap_or(0), 0);
    Some(lsp::Location::new(Url::from_file_path(file).ok()?, lsp::Range::new(place, place)))
}

fn line_of(page: &Whereabouts, file: &Path, link: &Unresolved) -> Option<u32> {
    let anchor = link.anchor.as_deref()?;
    let read = || Some(Document::new(&read_page(file)?));
    let document = page.open.clone().or_else(read)?;
    let place = links::place(&document, anchor)?;
    u32::try_from(document.text.line_of(place)).ok()
}

/// A place in a file, as editors write it into an address: counted from 1, and in UTF-16 whatever the
/// client counts positions in.
fn at(mut uri: Url, position: lsp::Position) -> Url {
    uri.set_fragment(Some(&format!("L{},{}", position.line + 1, position.character + 1)));
    uri
}
