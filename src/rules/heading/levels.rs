//! The levels of headings, and how they are changed.

use crate::fix::Edit;
use crate::model::Heading;
use crate::text::Span;

/// The deepest level of a heading (language reference, section 2).
pub const DEEPEST: u8 = 6;

/// The `=` that a heading begins with.
pub fn opening_mark(heading: &Heading) -> Span {
    Span::new(heading.span.start, heading.span.start + usize::from(heading.level))
}

/// The edits that bring `heading` to `level`.
pub fn change(heading: &Heading, level: u8) -> [Edit; 2] {
    let opening = opening_mark(heading);
    let closing = Span::new(heading.span.end - opening.len(), heading.span.end);
    let marks = "=".repeat(usize::from(level));
    [Edit::replace(opening, marks.clone()), Edit::replace(closing, marks)]
}
