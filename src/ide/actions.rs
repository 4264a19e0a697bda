//! What an editor can change at once: the fixes that rules offer, one by one, for a whole rule or all
//! that are safe; and the comments that silence findings.

mod restore;
mod silence;
mod why;

use crate::config::{Config, Language};
use crate::document::Document;
use crate::fix::{self, Edit, Fix, Level};
use crate::ide::refactor;
use crate::rules::{self, Finding};
use crate::text::Span;

pub use restore::{restore_offer, restored};
pub use silence::{silence_offers, silences};
pub use why::{Why, why};

/// A change that an editor can make at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: String,
    pub kind: Kind,
    /// Whether it is safe: one possible result, nothing lost.
    pub preferred: bool,
    /// The rule that offers it.
    pub rule: Option<&'static str>,
    /// Why it can't be done here; then it has no edits.
    pub disabled: Option<String>,
    /// Sorted, not overlapping.
    pub edits: Vec<Edit>,
}

/// What an action is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Mends a finding, or silences it.
    QuickFix,
    /// Applies all safe fixes.
    FixAll,
    /// Nothing is wrong without it.
    Refactor(refactor::Kind),
}

impl From<refactor::Action> for Action {
    fn from(action: refactor::Action) -> Self {
        let refactor::Action { title, kind, disabled, edits } = action;
        Self { disabled, ..Self::new(Kind::Refactor(kind), title, edits) }
    }
}

impl Action {
    fn new(kind: Kind, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        let title = title.into();
        Self { title, kind, preferred: false, rule: None, disabled: None, edits }
    }

    fn mending(rule: &'static str, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        Self { rule: Some(rule), ..Self::new(Kind::QuickFix, title, edits) }
    }
}

/// The fixes of those of `findings` that touch `span`, in the order of the text.
pub fn quick_fixes(findings: &[Finding], span: Span) -> Vec<Action> {
    let action = |rule, fix: &Fix| Action {
        preferred: fix.safe,
        ..Action::mending(rule, fix.title.clone(), fix.edits.clone())
    };
    let touched = touching(findings, span);
    touched.flat_map(|finding| finding.fixes.iter().map(|fix| action(finding.rule, fix))).collect()
}

/// For each rule with a fix at `span` that finds more in the page: all its first fixes together.
pub fn rule_fixes(findings: &[Finding], language: Language, span: Span) -> Vec<Action> {
    let mut rules: Vec<_> = touching(findings, span)
        .filter(|finding| finding.fix().is_some())
        .map(|finding| finding.rule)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    rules.into_iter().filter_map(|rule| rule_fix(findings, language, rule)).collect()
}

fn rule_fix(findings: &[Finding], language: Language, rule: &'static str) -> Option<Action> {
    let of_rule = findings.iter().filter(|finding| finding.rule == rule);
    let fixes = fix::choose(of_rule.filter_map(Finding::fix));
    let title = language.say(
        format!("이 문서의 '{rule}' 모두 고치기 ({}곳)", fixes.len()),
        format!("Fix all '{rule}' in this page ({})", fixes.len()),
    );
    let edits = fix::edits(&fixes).into_iter().cloned().collect();
    (fixes.len() > 1).then(|| Action::mending(rule, title, edits))
}

/// The action that applies all safe fixes, still without its edits: [`fix_all`] finds those.
pub fn fix_all_offer(findings: &[Finding], language: Language) -> Option<Action> {
    let is_safe = findings.iter().filter_map(Finding::fix).any(|fix| fix.safe);
    let title =
        language.say("안전하게 고칠 수 있는 것 모두 고치기", "Fix everything that is safe to fix");
    is_safe.then(|| Action::new(Kind::FixAll, title, Vec::new()))
}

/// The edits that `check --fix` would make.
pub fn fix_all(document: &Document, config: &Config) -> Vec<Edit> {
    let fixed = rules::fix_all(document, config, Level::Safe);
    fix::difference(document.source(), fixed.document.source())
}

fn touching(findings: &[Finding], span: Span) -> impl Iterator<Item = &Finding> {
    findings
        .iter()
        .filter(move |finding| finding.span.start <= span.end && span.start <= finding.span.end)
}
