//! The settings that both faces share: what `namumark.toml` and editors say ([`Settings`]), and what
//! of it holds for one page ([`Config`]).
//!
//! Both write the same keys, as TOML and as JSON, so both are turned into a [`Tree`] that
//! [`Settings::read`] understands. Which names of rules and options there are it learns from a
//! [`Vocabulary`]: the rules stand above this module. Nothing here reads a file.

mod globs;
mod keys;
mod language;
mod problem;
mod profile;
mod read;
mod settings;
mod severity;
mod tree;
mod vocabulary;

use std::collections::BTreeMap;

use crate::text::Reading;

pub use globs::Globs;
pub use keys::{KEYS, OVERRIDE_KEYS};
pub use language::{Language, Languages};
pub use problem::Problem;
pub use profile::Profile;
pub use read::{READINGS, name_of_reading};
pub use settings::{Override, Settings};
pub use severity::Severity;
pub use tree::{Node, Tree};
pub use vocabulary::{RuleWords, Vocabulary};

/// What the file with the settings is called.
pub const FILE_NAME: &str = "namumark.toml";

/// What a check of a page depends on besides its text and title.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The language of messages.
    pub language: Language,
    /// Which rules are on, the weakest first: of those that say something about a rule the last one
    /// decides.
    pub selections: Vec<Selection>,
    /// Severities other than the rules' own, by the rules' names.
    pub severity: BTreeMap<String, Severity>,
    /// What rules let one choose, by the names of the rule and of the option.
    pub options: BTreeMap<String, BTreeMap<String, Value>>,
    /// The users' own groups of rules, by name; their members are rules, categories and the built-in
    /// groups.
    pub groups: BTreeMap<String, Vec<String>>,
    /// The engine that shows the pages.
    pub profile: Profile,
    /// The wiki's own namespaces, besides the engine's.
    pub namespaces: Vec<String>,
    /// Macros of the wiki's own, besides the engine's.
    pub macros: Vec<String>,
    /// As what the page is read; `None` leaves it to the page's text.
    pub reading: Option<Reading>,
}

/// Rules, categories and groups of rules that are on or off.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// What is on besides what is on by default.
    pub select: Vec<String>,
    /// What is off. Of two entries about one rule the more specific one decides, and of two as
    /// specific this one.
    pub ignore: Vec<String>,
}

/// What an option of a rule is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Flag(bool),
    Number(u32),
    Text(String),
    Words(Vec<String>),
}
