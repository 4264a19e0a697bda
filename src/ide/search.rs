//! Whether a name is meant by what someone has typed to find it: as when something is completed, or all
//! its characters in their order; a lone initial consonant of Hangul stands for every syllable that
//! begins with it.

use unicode_normalization::UnicodeNormalization;

use super::matching::Matcher;
use crate::data::keyboard::{first_letter, typed_letters};

/// What is typed, ready to be compared with many names.
pub struct Query {
    /// `None` for what is too long to be a name.
    matcher: Option<Matcher>,
    characters: Vec<char>,
}

impl Query {
    pub fn new(typed: &str) -> Self {
        let typed: String = typed.nfc().collect();
        let letters = typed.chars().flat_map(char::to_lowercase).flat_map(typed_letters);
        let characters = letters.filter(|it| !it.is_whitespace()).collect();
        Self { matcher: Matcher::new(typed.trim()), characters }
    }

    /// Whether `name` is meant; nothing typed means every name.
    pub fn means(&mut self, name: &str) -> bool {
        let name: String = name.nfc().collect();
        let fits = self.matcher.as_mut().is_some_and(|matcher| matcher.fit(&name).is_some());
        fits || self.stands_in(&name)
    }

    fn stands_in(&self, name: &str) -> bool {
        let mut name = name.chars().flat_map(char::to_lowercase);
        let mut wanted = self.characters.iter();
        wanted.all(|&wanted| name.any(|character| is_meant(wanted, character)))
    }
}

fn is_meant(wanted: char, character: char) -> bool {
    wanted == character || first_letter(character) == Some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_what() {
        for (query, name) in [
            ("", "개요"),
            ("개요", "개요"),
            ("등물", "등장 인물"),
            ("ㄷㅈㅇㅁ", "등장인물"),
            ("IOS", "iOS 17"),
            ("여", "역사"),
            ("역ㅅ", "역사"),
            ("dur", "역사"),
            ("ㄳ", "가요와 소리"),
            ("역사", "\u{110b}\u{1167}\u{11a8}\u{1109}\u{1161}"),
        ] {
            assert!(Query::new(query).means(name), "{query} {name}");
        }
        for (query, name) in [("요개", "개요"), ("ㄴ", "개요"), ("a", ""), ("ㅎ", "\u{d7a4}")]
        {
            assert!(!Query::new(query).means(name), "{query} {name}");
        }
    }
}
