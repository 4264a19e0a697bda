//! What the formats made of XML share.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;

pub const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// What `write` writes, as lines that stand one level deep.
pub fn lines(write: impl FnOnce(&mut Writer<Vec<u8>>) -> io::Result<()>) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Nothing fails that is written into memory.
    let _ = write(&mut writer);
    let lines = String::from_utf8_lossy(&writer.into_inner()).into_owned();
    lines + "\n"
}

/// The text with a mark in the place of what XML can't hold, not even escaped: a page may hold it,
/// and messages quote pages.
pub fn legal(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_legal) {
        return text.into();
    }
    let mark = char::REPLACEMENT_CHARACTER;
    text.chars().map(|character| if is_legal(character) { character } else { mark }).collect()
}

fn is_legal(character: char) -> bool {
    match character {
        '\t' | '\n' | '\r' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => character >= ' ',
    }
}
