//! "Did you mean": which known name a word is a slip of. Words are compared as the keys that type
//! them on the Korean keyboard (두벌식), so `묵차` is one key from `목차`, and `ahrck`, typed with the
//! keyboard in the wrong mode, is the same keys.

use super::keyboard::push_keys;

/// Names longer than this, in characters, are sentences.
const LONGEST: usize = 40;

/// More keys than this are never a slip, however long the word.
const MOST_SLIPS: usize = 4;

/// The candidate that `word` is most likely a slip of, the first of several; `None` if it resembles
/// none of them.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Candidates::new(candidates).nearest(word)
}

/// Names that many words are compared with.
pub struct Candidates<'a>(Vec<(String, &'a str)>);

impl<'a> Candidates<'a> {
    pub fn new(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self(names.into_iter().filter_map(|name| Some((keys(name)?, name))).collect())
    }

    /// The same as [`nearest`].
    pub fn nearest(&self, word: &str) -> Option<&'a str> {
        let typed = keys(word)?;
        let candidates = self.0.iter();
        candidates
            .filter_map(|(keys, name)| Some((slips(&typed, keys)?, *name)))
            .min_by_key(|(slips, _)| *slips)
            .map(|(_, name)| name)
    }
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
    let has_some = |keys| digits(keys).next().is_some();
    has_some(one) && has_some(other) && digits(one).ne(digits(other))
}

fn digits(keys: &str) -> impl Iterator<Item = u8> {
    keys.bytes().filter(u8::is_ascii_digit)
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
