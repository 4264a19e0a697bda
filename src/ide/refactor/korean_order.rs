//! The order of titles in Korean pages: marks, numbers by their value, Hangul, other letters without
//! their case.

use unicode_normalization::UnicodeNormalization;

/// What two texts are compared by.
pub type Key = Vec<(u8, u128)>;

/// Digits between two commas.
const GROUP: usize = 3;

/// Digits behind a dot that count.
const PLACES: usize = 12;

/// The key of `text`, which is what readers see.
pub fn key(text: &str) -> Key {
    let text: String = text.nfc().collect();
    let mut key = Key::new();
    let mut rest = text.as_str();
    while let Some(character) = rest.chars().next() {
        let length = match character.is_ascii_digit() {
            true => add_number(rest, &mut key),
            false => {
                let lower = character.to_lowercase();
                key.extend(lower.map(|it| (class(it), u128::from(u32::from(it)))));
                character.len_utf8()
            }
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    key
}

/// Adds the number at the start of `text`, and tells how long it is: `1,200`, `2.5`, but with more dots
/// than one each part by itself, as of a date or a version.
fn add_number(text: &str, key: &mut Key) -> usize {
    let whole = whole_length(text);
    let fraction = fraction_length(&text[whole..]);
    let behind = &text[whole + fraction..];
    if fraction > 0 && fraction_length(behind) == 0 {
        key.push((1, value(&text[..whole], &text[whole + 1..whole + fraction])));
        return whole + fraction;
    }
    let mut length = whole;
    key.push((1, value(&text[..whole], "")));
    while let more @ 1.. = fraction_length(&text[length..]) {
        key.push((1, value(&text[length + 1..length + more], "")));
        length += more;
    }
    length
}

/// How long the digits at the start of `text` are, in groups of three behind commas too.
fn whole_length(text: &str) -> usize {
    let first = digits(text);
    let mut length = first;
    while first <= GROUP && text[length..].starts_with(',') && digits(&text[length + 1..]) == GROUP
    {
        length += 1 + GROUP;
    }
    length
}

/// How long the dot and the digits at the start of `text` are.
fn fraction_length(text: &str) -> usize {
    let digits = text.strip_prefix('.').map_or(0, digits);
    if digits > 0 { 1 + digits } else { 0 }
}

fn digits(text: &str) -> usize {
    text.len() - text.trim_start_matches(|it: char| it.is_ascii_digit()).len()
}

/// As many units of the last place that counts.
fn value(whole: &str, fraction: &str) -> u128 {
    let zeros = std::iter::repeat('0');
    let places = fraction.chars().chain(zeros).take(PLACES);
    let digits = whole.chars().chain(places).filter_map(|it| it.to_digit(10));
    digits.fold(0, |value: u128, digit| value.saturating_mul(10).saturating_add(digit.into()))
}

fn class(character: char) -> u8 {
    match character {
        '가'..='힣' | 'ㄱ'..='ㆎ' | '\u{1100}'..='\u{11ff}' => 2,
        _ if character.is_ascii_alphabetic() => 3,
        _ if character.is_alphabetic() => 4,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn numbers_count_and_hangul_comes_before_latin() {
        let sorted = ["", "(가)", "2장", "10장", "가", "가나", "나", "a", "B", "c", "漢字"];
        assert!(sorted.is_sorted_by_key(|text| key(text)));
    }

    #[test]
    fn numbers_may_have_commas_and_a_dot() {
        let sorted = ["1,2", "2.45", "2.5", "300", "1,200", "1,200.5", "1,200,000", "10,000,000원"];
        assert!(sorted.is_sorted_by_key(|text| key(text)));
        let versions = ["1.9.1", "1.10.0", "1.10.1", "2024.3.1", "2024.11.5"];
        assert!(versions.is_sorted_by_key(|text| key(text)));
    }
}
