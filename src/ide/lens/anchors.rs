//! How many links of the page lead to an anchor or a heading. An anchor without any says so: it may
//! be there for other pages. A heading without any says nothing.

use std::collections::HashMap;

use crate::document::Document;
use crate::ide::anchors::{Place, Places, links};
use crate::text::Span;

use super::{Lens, Uses};

pub fn lenses(document: &Document) -> Vec<Lens> {
    let places = Places::of(document);
    let mut uses: HashMap<Place, Vec<Span>> = HashMap::new();
    for index in 0..places.anchors.len() {
        uses.insert(Place::Anchor(index), Vec::new());
    }
    for link in links(document) {
        if let Some(place) = places.destination(link) {
            uses.entry(place).or_default().push(link);
        }
    }
    let lens = |(place, uses)| Some(Lens { span: places.span(place)?, uses, of: Uses::Links });
    uses.into_iter().filter_map(lens).collect()
}
