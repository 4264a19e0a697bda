//! The values that options choose from.

use clap::ValueEnum;
use clap::builder::PossibleValue;

use crate::config::Language;
use crate::fix::Level;
use crate::rules::Severity;
use crate::text::Reading;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Foreign {
    /// CommonMark with tables, strikethrough and footnotes
    Markdown,
    Html,
    /// Its basics: templates stay as they are
    Mediawiki,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Excerpts of the source, for people
    Human,
    /// One array of objects, for programs; columns count characters
    Json,
    /// Annotations of GitHub Actions; columns count characters
    Github,
    /// The Code Quality report of GitLab; lines only
    Gitlab,
    /// SARIF 2.1.0, for alerts of code hosts; columns count characters
    Sarif,
    /// XML as Checkstyle writes it, for Jenkins and others; columns count characters
    Checkstyle,
    /// XML as JUnit writes it: a suite a page, a test a rule; columns count characters
    Junit,
    /// For reviewdog, with suggestions; columns count bytes
    Rdjson,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Fixes {
    /// Only fixes with one possible result
    Safe,
    /// Also fixes that a person would look at first
    Unsafe,
}

impl From<Fixes> for Level {
    fn from(fixes: Fixes) -> Self {
        match fixes {
            Fixes::Safe => Self::Safe,
            Fixes::Unsafe => Self::Unsafe,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Information,
    Hint,
    Never,
}

impl FailOn {
    /// Whether a finding of this severity makes the exit code 1.
    pub fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity <= Severity::Error,
            Self::Warning => severity <= Severity::Warning,
            Self::Information => severity <= Severity::Information,
            Self::Hint => severity <= Severity::Hint,
            Self::Never => false,
        }
    }
}

impl ValueEnum for Reading {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}
