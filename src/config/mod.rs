//! The settings that both faces share.

mod globs;
mod language;
mod severity;

use std::collections::BTreeMap;

pub use globs::Globs;
pub use language::Language;
pub use severity::Severity;

/// What a check of a page depends on besides its text and title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The language of messages.
    pub language: Language,
    /// Rules, categories and groups of rules that are on besides those that are on by default.
    pub select: Vec<String>,
    /// Rules, categories and groups of rules that are off. Of two entries about one rule the more
    /// specific one decides, and of two as specific this one.
    pub ignore: Vec<String>,
    /// Severities other than the rules' own, by the rules' names.
    pub severity: BTreeMap<String, Severity>,
    /// What rules let one choose, by the names of the rule and of the option.
    pub options: BTreeMap<String, BTreeMap<String, Value>>,
    /// The engine that shows the pages.
    pub profile: Profile,
    /// The wiki's own namespaces, besides the engine's.
    pub namespaces: Vec<String>,
    /// Macros of the wiki's own, besides the engine's.
    pub macros: Vec<String>,
}

/// What an option of a rule is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Flag(bool),
    Number(u32),
    Text(String),
    Words(Vec<String>),
}

/// An engine that shows NamuMark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    #[default]
    NamuWiki,
    TheSeed,
    TheTree,
    OpenNamu,
}
