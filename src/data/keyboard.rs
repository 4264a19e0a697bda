//! The keys of the Korean keyboard (두벌식) that type a letter. Words are the same keys whether their
//! last syllable is finished or not, and whether the keyboard was in the right mode or not.

use std::iter;

const INITIALS: [&str; 19] =
    ["r", "r", "s", "e", "e", "f", "a", "q", "q", "t", "t", "d", "w", "w", "c", "z", "x", "v", "g"];
const MEDIALS: [&str; 21] = [
    "k", "o", "i", "o", "j", "p", "u", "p", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l",
];
const FINALS: [&str; 28] = [
    "", "r", "r", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "qt", "t", "t", "d", "w", "c", "z", "x", "v", "g",
];

/// The letters from ㄱ to ㅎ; those from ㅏ to ㅣ, which follow, are the medials.
const CONSONANTS: [&str; 30] = [
    "r", "r", "rt", "s", "sw", "sg", "e", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "q", "qt", "t", "t", "d", "w", "w", "c", "z", "x", "v", "g",
];

/// The first letters of syllables, in the order of their code points.
const FIRST_LETTERS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];

/// The letters that are made of two.
const PAIRS: [(char, [char; 2]); 11] = [
    ('ㄳ', ['ㄱ', 'ㅅ']),
    ('ㄵ', ['ㄴ', 'ㅈ']),
    ('ㄶ', ['ㄴ', 'ㅎ']),
    ('ㄺ', ['ㄹ', 'ㄱ']),
    ('ㄻ', ['ㄹ', 'ㅁ']),
    ('ㄼ', ['ㄹ', 'ㅂ']),
    ('ㄽ', ['ㄹ', 'ㅅ']),
    ('ㄾ', ['ㄹ', 'ㅌ']),
    ('ㄿ', ['ㄹ', 'ㅍ']),
    ('ㅀ', ['ㄹ', 'ㅎ']),
    ('ㅄ', ['ㅂ', 'ㅅ']),
];

/// Adds the keys that type `character`, shift left out.
pub fn push_keys(character: char, keys: &mut String) {
    match character {
        '가'..='힣' => push_syllable(character as usize - '가' as usize, keys),
        'ㄱ'..='ㅎ' => keys.push_str(CONSONANTS[character as usize - 'ㄱ' as usize]),
        'ㅏ'..='ㅣ' => keys.push_str(MEDIALS[character as usize - 'ㅏ' as usize]),
        _ => keys.extend(character.to_lowercase()),
    }
}

/// A Hangul syllable is the indices of its three parts as one number.
fn push_syllable(number: usize, keys: &mut String) {
    let (rest, last) = (number / FINALS.len(), number % FINALS.len());
    keys.push_str(INITIALS[rest / MEDIALS.len()]);
    keys.push_str(MEDIALS[rest % MEDIALS.len()]);
    keys.push_str(FINALS[last]);
}

/// The letter that a Hangul syllable begins with (초성).
pub fn first_letter(syllable: char) -> Option<char> {
    let number = ('가'..='힣').contains(&syllable).then(|| syllable as usize - '가' as usize)?;
    FIRST_LETTERS.get(number / (MEDIALS.len() * FINALS.len())).copied()
}

/// What somebody has typed who gets `character`: keyboards make one letter of two consonants that can
/// end a syllable.
pub fn typed_letters(character: char) -> impl Iterator<Item = char> {
    let pair = PAIRS.iter().find(|(made, _)| *made == character);
    let (first, second) = pair.map_or((character, None), |(_, [a, b])| (*a, Some(*b)));
    iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_a_word() {
        let mut keys = String::new();
        "값쓸데없음A".chars().for_each(|character| push_keys(character, &mut keys));
        assert_eq!(keys, "rkqttmfepdjqtdmaa");
    }

    #[test]
    fn letters_of_two() {
        let typed: String = "ㄳㄲㅄ가a".chars().flat_map(typed_letters).collect();
        assert_eq!(typed, "ㄱㅅㄲㅂㅅ가a");
    }

    #[test]
    fn first_letters() {
        let letters: String = "나무위키 꽃힣a".chars().filter_map(first_letter).collect();
        assert_eq!(letters, "ㄴㅁㅇㅋㄲㅎ");
    }
}
