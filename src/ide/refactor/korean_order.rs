//! The order of titles in Korean pages: marks, numbers by their value, Hangul, other letters without
//! their case.

use unicode_normalization::UnicodeNormalization;

/// What two texts are compared by.
pub type Key = Vec<(u8, u128)>;

/// The key of `text`. Marks of decorations and links are left out: readers don't see them.
pub fn key(text: &str) -> Key {
    let mut key = Key::new();
    let mut number = None;
    for character in text.nfc().filter(|character| !"'[]{}~^|\\".contains(*character)) {
        match character.to_digit(10) {
            Some(digit) => {
                let value = number.take().unwrap_or(0u128);
                number = Some(value.saturating_mul(10).saturating_add(digit.into()));
            }
            None => {
                key.extend(number.take().map(|value| (1, value)));
                key.extend(
                    character.to_lowercase().map(|it| (class(it), u128::from(u32::from(it)))),
                );
            }
        }
    }
    key.extend(number.map(|value| (1, value)));
    key
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
        let sorted = ["", "(가)", "2장", "10장", "가", "'''가'''나", "나", "a", "B", "c", "漢字"];
        assert!(sorted.is_sorted_by_key(|text| key(text)));
    }
}
