//! Text decorations (language reference, section 6).

use super::walk::Gatherer;
use crate::syntax::Kind;
use crate::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecorationKind {
    Bold,
    Italic,
    Strikethrough,
    Underline,
    Superscript,
    Subscript,
}

/// `'''굵게'''` and its kin.
#[derive(Clone, Debug)]
pub struct Decoration {
    pub kind: DecorationKind,
    pub span: Span,
    /// What stands between the marks.
    pub content: Span,
}

impl DecorationKind {
    pub(super) fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Bold => Self::Bold,
            Kind::Italic => Self::Italic,
            Kind::Strikethrough => Self::Strikethrough,
            Kind::Underline => Self::Underline,
            Kind::Superscript => Self::Superscript,
            Kind::Subscript => Self::Subscript,
            _ => return None,
        })
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Strikethrough => "strikethrough",
            Self::Underline => "underline",
            Self::Superscript => "superscript",
            Self::Subscript => "subscript",
        }
    }

    /// The length of its mark in bytes; strikethrough's two marks are equally long.
    fn mark_length(self) -> usize {
        if self == Self::Bold { 3 } else { 2 }
    }
}

impl Gatherer<'_> {
    pub(super) fn add_decoration(&mut self, kind: DecorationKind, span: Span) {
        let mark = self.slice(span).get(..kind.mark_length()).unwrap_or_default();
        let inside = Span::new(span.start + mark.len(), span.end);
        let content = self.without_closer(inside, mark);
        self.model.decorations.push(Decoration { kind, span, content });
    }
}
