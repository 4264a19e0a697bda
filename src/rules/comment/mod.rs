//! Comments, and what is said to other editors (language reference, section 4).

mod indented;
mod request;
mod suppression_unknown;
mod suppression_unused;

use crate::rules::{Context, Finding, Rule, suppression};

pub const RULES: &[Rule] =
    &[indented::RULE, request::RULE, suppression_unused::RULE, suppression_unknown::RULE];

/// Takes out of `findings`, which are in the order of the text, what comments silence, and puts in
/// what is wrong with those comments.
pub(super) fn silence(context: &Context, findings: &mut Vec<Finding>) {
    let unused = suppression::silence(context, findings);
    if suppression_unused::RULE.is_on(context.config) && !unused.is_empty() {
        findings.extend(suppression_unused::findings(context, &unused));
        findings.sort_by_key(|finding| (finding.span, finding.rule));
    }
}
