//! What can be wrong with a page. A rule is one file, one page beside it, and one line in [`RULES`].

use crate::config::{Config, Language};
use crate::document::Document;
use crate::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
    Information,
    Hint,
}

/// One kind of mistake.
pub struct Rule {
    /// Category first, no abbreviations; reads well after "allow".
    pub name: &'static str,
    pub severity: Severity,
    /// The rule's page: what, why, examples that run as its tests.
    pub page: &'static str,
    pub check: fn(&Context, &mut Vec<Finding>),
}

/// What a rule may look at.
pub struct Context<'a> {
    pub document: &'a Document,
    pub config: &'a Config,
}

impl Context<'_> {
    /// The message in the language of the settings.
    pub fn say(&self, korean: impl Into<String>, english: impl Into<String>) -> String {
        match self.config.language {
            Language::Korean => korean.into(),
            Language::English => english.into(),
        }
    }
}

/// One mistake in one page.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static str,
    pub severity: Severity,
    /// The smallest token that shows the mistake.
    pub span: Span,
    pub message: String,
    pub related: Vec<Related>,
    pub fix: Option<Fix>,
}

/// Another place that a mistake has to do with.
#[derive(Clone, Debug)]
pub struct Related {
    pub span: Span,
    pub message: String,
}

/// A way to mend a mistake.
#[derive(Clone, Debug)]
pub struct Fix {
    pub title: String,
    /// A safe fix has one possible result and loses nothing: `--fix` applies it unasked.
    pub safe: bool,
    /// Sorted, not overlapping.
    pub edits: Vec<Edit>,
}

/// Replaces the text of `span`.
#[derive(Clone, Debug)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

/// Every rule, by category, in the order of the rules' table.
pub const RULES: &[Rule] = &[];

/// Everything that is wrong with `document`, in the order of the text.
pub fn run(document: &Document, config: &Config) -> Vec<Finding> {
    let context = Context { document, config };
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.check)(&context, &mut findings);
    }
    findings.sort_by_key(|finding| (finding.span, finding.rule));
    findings
}
