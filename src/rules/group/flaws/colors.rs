//! Literals that were meant to be coloured.

use crate::config::Profile;
use crate::data::{colors, similar};

use super::Flaw;
use super::literals::{Opening, begins_like_prose, is_prose};

/// Words behind `#` that resemble colours and aren't: of programs, chats and redirects.
const OTHER_WORDS: &[&str] =
    &["blur", "define", "elif", "else", "endif", "error", "ifdef", "line", "pragma", "redirect"];

/// Whether `text` makes a group coloured: one colour, or two with a comma.
pub(super) fn is_group(text: &str) -> bool {
    let mut parts = text.splitn(2, ',');
    parts.all(colors::is_group_color)
}

/// A literal that begins with `#`.
pub(super) fn flaw(opening: &Opening) -> Option<Flaw> {
    let (word, rest) = opening.line.split_once(' ').unwrap_or((opening.line, ""));
    if !is_prose(rest) {
        return no_space(opening);
    }
    let Some((first, second)) = word.split_once(',') else {
        let color = opening.span(0, word.len());
        return match resembles_color(word, opening.profile) {
            true => Some(Flaw::ColorInvalid { color }),
            false => no_space(opening),
        };
    };
    if !colors::is_group_color(first) {
        let is_pair = colors::is_group_color(second) || colors::is_color(second);
        let color = opening.span(0, first.len());
        return (is_pair && is_like_code(first)).then_some(Flaw::ColorInvalid { color });
    }
    let start = first.len() + ",".len();
    if second.is_empty() {
        return space(opening, start);
    }
    let color = opening.span(start, word.len());
    if is_bare(second) {
        return Some(Flaw::ColorSecondHash { color });
    }
    let is_meant = resembles_color(second, opening.profile);
    is_meant.then_some(Flaw::ColorInvalid { color }).or_else(|| no_space(opening))
}

/// `#000, #fff 글`: the spaces from `start` on, if a colour stands behind them.
fn space(opening: &Opening, start: usize) -> Option<Flaw> {
    let rest = &opening.line[start..];
    let second = rest.trim_start_matches(' ');
    let (word, text) = second.split_once(' ')?;
    let lacks_hash = is_bare(word);
    let is_pair = lacks_hash || colors::is_group_color(word);
    let space = opening.span(start, opening.line.len() - second.len());
    (is_pair && !text.trim().is_empty()).then_some(Flaw::ColorSpace { space, lacks_hash })
}

/// A name or a code without its `#`.
fn is_bare(word: &str) -> bool {
    colors::is_name(word) || colors::is_code(&format!("#{word}"))
}

/// `#red글`, `#000,#fff글`.
fn no_space(opening: &Opening) -> Option<Flaw> {
    let mut end = color_length(opening.line)?;
    if let Some(second) = opening.line[end..].strip_prefix(',').and_then(color_length) {
        end += ",".len() + second;
    }
    let color = opening.span(0, end);
    begins_like_prose(&opening.line[end..]).then_some(Flaw::ColorNoSpace { color })
}

/// The length of the colour at the start of `text`.
fn color_length(text: &str) -> Option<usize> {
    let word = text.strip_prefix('#')?;
    let rest = word.trim_start_matches(|character: char| character.is_ascii_alphanumeric());
    let length = text.len() - rest.len();
    let is_color = colors::is_group_color(&text[..length]);
    (is_color && !is_number(&text[1..length])).then_some(length)
}

/// Whether three digits are rather a number, as in `#123번`, than a shade of grey.
fn is_number(digits: &str) -> bool {
    digits.len() == 3
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && digits.bytes().any(|digit| Some(digit) != digits.bytes().next())
}

/// Whether a word that begins with `#` and is no colour was meant to be one.
fn resembles_color(word: &str, profile: Profile) -> bool {
    let Some(name) = word.strip_prefix('#') else { return false };
    if colors::is_code_with_alpha(word) || name.eq_ignore_ascii_case("transparent") {
        let is_ticket = name.len() == 4 && name.bytes().all(|digit| digit.is_ascii_digit());
        return profile != Profile::TheTree && !is_ticket;
    }
    is_like_code(word) || is_slip(name)
}

/// Whether a code has too many or too few digits.
fn is_like_code(word: &str) -> bool {
    let digits = word.trim_start_matches('#');
    let is_hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let is_known_length = match digits.len() {
        2 => digits.bytes().all(|digit| Some(digit) == digits.bytes().next()),
        length => matches!(length, 5 | 7),
    };
    word.starts_with('#') && is_hexadecimal && is_known_length
}

/// Whether the name of a colour is misspelt.
fn is_slip(name: &str) -> bool {
    name.len() >= 4
        && name.bytes().all(|letter| letter.is_ascii_alphabetic())
        && !colors::is_name(name)
        && !OTHER_WORDS.contains(&&*name.to_ascii_lowercase())
        && nearest_name(name).is_some()
}

/// The colour whose name `name` is a slip of.
pub(in super::super) fn nearest_name(name: &str) -> Option<&'static str> {
    similar::nearest(&name.to_ascii_lowercase(), colors::names().iter().copied())
}

/// A literal that begins with the name or the code of a colour.
pub(super) fn flaw_without_hash(opening: &Opening) -> Option<Flaw> {
    let (word, rest) = opening.line.split_once(' ')?;
    let is_code = word.len() == 6
        && word.bytes().all(|digit| digit.is_ascii_hexdigit())
        && word.bytes().any(|digit| digit.is_ascii_digit());
    let is_meant = !opening.goes_on && (is_code || colors::is_name(word)) && is_prose(rest);
    is_meant.then_some(Flaw::ColorNoHash { color: opening.span(0, word.len()) })
}
