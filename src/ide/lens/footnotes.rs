//! How often the name of a note is used besides where its text stands.

use crate::document::Document;
use crate::ide::footnotes;

use super::{Lens, Uses};

pub fn lenses(document: &Document) -> Vec<Lens> {
    let notes = document.model().footnotes.iter().enumerate();
    // A name is used by those that follow or precede its text, so there is one lens a name.
    let defining = notes.filter(|(index, note)| note.definition == Some(*index));
    let lenses = defining.filter_map(|(_, note)| {
        let name = note.name?;
        let names = footnotes::namesakes(document, note).filter_map(|other| other.name);
        let uses: Vec<_> = names.filter(|other| *other != name).collect();
        (!uses.is_empty()).then_some(Lens { span: name, uses, of: Uses::Notes })
    });
    lenses.collect()
}
