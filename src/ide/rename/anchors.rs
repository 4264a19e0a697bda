//! `[anchor(…)]` and the links to it.

use crate::document::Document;
use crate::fix::Edit;
use crate::ide::anchors::Places;
use crate::ide::names::Named;

use super::{Refusal, escaped};

pub fn edits(document: &Document, named: &Named, new: &str) -> Result<Vec<Edit>, Refusal> {
    let places = Places::of(document);
    if places.find(new).is_some_and(|place| places.span(place) != named.definition) {
        return Err(Refusal::Taken);
    }
    // A comma would begin another argument, and end the name.
    if new.contains(',') {
        return Err(Refusal::Breaks);
    }
    let link = escaped(new);
    let text = |place| if Some(place) == named.definition { new } else { link.as_str() };
    Ok(named.places.iter().map(|&place| Edit::replace(place, text(place))).collect())
}
