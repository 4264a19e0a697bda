//! Finding facts by their place: binary search in the model's vectors, which are in the order of
//! the text.

use crate::model::{
    Broken, Category, Decoration, File, Footnote, FootnoteList, Group, Link, Macro, Table,
};
use crate::text::Span;

/// A fact with a place in the text.
pub trait Located {
    fn span(&self) -> Span;
}

macro_rules! located {
    ($($fact:ty),*) => {
        $(impl Located for $fact {
            fn span(&self) -> Span {
                self.span
            }
        })*
    };
}

located!(Broken, Category, Decoration, File, Footnote, FootnoteList, Group, Link, Macro, Table);

/// The last fact that starts at `offset` or before it: the innermost at it, or one that ended.
pub fn last_start<T: Located>(facts: &[T], offset: usize) -> Option<&T> {
    facts[..facts.partition_point(|fact| fact.span().start <= offset)].last()
}

/// The facts that start in `span`, and the one before them, which may reach into it.
pub fn reaching_into<T: Located>(facts: &[T], span: Span) -> &[T] {
    let first = facts.partition_point(|fact| fact.span().start < span.start);
    let end = facts.partition_point(|fact| fact.span().start <= span.end);
    facts.get(first.saturating_sub(1)..end).unwrap_or_default()
}

/// The facts that start in `span`.
pub fn starting_in<T: Located>(facts: &[T], span: Span) -> &[T] {
    let before = |offset: usize| facts.partition_point(|fact| fact.span().start < offset);
    facts.get(before(span.start)..before(span.end)).unwrap_or_default()
}

/// How many facts start in `span`.
pub fn count<T: Located>(facts: &[T], span: Span) -> usize {
    starting_in(facts, span).len()
}
