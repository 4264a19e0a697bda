//! What is wrong with settings.

use crate::text::Span;

use super::Language;
use crate::data::similar::nearest;

/// A mistake in settings, in both languages: which one is wanted may stand in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the file.
    pub span: Span,
    korean: String,
    english: String,
}

impl Problem {
    pub fn new(span: Span, korean: impl Into<String>, english: impl Into<String>) -> Self {
        Self { span, korean: korean.into(), english: english.into() }
    }

    /// A word that stands for nothing, among words that would; `korean` and `english` say what is
    /// not there.
    pub(super) fn unknown<'a>(
        span: Span,
        word: &str,
        (korean, english): (&str, &str),
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let korean = format!("'{word}': {korean}입니다");
        let english = format!("{english} '{word}'");
        match nearest(word, candidates) {
            Some(meant) => Self::new(
                span,
                format!("{korean}. 혹시 '{meant}'?"),
                format!("{english}; did you mean '{meant}'?"),
            ),
            None => Self::new(span, korean, english),
        }
    }

    pub fn message(&self, language: Language) -> &str {
        language.say(&self.korean, &self.english)
    }
}
