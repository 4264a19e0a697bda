//! Options of a table's cells behind `||<` (language reference, section 15).

use super::{Cursor, Item, ItemKind, color};
use crate::data::cell_marks;
use crate::data::keywords;
use crate::data::table_options::{Scope, TABLE_OPTIONS, TableOption, Value, find};
use crate::ide::help::Topic;
use crate::ide::surroundings::{Opener, OpenerKind};

/// Sizes that tables and cells often have.
const SIZES: &[&str] = &["100%", "50%", "30%", "400", "100"];

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let opener = cursor.around.innermost()?;
    let OpenerKind::Row { cell } = opener.kind else { return None };
    let option = open_option(cursor.around.since(opener.inside))?;
    let start = cursor.around.offset - option.len();
    Some(match option.split_once('=') {
        Some((name, value)) => find(name)
            .map(|known| values(cursor, cursor.around.offset - value.len(), known))
            .unwrap_or_default(),
        None => names(cursor, start, cell == 0 && is_first_row(cursor, opener)),
    })
}

/// The option that is not closed yet, if only options stand before it in its cell.
pub fn open_option(cell: &str) -> Option<&str> {
    let mut rest = cell;
    loop {
        rest = rest.strip_prefix('<')?;
        let Some(end) = rest.find('>') else { break };
        rest = &rest[end + 1..];
    }
    (!rest.contains('\n')).then_some(rest)
}

/// Whether the line before the row ends no row of its table.
fn is_first_row(cursor: &Cursor, row: Opener) -> bool {
    let mut lines = cursor.around.until(row.start).rsplit('\n').skip(1);
    let before = lines.find(|line| !line.starts_with("##"));
    before.is_none_or(|line| !line.trim_end_matches('\r').ends_with("||"))
}

fn names(cursor: &Cursor, start: usize, is_first: bool) -> Vec<Item> {
    // What is about the whole table stands in its first cell.
    let of_table = TABLE_OPTIONS.iter().filter(|option| is_first && option.scope == Scope::Table);
    let others = TABLE_OPTIONS.iter().filter(|option| option.scope != Scope::Table);
    let named = of_table.chain(others).map(|option| name(cursor, start, option));
    let close = close(cursor);
    let nameless = cell_marks::USUAL.iter().map(|mark| {
        let item = cursor.item(start, ItemKind::Value, format!("{mark}{close}"));
        let known = cell_marks::find(mark);
        let detail = known.map(|known| cursor.say(&known.korean, &known.english));
        let item = item.labelled(*mark).about(Topic::cell_mark(mark));
        let item = item.called(keywords::of(keywords::CELL_MARKS, mark));
        Item { detail, ..item }
    });
    cursor.best(start, nameless.chain(named))
}

fn name(cursor: &Cursor, start: usize, option: &TableOption) -> Item {
    let (name, close) = (option.name, close(cursor));
    let item = cursor.item(start, ItemKind::Attribute, name);
    let item = item.detailed(cursor.say(option.korean, option.english));
    let item = item.about(Topic::table_option(name));
    let item = item.called(keywords::of(keywords::TABLE_OPTIONS, name));
    match option.value {
        Value::Flag => Item { text: format!("{name}{close}"), ..item },
        _ if cursor.after_word().starts_with('=') => item,
        _ => Item { text: format!("{name}="), ..item }.with_snippet(format!("{name}=$1{close}$0")),
    }
}

fn values(cursor: &Cursor, start: usize, option: &TableOption) -> Vec<Item> {
    let typed = cursor.around.since(start);
    let comma = typed.rfind(',').map_or(0, |comma| comma + 1);
    let words: &[&str] = match option.value {
        Value::Color => {
            return cursor.best(start + comma, color::items(cursor, start + comma, ""));
        }
        Value::Size => SIZES,
        Value::Align => &["center", "left", "right"],
        Value::Text | Value::Expression | Value::Flag => &[],
    };
    let close = close(cursor);
    let items = words.iter().map(|word| {
        let item = cursor.item(start, ItemKind::Value, format!("{word}{close}")).labelled(*word);
        item.meaning(cursor, word).about(Topic::table_option(option.name).set_to(word))
    });
    cursor.best(start, items)
}

/// The `>` that ends the option, if it is missing.
fn close(cursor: &Cursor) -> &'static str {
    if cursor.after_word().starts_with('>') { "" } else { ">" }
}
