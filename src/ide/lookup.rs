//! Finding facts by their place: binary search in the model's vectors, which are in the order of
//! the text, then a climb along the parents.

use crate::model::{Broken, Category, File, Footnote, FootnoteList, Group, Heading, Link, Macro};
use crate::text::Span;

/// A fact with a place in the text.
pub trait Located {
    fn span(&self) -> Span;

    /// The index of the fact of the same kind that this one stands in.
    fn parent(&self) -> Option<usize> {
        None
    }
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

located!(Broken, Category, File, FootnoteList, Heading, Link, Macro);

impl Located for Footnote {
    fn span(&self) -> Span {
        self.span
    }

    fn parent(&self) -> Option<usize> {
        self.parent
    }
}

impl Located for Group {
    fn span(&self) -> Span {
        self.span
    }

    fn parent(&self) -> Option<usize> {
        self.parent
    }
}

/// The last fact that starts at `offset` or before it.
pub fn last_start<T: Located>(facts: &[T], offset: usize) -> Option<&T> {
    facts[..facts.partition_point(|fact| fact.span().start <= offset)].last()
}

/// The facts around `offset`, the innermost first.
pub fn around<T: Located>(facts: &[T], offset: usize) -> impl Iterator<Item = &T> {
    std::iter::successors(last_start(facts, offset), |fact| facts.get(fact.parent()?))
        .filter(move |fact| fact.span().contains(offset))
}

/// The facts that start in `span`, and the one before them, which may reach into it.
pub fn reaching_into<T: Located>(facts: &[T], span: Span) -> &[T] {
    let first = facts.partition_point(|fact| fact.span().start < span.start);
    let end = facts.partition_point(|fact| fact.span().start <= span.end);
    facts.get(first.saturating_sub(1)..end).unwrap_or_default()
}
