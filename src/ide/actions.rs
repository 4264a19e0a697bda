//! The fixes that rules offer, as actions of an editor, and the comments that silence them.

mod silence;
mod why;

use crate::config::Config;
use crate::document::Document;
use crate::fix::Edit;
use crate::rules::{self, Finding};
use crate::text::Span;

pub use silence::silences;
pub use why::{Why, why};

/// A change that an editor can make at once.
#[derive(Clone, Debug)]
pub struct Action {
    pub title: String,
    /// Whether it is safe: one possible result, nothing lost.
    pub preferred: bool,
    /// The rule that offers it.
    pub rule: &'static str,
    /// Sorted, not overlapping.
    pub edits: Vec<Edit>,
}

/// The fixes of everything wrong that touches `span`, in the order of the text.
pub fn quick_fixes(document: &Document, config: &Config, span: Span) -> Vec<Action> {
    let findings = rules::run(document, config).into_iter();
    let touched = findings.filter(|finding| touches(finding, span));
    touched
        .flat_map(|finding| {
            let rule = finding.rule;
            finding.fixes.into_iter().map(move |fix| Action {
                title: fix.title,
                preferred: fix.safe,
                rule,
                edits: fix.edits,
            })
        })
        .collect()
}

fn touches(finding: &Finding, span: Span) -> bool {
    finding.span.start <= span.end && span.start <= finding.span.end
}
