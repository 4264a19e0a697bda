//! The settings that both faces share.

/// The language that messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    Korean,
    #[default]
    English,
}

/// What a check of a page depends on besides its text.
#[derive(Clone, Debug, Default)]
pub struct Config {
    pub language: Language,
}
