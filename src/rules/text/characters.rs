//! Characters that are seldom meant. A page has few of them, so one pass finds them for all rules.

use encoding_rs::WINDOWS_1252;

use crate::text::Span;

use crate::rules::Context;

/// Neighbours of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Oddity {
    pub kind: OddityKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddityKind {
    /// Takes no place, or looks like a space without being one.
    Invisible,
    /// Turns the direction of the text around it.
    Direction,
    /// A part of a Hangul syllable.
    Jamo,
    /// A full-width form of a character that markup is made of.
    FullWidth,
    /// Stands for what could not be read.
    Replacement,
    /// Three characters that were one Hangul syllable before they were read in a wrong encoding.
    Misread,
}

/// The oddities outside of literals, code and comments; none where the page only redirects.
pub fn collect(context: &Context) -> Vec<Oddity> {
    let mut oddities: Vec<Oddity> = Vec::new();
    if context.model().redirect.is_some() {
        return oddities;
    }
    let start = if context.source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    for (offset, byte) in context.source.bytes().enumerate().skip(start) {
        if !MAY_BE_ODD[usize::from(byte)] {
            continue;
        }
        let Some((kind, length)) = oddity_at(context.after(offset)) else { continue };
        let span = Span::new(offset, offset + length);
        match oddities.last_mut() {
            Some(last) if last.kind == kind && last.span.end == offset => last.span.end = span.end,
            _ => oddities.push(Oddity { kind, span }),
        }
    }
    oddities.retain(|oddity| !context.model().is_verbatim(oddity.span.start));
    oddities
}

/// The bytes that an odd character may begin with.
const MAY_BE_ODD: [bool; 256] = {
    let mut table = [false; 256];
    let mut control = 0;
    while control < 0x20 {
        table[control] = !matches!(control as u8, b'\t' | b'\n' | b'\r');
        control += 1;
    }
    let leads = [0x7f, 0xc2, 0xc3, 0xd8, 0xe1, 0xe2, 0xe3, 0xef];
    let mut index = 0;
    while index < leads.len() {
        table[leads[index]] = true;
        index += 1;
    }
    table
};

/// The kind and the length of what `text` begins with.
fn oddity_at(text: &str) -> Option<(OddityKind, usize)> {
    let character = text.chars().next()?;
    let kind = match character {
        '\u{200e}' | '\u{200f}' | '\u{61c}' => OddityKind::Direction,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => OddityKind::Direction,
        // What joins emoji and letters (U+200C, U+200D, U+FE0F) is left alone.
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => OddityKind::Invisible,
        '\u{3164}' | '\u{ffa0}' => OddityKind::Invisible,
        _ if character.is_control() && !character.is_ascii_whitespace() => OddityKind::Invisible,
        '\u{1100}'..='\u{11ff}' => OddityKind::Jamo,
        '［' | '］' | '｛' | '｝' | '＝' | '＊' | '｜' => OddityKind::FullWidth,
        '\u{fffd}' => OddityKind::Replacement,
        'ê'..='í' => return misread(text).map(|length| (OddityKind::Misread, length)),
        _ => return None,
    };
    Some((kind, character.len_utf8()))
}

/// The length of the three characters at the start of `text` if each is a byte of UTF-8 that was
/// read as Windows-1252.
fn misread(text: &str) -> Option<usize> {
    let (end, last) = text.char_indices().nth(2)?;
    let length = end + last.len_utf8();
    let syllable = as_utf8(&text[..length])?;
    (syllable.chars().count() == 1).then_some(length)
}

/// What `text` was before its UTF-8 was read as Windows-1252.
pub fn as_utf8(text: &str) -> Option<String> {
    let (bytes, _, has_failed) = WINDOWS_1252.encode(text);
    if has_failed { None } else { String::from_utf8(bytes.into_owned()).ok() }
}
