//! Whether a name is what somebody is typing. It is looked for as it stands, by the keys that type it
//! (so that a syllable that is not finished and a keyboard in the wrong mode do no harm), and by the
//! first letters of its syllables (초성).

use crate::data::keyboard::{first_letter, push_keys, typed_letters};

/// What is longer than this, in characters, names nothing.
const LONGEST: usize = 60;

/// Fewer keys stand inside too many names to mean one of them.
const FEWEST_KEYS: usize = 2;

/// Fewer keys are no Korean word that tells what is meant: `이` begins too many.
const FEWEST_KEYS_OF_A_WORD: usize = 4;

/// How well a name fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The name begins with what is typed.
    Start,
    /// The keys or the first letters of the name begin with it.
    Keys,
    /// A word of the name does.
    Word,
    /// It stands somewhere in the name.
    Inside,
    /// What people call it in Korean begins with it.
    Called,
    /// A word of what it is called, or of what it means, does.
    Meaning,
}

/// What is typed, ready to be compared with many names.
pub struct Matcher {
    typed: Vec<char>,
    /// The same, where each consonant may be the first letter of a syllable.
    letters: Vec<char>,
    keys: String,
    name: Name,
}

/// A name taken apart; there is one for all of them, because there may be thousands.
#[derive(Default)]
struct Name {
    characters: Vec<char>,
    keys: String,
    /// Where in the keys those of each character begin.
    starts: Vec<usize>,
}

impl Matcher {
    /// `None` for what is no name.
    pub fn new(typed: &str) -> Option<Self> {
        let mut name = Name::default();
        name.read(typed, LONGEST + 1);
        let Name { characters, keys, .. } = name;
        let letters = characters.iter().flat_map(|character| typed_letters(*character)).collect();
        let is_name = characters.len() <= LONGEST;
        is_name.then(|| Self { typed: characters, letters, keys, name: Name::default() })
    }

    /// How well `name` fits, if it does.
    pub fn fit(&mut self, name: &str) -> Option<Fit> {
        if self.typed.is_empty() {
            return Some(Fit::Start);
        }
        self.name.read(name, 2 * LONGEST);
        let name = &self.name.characters;
        if name.starts_with(&self.typed) {
            return Some(Fit::Start);
        }
        if self.begins_at(0) {
            return Some(Fit::Keys);
        }
        let mut words = (1..name.len()).filter(|&index| !name[index - 1].is_alphanumeric());
        if words.any(|index| self.begins_at(index)) {
            return Some(Fit::Word);
        }
        let is_inside = || name.windows(self.typed.len()).any(|part| part == self.typed);
        (self.keys.len() >= FEWEST_KEYS && is_inside()).then_some(Fit::Inside)
    }

    /// How well something fits that people call by `keywords`.
    pub fn fit_keywords(&mut self, keywords: &[&str]) -> Option<Fit> {
        if self.keys.len() < FEWEST_KEYS {
            return None;
        }
        let best = keywords.iter().filter_map(|keyword| self.fit(keyword)).min()?;
        match best {
            Fit::Start | Fit::Keys => Some(Fit::Called),
            Fit::Word => Some(Fit::Meaning),
            _ => None,
        }
    }

    /// Whether what is typed is a Korean word, or the beginning of one, that stands in `meaning`.
    pub fn fit_meaning(&mut self, meaning: &str) -> Option<Fit> {
        let is_hangul = |character: &char| ('가'..='힣').contains(character);
        let is_word = self.keys.len() >= FEWEST_KEYS_OF_A_WORD;
        if !is_word || !self.typed.first().is_some_and(is_hangul) {
            return None;
        }
        self.fit(meaning).filter(|fit| *fit <= Fit::Word).map(|_| Fit::Meaning)
    }

    /// Whether the keys or the first letters of the name, from the character `index` on, begin so.
    fn begins_at(&self, index: usize) -> bool {
        let Name { characters, keys, starts } = &self.name;
        let keys = starts.get(index).and_then(|&start| keys.get(start..)).unwrap_or_default();
        keys.starts_with(&self.keys) || self.fits_first_letters(characters.get(index..))
    }

    /// Each letter typed stands for a syllable that begins with it; the name's spaces are passed over.
    fn fits_first_letters(&self, name: Option<&[char]>) -> bool {
        let mut name = name.into_iter().flatten().copied();
        self.letters.iter().all(|&typed| {
            let next = name.by_ref().find(|next| *next != ' ' || typed == ' ');
            next.is_some_and(|next| next == typed || first_letter(next) == Some(typed))
        })
    }
}

impl Name {
    /// Takes at most `most` characters of `name`.
    fn read(&mut self, name: &str, most: usize) {
        self.characters.clear();
        self.keys.clear();
        self.starts.clear();
        for character in name.chars().take(most).flat_map(char::to_lowercase) {
            self.characters.push(character);
            self.starts.push(self.keys.len());
            push_keys(character, &mut self.keys);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(typed: &str, name: &str) -> Option<Fit> {
        Matcher::new(typed).unwrap().fit(name)
    }

    #[test]
    fn syllables_that_are_not_finished() {
        for typed in ["ㅁ", "모", "목", "목ㅊ", "목차", "몾"] {
            let expected = (typed != "몾").then_some(());
            assert_eq!(fit(typed, "목차").map(|_| ()), expected, "{typed}");
        }
        assert_eq!(fit("나뭉", "나무위키"), Some(Fit::Keys));
        assert_eq!(fit("굵", "굵게"), Some(Fit::Start));
    }

    #[test]
    fn first_letters_stand_for_syllables() {
        for typed in ["ㄴㅁㅇㅋ", "ㄴㅁ", "나ㅁㅇ"] {
            assert_eq!(fit(typed, "나무위키"), Some(Fit::Keys), "{typed}");
        }
        assert_eq!(fit("ㄴㅁㅇㅋ", "나무 위키"), Some(Fit::Keys));
        assert_eq!(fit("ㅇㅋ", "나무 위키"), Some(Fit::Word));
        assert_eq!(fit("ㄴㅇ", "나무위키"), None);
        for (typed, name) in [("ㄳ", "가수"), ("ㅄㄱ", "박사 과정"), ("ㄺㅇ", "리그 오브")]
        {
            assert_eq!(fit(typed, name), Some(Fit::Keys), "{typed}");
        }
        assert_eq!(fit("ㄺ", "리오"), None);
    }

    #[test]
    fn the_wrong_keyboard_types_the_same_keys() {
        assert_eq!(fit("skandnlzl", "나무위키"), Some(Fit::Keys));
        assert_eq!(fit("ahrck", "목차"), Some(Fit::Keys));
        assert_eq!(fit("ㅑㅜ치", "include"), Some(Fit::Keys));
    }

    #[test]
    fn words_of_the_meaning() {
        let meaning = |typed: &str| Matcher::new(typed).unwrap().fit_meaning("글자의 굵기");
        for typed in ["글자", "굵", "굵ㄱ"] {
            assert_eq!(meaning(typed), Some(Fit::Meaning), "{typed}");
        }
        for typed in ["", "의", "자의", "rmfwk", "너비"] {
            assert_eq!(meaning(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_it_is_called() {
        let called = |typed: &str| Matcher::new(typed).unwrap().fit_keywords(&["접기", "접은 글"]);
        for typed in ["접", "ㅈㄱ", "wjqrl", "접ㄱ"] {
            assert_eq!(called(typed), Some(Fit::Called), "{typed}");
        }
        assert_eq!(called("글"), Some(Fit::Meaning));
        for typed in ["", "ㅈ", "w", "기"] {
            assert_eq!(called(typed), None, "{typed}");
        }
    }

    #[test]
    fn words_and_parts_of_a_name() {
        assert_eq!(fit("", "목차"), Some(Fit::Start));
        assert_eq!(fit("BGC", "bgcolor"), Some(Fit::Start));
        assert_eq!(fit("color", "border-color"), Some(Fit::Word));
        assert_eq!(fit("color", "bgcolor"), Some(Fit::Inside));
        assert_eq!(fit("상자", "틀:상자"), Some(Fit::Word));
        assert_eq!(fit("c", "bgcolor"), None);
        assert!(Matcher::new(&"가".repeat(100)).is_none());
    }
}
