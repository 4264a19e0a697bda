//! Whether a name is meant by what someone has typed: all its characters in their order, in whatever
//! case; a lone initial consonant of Hangul stands for every syllable that begins with it.

use unicode_normalization::UnicodeNormalization;

use crate::data::keyboard::first_letter;

/// Whether `query` means `name`; an empty query means every name.
pub fn matches(query: &str, name: &str) -> bool {
    let mut name = name.nfc().flat_map(char::to_lowercase);
    let wanted = query.nfc().flat_map(char::to_lowercase).filter(|it| !it.is_whitespace());
    wanted.into_iter().all(|wanted| name.any(|character| is_meant(wanted, character)))
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
        ] {
            assert!(matches(query, name), "{query} {name}");
        }
        for (query, name) in [("요개", "개요"), ("ㄴ", "개요"), ("a", ""), ("ㅎ", "\u{d7a4}")]
        {
            assert!(!matches(query, name), "{query} {name}");
        }
    }
}
