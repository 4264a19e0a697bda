//! Headings and anchors, which the links into the page name.

use crate::document::Document;
use crate::ide::anchors::{self, Place, Places};
use crate::ide::lookup;
use crate::text::Span;

use super::{NameKind, Named};

/// What the link, title or `[anchor(…)]` at `offset` is about.
pub fn at(document: &Document, offset: usize) -> Option<Named> {
    let link = anchors::at(document, offset);
    if link.is_none() && !may_be_place(document, offset) {
        return None;
    }
    let places = Places::of(document);
    let (place, at) = match link {
        Some(anchor) => (places.destination(anchor)?, anchor),
        None => place_at(document, &places, offset)?,
    };
    let definition = places.span(place)?;
    let links = anchors::links(document).filter(|link| places.destination(*link) == Some(place));
    let mut spans: Vec<Span> = links.chain([definition]).collect();
    spans.sort_unstable();
    let kind = match place {
        Place::Heading(index) => NameKind::Heading(index),
        Place::Anchor(index) => NameKind::Anchor(index),
    };
    Some(Named { kind, at, definition: Some(definition), places: spans })
}

/// Whether a heading or a macro is at `offset`; without one there is no need to look at all places.
fn may_be_place(document: &Document, offset: usize) -> bool {
    let model = document.model();
    let heading = model.heading_of(offset).and_then(|index| model.headings.get(index));
    let call = lookup::last_start(&model.macros, offset);
    heading.is_some_and(|heading| heading.span.touches(offset))
        || call.is_some_and(|call| call.span.touches(offset))
}

fn place_at(document: &Document, places: &Places, offset: usize) -> Option<(Place, Span)> {
    let next = places.anchors.partition_point(|name| name.start <= offset);
    let index = next.checked_sub(1);
    let anchor = index.map(|index| (Place::Anchor(index), places.anchors[index]));
    let touched = anchor.filter(|(_, name)| name.touches(offset));
    touched.or_else(|| {
        let index = document.model().heading_of(offset)?;
        let title = document.model().headings.get(index)?.title;
        title.touches(offset).then_some((Place::Heading(index), title))
    })
}
