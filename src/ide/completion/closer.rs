//! What closes what is open: offered where its first characters have been typed, or where one asks
//! behind no word. Only what has no closer behind the cursor either needs one.

use super::{Cursor, Item, ItemKind, literal};
use crate::ide::plain;
use crate::ide::surroundings::{Opener, OpenerKind};
use crate::text::Span;

/// Longer openers are cut where they are quoted.
const OPENER_COLUMNS: usize = 30;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let around = &cursor.around;
    let line = around.line();
    let begun = line.len() - line.trim_end_matches([']', '}', '|', ')']).len();
    let is_in_word = line.ends_with(char::is_alphanumeric);
    if begun == 0 && (is_in_word || cursor.question.trigger.is_some()) {
        return None;
    }
    let open = around.openers.iter().rev().filter(|opener| around.is_unclosed(**opener));
    let open: Vec<_> = open.filter_map(|opener| Some((opener, closer(*opener)?))).collect();
    let all: String = open.iter().map(|(_, closer)| *closer).collect();
    let innermost =
        open.first().map(|(opener, closer)| (closer.to_string(), describe(cursor, opener)));
    let count = open.len();
    let everything = (count > 1).then(|| {
        let korean = format!("{count}개 모두 닫기");
        (all, cursor.say(&korean, &format!("Closes all {count}")))
    });
    let items = innermost.into_iter().chain(everything);
    Some(items.filter_map(|(closer, detail)| item(cursor, &closer, detail)).collect())
}

fn closer(opener: Opener) -> Option<&'static str> {
    match opener.kind {
        OpenerKind::Group | OpenerKind::Verbatim => Some("}}}"),
        OpenerKind::Target | OpenerKind::Label => Some("]]"),
        OpenerKind::Footnote => Some("]"),
        OpenerKind::Macro => Some(")]"),
        OpenerKind::Row { .. } => Some("||"),
        OpenerKind::Braces | OpenerKind::Header | OpenerKind::Bracket | OpenerKind::Comment => None,
    }
}

/// What an opener looks like, and where it stands.
fn describe(cursor: &Cursor, opener: &Opener) -> String {
    let text = &cursor.document().text;
    let source = cursor.around.since(opener.start).lines().next().unwrap_or_default();
    let line = text.line_of(opener.start) + 1;
    let source = plain::shorten(source, OPENER_COLUMNS);
    let korean = format!("{line}행: {source}");
    cursor.say(&korean, &format!("Line {line}: {source}"))
}

/// The closer, in the place of as much of it as has been typed.
fn item(cursor: &Cursor, closer: &str, detail: String) -> Option<Item> {
    let line = cursor.around.line();
    let typed = (0..closer.len()).rev().find(|&length| line.ends_with(&closer[..length]))?;
    let item = cursor.item(cursor.around.offset - typed, ItemKind::Closer, closer);
    let word = Span::new(item.typed.start, item.typed.end);
    Some(Item { word, ..item }.detailed(detail).with_snippet(literal(closer)))
}
