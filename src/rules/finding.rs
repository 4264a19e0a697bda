//! A rule, and what it finds.

use crate::fix::Fix;
use crate::text::Span;

use super::Context;

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
    /// How bad it is, as a rule; a finding may be milder.
    pub severity: Severity,
    /// The rule's page: what, why, examples that run as its tests.
    pub page: &'static str,
    pub check: fn(&Context, &mut Vec<Finding>),
}

impl Rule {
    /// A finding of this rule at `span`, the smallest token that shows the mistake.
    pub fn at(&self, span: Span, message: String) -> Finding {
        Finding {
            rule: self.name,
            severity: self.severity,
            span,
            message,
            related: Vec::new(),
            fix: None,
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

impl Finding {
    pub fn with_fix(self, fix: impl Into<Option<Fix>>) -> Self {
        Self { fix: fix.into(), ..self }
    }

    pub fn with_related(mut self, span: Span, message: String) -> Self {
        self.related.push(Related { span, message });
        self
    }

    pub fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }
}
