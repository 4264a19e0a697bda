//! Titles, which may hold markup, and the links that give them as readers see them. Links by number
//! stay as they are.

use crate::document::Document;
use crate::fix::{Edit, edited};
use crate::ide::anchors::Places;
use crate::ide::names::Named;
use crate::ide::outline;

use super::{Refusal, escaped};

pub fn edits(
    document: &Document,
    named: &Named,
    index: usize,
    new: &str,
) -> Result<Vec<Edit>, Refusal> {
    let title = named.definition.ok_or(Refusal::Nothing)?;
    let places = Places::of(document);
    let titled = edited(document, &[Edit::replace(title, new)]);
    let heading = titled.model().headings.get(index).ok_or(Refusal::Breaks)?;
    if titled.text.slice(heading.title) != new {
        return Err(Refusal::Breaks);
    }
    let link = escaped(&outline::title(&titled, heading));
    let named_places = named.places.iter().filter(|place| !places.is_number(**place));
    let edit = |&place| Edit::replace(place, if place == title { new } else { link.as_str() });
    Ok(named_places.map(edit).collect())
}
