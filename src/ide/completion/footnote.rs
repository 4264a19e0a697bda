//! Names of footnotes behind `[*`, with their text (language reference, section 10).

use super::{Cursor, Item, ItemKind};
use crate::ide::surroundings::OpenerKind;
use crate::ide::{plain, prose};
use crate::model::Footnote;

/// Longer texts are cut.
const TEXT_COLUMNS: usize = 60;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost().filter(|it| it.kind == OpenerKind::Footnote)?;
    if cursor.around.since(opener.inside).contains(' ') {
        return None;
    }
    let document = cursor.document();
    let model = document.model();
    // Names end with the list that prints their notes.
    let list = model.footnote_lists.partition_point(|list| list.span.start < opener.start);
    let notes = model.footnotes.iter().enumerate().filter(|(index, note)| {
        note.list == list && note.definition == Some(*index) && note.span.start != opener.start
    });
    let items = notes.filter_map(|(_, note)| item(cursor, opener.inside, note));
    Some(cursor.best(opener.inside, items.collect::<Vec<_>>()))
}

fn item(cursor: &Cursor, start: usize, note: &Footnote) -> Option<Item> {
    let document = cursor.document();
    let name = document.text.slice(note.name?).into_owned();
    let text = plain::flatten(&prose::read(document, note.content?));
    let close = cursor.missing("]");
    let item = cursor.item(start, ItemKind::Footnote, format!("{name}{close}"));
    Some(item.labelled(name).detailed(plain::shorten(&text, TEXT_COLUMNS)))
}
