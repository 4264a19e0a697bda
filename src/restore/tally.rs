//! Whether a page holds the sections and notes that were meant, no more and no less.

use std::collections::HashMap;

use super::write::{Written, WrittenHeading, WrittenNote};
use crate::model::{Footnote, Heading, Model};

/// Where in the page something else stands than was meant.
pub fn difference(written: &Written, model: &Model) -> Option<usize> {
    let heading = (0..written.headings.len().max(model.headings.len())).find_map(|index| {
        let (meant, found) = (written.headings.get(index), model.headings.get(index));
        let is_same = meant.zip(found).is_some_and(|(meant, found)| is_heading(meant, found));
        let start = meant.map(|it| it.start).or(found.map(|it| it.span.start));
        start.filter(|_| !is_same)
    });
    let mut definitions = HashMap::new();
    let note = (0..written.notes.len().max(model.footnotes.len())).find_map(|index| {
        let (meant, found) = (written.notes.get(index), model.footnotes.get(index));
        let is_same = meant.zip(found).is_some_and(|(meant, found)| {
            let definition = *definitions.entry(meant.note).or_insert(index);
            is_note(meant, found) && found.definition == Some(definition)
        });
        let start = meant.map(|it| it.span.start).or(found.map(|it| it.span.start));
        start.filter(|_| !is_same)
    });
    let broken = model.broken.first().map(|it| it.span.start);
    [heading, note, broken].into_iter().flatten().min()
}

fn is_heading(meant: &WrittenHeading, found: &Heading) -> bool {
    meant.level == found.level && meant.start == found.span.start && meant.title == found.title
}

fn is_note(meant: &WrittenNote, found: &Footnote) -> bool {
    meant.span == found.span && meant.content == found.content
}
