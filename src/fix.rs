//! Edits, and how they are applied.

mod difference;

use std::collections::BTreeMap;

use crate::document::{Change, Document};
use crate::syntax;
use crate::text::{Encoding, Span};

pub use difference::difference;

/// A way to mend a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, in the language of the settings.
    pub title: String,
    /// A safe fix has one possible result and loses nothing: `--fix` applies it unasked.
    pub safe: bool,
    /// Sorted, not overlapping.
    pub edits: Vec<Edit>,
}

/// Replaces the text of `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

impl Edit {
    pub fn replace(span: Span, text: impl Into<String>) -> Self {
        Self { span, text: text.into() }
    }

    pub fn insert(offset: usize, text: impl Into<String>) -> Self {
        Self::replace(Span::new(offset, offset), text)
    }

    pub fn delete(span: Span) -> Self {
        Self::replace(span, "")
    }
}

/// Which fixes may be applied unasked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Safe,
    Unsafe,
}

impl Level {
    pub fn allows(self, fix: &Fix) -> bool {
        fix.safe || self == Level::Unsafe
    }
}

/// Applies `fixes` to `text`, and says how many: of two that touch the same place the first wins,
/// and the other is left for another round.
pub fn apply<'a>(text: &str, fixes: impl IntoIterator<Item = &'a Fix>) -> (String, usize) {
    let chosen = choose(fixes);
    (splice(text, &edits(&chosen)), chosen.len())
}

/// The page after `edits`, which are sorted: made from the last to the first, so that each finds its
/// place as it was.
pub fn edited(document: &Document, edits: &[Edit]) -> Document {
    let position = |offset| document.text.position(offset, Encoding::Utf8);
    let changes = edits.iter().rev().map(|edit| Change::Part {
        start: position(edit.span.start),
        end: position(edit.span.end),
        new: edit.text.clone(),
    });
    document.changed(document.version, changes, Encoding::Utf8, &mut syntax::parser())
}

/// Those of `fixes` that can be applied together: of two that touch the same place the first.
pub fn choose<'a>(fixes: impl IntoIterator<Item = &'a Fix>) -> Vec<&'a Fix> {
    let mut places = BTreeMap::new();
    let mut chosen = Vec::new();
    for fix in fixes {
        if !fix.edits.is_empty() && fix.edits.iter().all(|edit| fits(&places, edit)) {
            places.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
            chosen.push(fix);
        }
    }
    chosen
}

/// The edits of fixes that were chosen together, in the order of the text.
pub fn edits<'a>(fixes: &[&'a Fix]) -> Vec<&'a Edit> {
    let mut edits: Vec<_> = fixes.iter().flat_map(|fix| &fix.edits).collect();
    edits.sort_by_key(|edit| edit.span);
    edits
}

/// Whether `edit` leaves alone what the edits in `chosen`, by their start, change.
fn fits(chosen: &BTreeMap<usize, &Edit>, edit: &Edit) -> bool {
    let before = chosen.range(..=edit.span.start).next_back();
    let after = chosen.range(edit.span.start..).next();
    before
        .is_none_or(|(&start, other)| start < edit.span.start && other.span.end <= edit.span.start)
        && after.is_none_or(|(&start, _)| edit.span.end <= start)
}

/// The text with `edits` made, which are sorted and don't overlap.
pub fn splice(text: &str, edits: &[&Edit]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        result.push_str(text.get(done..edit.span.start).unwrap_or_default());
        result.push_str(&edit.text);
        done = edit.span.end;
    }
    result.push_str(text.get(done..).unwrap_or_default());
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(edits: Vec<Edit>) -> Fix {
        Fix { title: String::new(), safe: true, edits }
    }

    #[test]
    fn applies_what_does_not_overlap() {
        let fixes = [
            fix(vec![Edit::insert(0, "<"), Edit::insert(3, ">")]),
            fix(vec![Edit::replace(Span::new(2, 4), "x")]),
            fix(vec![Edit::delete(Span::new(4, 5))]),
        ];
        assert_eq!(apply("abcdef", &fixes), ("<abc>df".into(), 2));
    }

    #[test]
    fn the_first_of_two_at_one_place_wins() {
        let fixes = [fix(vec![Edit::insert(1, "x")]), fix(vec![Edit::insert(1, "y")])];
        assert_eq!(apply("ab", &fixes), ("axb".into(), 1));
    }

    #[test]
    fn a_fix_without_edits_is_none() {
        assert_eq!(apply("ab", &[fix(vec![])]), ("ab".into(), 0));
    }
}
