//! Names of footnotes behind `[*`, with their text (language reference, section 10).

use super::{Cursor, Item, ItemKind};
use crate::ide::surroundings::{Opener, OpenerKind};
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
    let named = notes.filter_map(|(_, note)| Some((document.text.slice(note.name?), note)));
    let close = missing_closer(cursor, opener);
    let ranked = cursor.ranked(opener.inside, named, |matcher, (name, _)| matcher.fit(name));
    let items = ranked.into_iter().map(|(name, note)| {
        let item = cursor.item(opener.inside, ItemKind::Footnote, format!("{name}{close}"));
        item.labelled(name).detailed(text(cursor, note))
    });
    Some(items.collect())
}

/// A note that is closed, be it behind its text, stays as it is but for its name.
fn missing_closer<'t>(cursor: &Cursor, opener: Opener) -> &'t str {
    let notes = &cursor.document().model().footnotes;
    let is_closed = notes.binary_search_by_key(&opener.start, |note| note.span.start).is_ok();
    if is_closed { "" } else { cursor.missing("]") }
}

fn text(cursor: &Cursor, note: &Footnote) -> String {
    let document = cursor.document();
    let text = note.content.map(|content| plain::flatten(&prose::read(document, content)));
    plain::shorten(&text.unwrap_or_default(), TEXT_COLUMNS)
}
