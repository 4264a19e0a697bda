//! What is wrong with how groups begin. A group has at most one flaw, the first in the order of
//! [`Flaw`]: this finds it, once, and each rule takes its own (language reference, sections 8.2 to
//! 8.10).

mod attributes;
pub(in crate::rules) mod boxes;
mod colors;
mod headers;
mod literals;

pub(super) use colors::nearest_name;

use crate::model::{Group, GroupKind};
use crate::text::Span;

use super::condition;
use crate::rules::Context;

/// A group, by its index, with its flaw.
pub struct Flawed {
    pub group: usize,
    pub flaw: Flaw,
}

/// Spans are those of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A box whose content begins on its first line; it would be mended by a line break at `cut`.
    OneLine {
        word: Span,
        cut: Option<Cut>,
    },
    /// Text behind the attributes of a box.
    Swallowed {
        text: Span,
        cut: Cut,
    },
    /// A `}}}` in a title or a condition, with what follows it.
    SwallowedClose {
        text: Span,
    },
    TitleEmpty,
    TitleMarkup {
        markup: Span,
    },
    /// A size whose step is too large, or 0.
    SizeOutOfRange {
        size: Span,
    },
    SizeNoSpace {
        size: Span,
    },
    ColorInvalid {
        color: Span,
    },
    ColorNoHash {
        color: Span,
    },
    /// Spaces behind the comma of two colours.
    ColorSpace {
        space: Span,
        lacks_hash: bool,
    },
    /// The second of two colours, without its `#`.
    ColorSecondHash {
        color: Span,
    },
    ColorNoSpace {
        color: Span,
    },
    /// The word is without its `#!`.
    DirectiveUnknown {
        word: Span,
    },
    DirectiveCase {
        word: Span,
    },
    DirectiveNoSpace {
        word: Span,
    },
    /// Spaces between `{{{` and what would make it more than a literal.
    SpaceBefore {
        space: Span,
    },
    /// Empty where no language is named.
    SyntaxLanguage {
        language: Span,
    },
    /// `content` is the value without the quotes that it has.
    AttributeQuotes {
        value: Span,
        content: Span,
    },
    AttributeUnknown {
        name: Span,
    },
    /// The values are without their quotes; `attribute` is the later one, with the space before it.
    AttributeDuplicate {
        name: Span,
        attribute: Span,
        first: Span,
        value: Span,
    },
    /// Spaces around a `=`, or none before the name.
    AttributeSpace {
        name: Span,
        edit: Span,
    },
    /// A `"` that ends a style too early.
    StrayQuote {
        quote: Span,
    },
    Condition {
        error: condition::Error,
        at: Span,
    },
}

/// Where a line break is missing, in place of the spaces there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub at: usize,
    /// Whether it is the only place.
    pub safe: bool,
}

/// The flaws of the page, in the order of its groups.
pub fn collect(context: &Context) -> Vec<Flawed> {
    let groups = context.model().groups.iter().enumerate();
    groups
        .filter_map(|(index, group)| Some(Flawed { group: index, flaw: of(context, group)? }))
        .collect()
}

/// The flaw of `group`.
pub fn of(context: &Context, group: &Group) -> Option<Flaw> {
    match group.kind {
        GroupKind::Literal => literals::flaw(context, group),
        GroupKind::Wiki => boxes::flaw_of_attributes(context, group),
        GroupKind::Folding => boxes::flaw_of_title(context, group),
        GroupKind::If => boxes::flaw_of_condition(context, group),
        _ => None,
    }
}
