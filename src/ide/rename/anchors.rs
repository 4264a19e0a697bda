//! `[anchor(…)]` and the links to it.

use crate::document::Document;
use crate::fix::{Edit, edited};
use crate::ide::anchors::Places;
use crate::ide::names::Named;

use super::{Refusal, escaped};

/// `index` is the anchor's among those of the page.
pub fn edits(
    document: &Document,
    named: &Named,
    index: usize,
    new: &str,
) -> Result<Vec<Edit>, Refusal> {
    let places = Places::of(document);
    if places.find(new).is_some_and(|place| places.span(place) != named.definition) {
        return Err(Refusal::Taken);
    }
    let link = escaped(new);
    let text = |place| if Some(place) == named.definition { new } else { link.as_str() };
    let edits: Vec<Edit> =
        named.places.iter().map(|&place| Edit::replace(place, text(place))).collect();
    // A bracket may have ended the name.
    let renamed = edited(document, &edits);
    let name = Places::of(&renamed).anchors.get(index).copied().ok_or(Refusal::Breaks)?;
    (renamed.text.slice(name) == new).then_some(edits).ok_or(Refusal::Breaks)
}
