//! Notes with a name, as far as the name reaches: up to the `[각주]` that prints them.

use std::collections::BTreeSet;

use crate::document::Document;
use crate::fix::Edit;
use crate::ide::footnotes::{self, Content, Trials};
use crate::ide::names::Named;
use crate::model::Footnote;

use super::{Refusal, replace_all};

pub fn edits(document: &Document, named: &Named, new: &str) -> Result<Vec<Edit>, Refusal> {
    let note = footnotes::at(document, named.at.start).ok_or(Refusal::Nothing)?;
    if new.contains(' ') {
        return Err(Refusal::Space);
    }
    if new.contains(['[', ']']) {
        return Err(Refusal::Bracket);
    }
    let others = document.model().footnotes.iter().filter(|other| other.first != note.first);
    let mut taken = others.filter(|other| other.list == note.list).filter_map(|other| other.name);
    if taken.any(|name| document.text.slice(name) == new) {
        return Err(Refusal::Taken);
    }
    tried(document, note, new, replace_all(&named.places, new)).ok_or(Refusal::Breaks)
}

/// `edits`, if nothing changes but the name, and with it the texts of notes around it.
fn tried(document: &Document, note: &Footnote, new: &str, edits: Vec<Edit>) -> Option<Vec<Edit>> {
    let model = document.model();
    let trials = Trials::new(document)?;
    let mut meant = trials.notes();
    let mut outer = BTreeSet::new();
    for index in model.uses_of(note.first) {
        meant.get_mut(index)?.name = Some(new.into());
        let mut parent = model.footnotes.get(index)?.parent;
        while let Some(index) = parent.filter(|&index| outer.insert(index)) {
            parent = model.footnotes.get(index)?.parent;
        }
    }
    for index in outer {
        let content = model.footnotes.get(index)?.content;
        meant.get_mut(index)?.content =
            content.map(|content| trials.spliced(content, &edits).into());
    }
    trials.tried(edits, &meant, Content::Kept)
}
