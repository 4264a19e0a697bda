//! What edits did to a page, as far as findings tell.

use std::collections::HashSet;

use crate::config::Severity;
use crate::fix::{Edit, Level};

use super::Finding;

/// The findings of a page before and after some edits.
pub struct Effect<'a> {
    pub before: &'a [Finding],
    pub after: &'a [Finding],
    /// Sorted, not overlapping; they count in the text before.
    pub edits: &'a [&'a Edit],
}

impl Effect<'_> {
    /// Whether there are no more errors than before, and none in a place that the edits left alone.
    /// Milder things may come to light where a safe fix was made; what an unsafe one leads to is
    /// uncertain, so it has to leave fewer findings.
    pub fn is_good(&self, level: Level) -> bool {
        (level == Level::Safe || self.after.len() < self.before.len())
            && errors(self.after).count() <= errors(self.before).count()
            && !self.has_new_errors()
    }

    /// Whether there is an error outside the edited places that was not there before.
    fn has_new_errors(&self) -> bool {
        let known: HashSet<_> =
            errors(self.before).map(|finding| (finding.rule, finding.span.start)).collect();
        let mut back = Back { edits: self.edits, next: 0, shift: 0 };
        errors(self.after).any(|finding| {
            let before = back.offset(finding.span.start);
            before.is_some_and(|offset| !known.contains(&(finding.rule, offset)))
        })
    }
}

fn errors(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    findings.iter().filter(|finding| finding.severity == Severity::Error)
}

/// The way back from offsets in the text after the edits to those before. Asked in ascending order.
struct Back<'a> {
    edits: &'a [&'a Edit],
    next: usize,
    /// By how much the edits before `next` have shifted the text.
    shift: isize,
}

impl Back<'_> {
    /// Where `offset` was before; `None` where it touches an edited place.
    fn offset(&mut self, offset: usize) -> Option<usize> {
        while let Some(edit) = self.edits.get(self.next) {
            let start = edit.span.start.checked_add_signed(self.shift)?;
            let end = start + edit.text.len();
            if offset < start {
                break;
            }
            if offset <= end {
                return None;
            }
            self.shift += edit.text.len() as isize - edit.span.len() as isize;
            self.next += 1;
        }
        offset.checked_add_signed(-self.shift)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn offsets_lead_back_to_where_they_came_from() {
        let edits = [
            Edit::insert(2, "xyz"),
            Edit::delete(Span::new(4, 6)),
            Edit::replace(Span::new(8, 9), "ab"),
        ];
        let edits: Vec<_> = edits.iter().collect();
        let mut back = Back { edits: &edits, next: 0, shift: 0 };
        let offsets: Vec<_> = (0..13).map(|offset| back.offset(offset)).collect();
        // "0123456789a" has become "01xyz2367ab9a".
        let x = None;
        let expected = [Some(0), Some(1), x, x, x, x, Some(3), x, Some(7), x, x, x, Some(10)];
        assert_eq!(offsets, expected);
    }
}
