//! Openers and closers that found no partner (language reference, section 18).

use super::walk::Gatherer;
use crate::syntax::Kind;
use crate::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenKind {
    UnclosedFootnote,
    UnclosedLink,
    UnclosedMacro,
    UnclosedGroup,
    UnclosedRow,
    StrayClose,
}

/// An opener or closer without its partner; its characters are visible text on the wiki.
#[derive(Clone, Debug)]
pub struct Broken {
    pub kind: BrokenKind,
    /// The whole opener: `{{{` with its `#!word`, `[[`, `[*` with the name, `[name(`, the row's
    /// first `||`; or the `}}}`.
    pub span: Span,
}

impl BrokenKind {
    pub(super) fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::UnclosedFootnote => Self::UnclosedFootnote,
            Kind::UnclosedLink => Self::UnclosedLink,
            Kind::UnclosedMacro => Self::UnclosedMacro,
            Kind::UnclosedGroup => Self::UnclosedGroup,
            Kind::UnclosedRow => Self::UnclosedRow,
            Kind::StrayClose => Self::StrayClose,
            _ => return None,
        })
    }
}

impl Gatherer<'_> {
    pub(super) fn add_broken(&mut self, kind: BrokenKind, span: Span) {
        self.model.broken.push(Broken { kind, span });
    }
}
