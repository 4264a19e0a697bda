//! "Did you mean": which known name a word is a slip of. Words are compared as the keys that type
//! them on the Korean keyboard (두벌식), so `묵차` is one key from `목차`, and `ahrck`, typed with the
//! keyboard in the wrong mode, is the same keys.

/// Names longer than this, in characters, are sentences.
const LONGEST: usize = 40;

/// More keys than this are never a slip, however long the word.
const MOST_SLIPS: usize = 4;

/// The candidate that `word` is most likely a slip of, the first of several; `None` if it resembles
/// none of them.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let typed = keys(word)?;
    candidates
        .into_iter()
        .filter_map(|candidate| Some((slips(&typed, &keys(candidate)?)?, candidate)))
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// How many keys differ, at most a third of them. Numbers that differ are meant: `h1` is no slip of
/// `h2`.
fn slips(one: &str, other: &str) -> Option<usize> {
    let most = (one.len().max(other.len()) / 3).min(MOST_SLIPS);
    if one.len().abs_diff(other.len()) > most || have_different_numbers(one, other) {
        return None;
    }
    Some(strsim::osa_distance(one, other)).filter(|&slips| slips <= most)
}

fn have_different_numbers(one: &str, other: &str) -> bool {
    let digits = |keys: &str| -> String { keys.chars().filter(char::is_ascii_digit).collect() };
    let (one, other) = (digits(one), digits(other));
    !one.is_empty() && !other.is_empty() && one != other
}

/// The keys that type `word`, shift left out; `None` if it is too long for a name.
fn keys(word: &str) -> Option<String> {
    let mut keys = String::with_capacity(word.len());
    for (index, character) in word.chars().enumerate() {
        if index == LONGEST {
            return None;
        }
        push_keys(character, &mut keys);
    }
    Some(keys)
}

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

fn push_keys(character: char, keys: &mut String) {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn nearest_macro(word: &str) -> Option<&'static str> {
        nearest(word, ["br", "include", "목차", "각주", "틀", "h2"])
    }

    #[test]
    fn a_slip_of_the_finger_is_near() {
        assert_eq!(nearest_macro("묵차"), Some("목차"));
        assert_eq!(nearest_macro("목자"), Some("목차"));
        assert_eq!(nearest_macro("각주1"), Some("각주"));
        assert_eq!(nearest_macro("incldue"), Some("include"));
        assert_eq!(nearest_macro("Include"), Some("include"));
    }

    #[test]
    fn the_wrong_keyboard_types_the_same_keys() {
        assert_eq!(nearest_macro("ahrck"), Some("목차"));
        assert_eq!(nearest_macro("ㅑㅜ치ㅕㅇㄷ"), Some("include"));
        assert_eq!(nearest_macro("ㅠㄱ"), Some("br"));
        assert_eq!(keys("값쓸데없음").as_deref(), Some("rkqttmfepdjqtdma"));
    }

    #[test]
    fn other_words_are_far() {
        for word in ["단어", "b", "차례", "h1", "", "가나다라마바사"] {
            assert_eq!(nearest_macro(word), None, "{word}");
        }
        let long = "가".repeat(LONGEST + 1);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }
}
