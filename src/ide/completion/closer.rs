//! What closes what is open: offered to those who ask, and where its first characters have been typed.
//! Behind a word only those get it who ask for certain: for each word somebody may seem to ask. Only
//! what has no closer behind the cursor either needs one.

use super::{Cursor, Item, ItemKind};
use crate::ide::plain;
use crate::ide::surroundings::{Opener, OpenerKind};

/// Longer openers are cut where they are quoted.
const OPENER_COLUMNS: usize = 30;

pub fn items(cursor: &Cursor) -> Option<Vec<Item>> {
    let around = &cursor.around;
    if around.innermost().is_some_and(|it| it.kind == OpenerKind::Comment) {
        return None;
    }
    let open = around.unclosed().into_iter().rev();
    let open: Vec<_> = open.filter_map(|opener| Some((opener, closer(opener)?))).collect();
    let (opener, closer) = open.first()?;
    if is_protected(cursor, opener, closer) {
        return None;
    }
    let innermost = item(cursor, closer, describe(cursor, opener))?;
    let all: String = open.iter().map(|(_, closer)| *closer).collect();
    let korean = format!("{}개 모두 닫기", open.len());
    let detail = cursor.say(&korean, &format!("Closes all {}", open.len()));
    let everything = item(cursor, &all, detail).filter(|_| open.len() > 1);
    Some([innermost].into_iter().chain(everything).collect())
}

fn closer(opener: Opener) -> Option<&'static str> {
    match opener.kind {
        OpenerKind::Group | OpenerKind::Verbatim | OpenerKind::Braces => Some("}}}"),
        OpenerKind::Target | OpenerKind::Label => Some("]]"),
        OpenerKind::Footnote => Some("]"),
        OpenerKind::Macro => Some(")]"),
        OpenerKind::Row { .. } => Some("||"),
        OpenerKind::Header | OpenerKind::Bracket | OpenerKind::Comment => None,
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

/// Whether a backslash keeps `closer` from closing (language reference, section 7).
fn is_protected(cursor: &Cursor, opener: &Opener, closer: &str) -> bool {
    let line = cursor.around.open_line();
    let before = &line[..line.len() - typed(line, closer)];
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    let has_escapes = !matches!(opener.kind, OpenerKind::Verbatim | OpenerKind::Macro);
    has_escapes && backslashes % 2 == 1
}

/// How much of `closer` stands at the end of `line`, in bytes.
fn typed(line: &str, closer: &str) -> usize {
    (0..closer.len()).rev().find(|&length| line.ends_with(&closer[..length])).unwrap_or_default()
}

/// The closer, in the place of as much of it as has been typed.
fn item(cursor: &Cursor, closer: &str, detail: String) -> Option<Item> {
    let line = cursor.around.open_line();
    let typed = typed(line, closer);
    let question = cursor.question;
    let is_wanted = match () {
        () if typed > 0 => question.is_asked || line.ends_with(['}', ']']),
        () if line.ends_with(char::is_alphanumeric) => question.is_certain,
        () => question.is_asked,
    };
    let item = cursor.item(cursor.around.offset - typed, ItemKind::Closer, closer);
    is_wanted.then(|| Item { word: item.typed, ..item }.detailed(detail))
}
