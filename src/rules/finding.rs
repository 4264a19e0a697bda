//! What a rule finds.

use crate::config::Severity;
use crate::fix::Fix;
use crate::model::Part;
use crate::text::Span;

/// One mistake in one page.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static str,
    pub severity: Severity,
    /// The smallest token that shows the mistake.
    pub span: Span,
    pub message: String,
    pub related: Vec<Related>,
    /// Ways to mend it, the likeliest first; of those only the first is applied by `--fix`.
    pub fixes: Vec<Fix>,
}

/// Another place that a mistake has to do with.
#[derive(Clone, Debug)]
pub struct Related {
    pub span: Span,
    pub message: String,
}

impl Finding {
    /// Adds a way to mend it, behind those that it has.
    pub fn with_fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fixes.extend(fix.into());
        self
    }

    /// The fix that is applied where nobody chooses.
    pub fn fix(&self) -> Option<&Fix> {
        self.fixes.first()
    }

    pub fn with_related(mut self, span: Span, message: String) -> Self {
        self.related.push(Related { span, message });
        self
    }

    pub fn with_severity(self, severity: Severity) -> Self {
        Self { severity, ..self }
    }

    /// The finding of `part`, where it stands in the page.
    pub(super) fn placed(&self, part: &Part) -> Self {
        let mut finding = self.clone();
        finding.span = part.placed(finding.span);
        for related in &mut finding.related {
            related.span = part.placed(related.span);
        }
        for edit in finding.fixes.iter_mut().flat_map(|fix| &mut fix.edits) {
            edit.span = part.placed(edit.span);
        }
        finding
    }
}
