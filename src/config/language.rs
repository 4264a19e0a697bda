/// The language that messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    Korean,
    #[default]
    English,
}

/// What the command line and the environment say of the language of messages.
#[derive(Clone, Copy, Debug, Default)]
pub struct Languages {
    /// Stronger than any setting.
    pub forced: Option<Language>,
    /// Where nothing else says anything.
    pub fallback: Language,
}

impl Languages {
    /// The language where a setting says this.
    pub fn of(self, setting: Option<Language>) -> Language {
        self.forced.or(setting).unwrap_or(self.fallback)
    }
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Korean, Self::English];

    /// What it is called in the settings and on the command line.
    pub fn name(self) -> &'static str {
        self.say("ko", "en")
    }

    /// The language of a locale as POSIX (`ko_KR.UTF-8`) or editors (`ko-KR`) write it: Korean where
    /// it says so, else English.
    pub fn of_locale(locale: &str) -> Self {
        match locale.split(['_', '-', '.', '@']).next() {
            Some(language) if language.eq_ignore_ascii_case("ko") => Self::Korean,
            _ => Self::English,
        }
    }

    /// The one of two wordings that is in this language.
    pub fn say<T>(self, korean: T, english: T) -> T {
        match self {
            Self::Korean => korean,
            Self::English => english,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_locale_is_korean_only_where_its_language_is() {
        for locale in ["ko", "ko_KR.UTF-8", "ko-KR", "KO", "ko.eucKR", "ko@hangul"] {
            assert_eq!(Language::of_locale(locale), Language::Korean, "{locale}");
        }
        for locale in ["", "C", "C.UTF-8", "en_US.UTF-8", "kok-IN", "fr_KO"] {
            assert_eq!(Language::of_locale(locale), Language::English, "{locale}");
        }
    }
}
