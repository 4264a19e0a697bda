//! The page that is asked about, and what stands at a place of it.

use tree_sitter::Node;

use super::Explanation;
use crate::config::Language;
use crate::document::Document;
use crate::model::{Broken, Model};
use crate::syntax::Kind;
use crate::text::Span;

/// A page with the offset that is asked about, which lies in it.
pub(super) struct Page<'a> {
    pub document: &'a Document,
    pub source: &'a str,
    pub language: Language,
    pub offset: usize,
}

impl<'a> Page<'a> {
    pub fn model(&self) -> &'a Model {
        self.document.model()
    }

    pub fn say(&self, korean: impl Into<String>, english: impl Into<String>) -> String {
        match self.language {
            Language::Korean => korean.into(),
            Language::English => english.into(),
        }
    }

    /// An explanation of `span`.
    pub fn because(
        &self,
        span: Span,
        korean: impl Into<String>,
        english: impl Into<String>,
    ) -> Explanation {
        let reason = self.say(korean, english);
        Explanation { span, is_hidden: false, reason, places: Vec::new(), rules: &[] }
    }

    /// The source of `span`; empty where it doesn't lie on the borders of characters.
    pub fn text(&self, span: Span) -> &'a str {
        self.source.get(span.start..span.end).unwrap_or_default()
    }

    pub fn after(&self, offset: usize) -> &'a str {
        self.source.get(offset..).unwrap_or_default()
    }

    pub fn before(&self, offset: usize) -> &'a str {
        self.source.get(..offset).unwrap_or_default()
    }

    pub fn byte(&self, offset: usize) -> Option<u8> {
        self.source.as_bytes().get(offset).copied()
    }

    /// The line of `offset` without its line ending.
    pub fn line(&self, offset: usize) -> Span {
        let start = self.before(offset).rfind('\n').map_or(0, |newline| newline + 1);
        let rest = self.after(start).split('\n').next().unwrap_or_default();
        Span::new(start, start + rest.strip_suffix('\r').unwrap_or(rest).len())
    }

    /// At most `length` bytes of text from `offset` on.
    pub fn window(&self, offset: usize, length: usize) -> &'a str {
        let rest = self.after(offset);
        let mut ends = (0..=length.min(rest.len())).rev();
        ends.find_map(|end| rest.get(..end)).unwrap_or_default()
    }

    /// A border between characters, at most `length` bytes before `offset`.
    pub fn back(&self, offset: usize, length: usize) -> usize {
        let mut starts = offset.saturating_sub(length)..=offset;
        starts.find(|&start| self.source.is_char_boundary(start)).unwrap_or(offset)
    }

    /// The number of a line as people count.
    pub fn line_number(&self, offset: usize) -> usize {
        self.document.text.line_of(offset) + 1
    }

    /// The smallest node at `offset`.
    pub fn node_at(&self, offset: usize) -> Node<'a> {
        let root = self.document.tree.root_node();
        root.descendant_for_byte_range(offset, offset + 1).unwrap_or(root)
    }

    pub fn kind_at(&self, offset: usize) -> Kind {
        Kind::of(self.node_at(offset))
    }

    /// Whether what stands at `offset` is running text.
    pub fn is_text(&self, offset: usize) -> bool {
        let kind = self.kind_at(offset);
        is_decoration(kind) || holds_text(kind)
    }

    /// The innermost node around `offset` that isn't a decoration: what brackets and blocks enclose.
    pub fn enclosing(&self, offset: usize) -> Node<'a> {
        let mut node = self.node_at(offset);
        while let Some(parent) = node.parent().filter(|_| !holds_text(Kind::of(node))) {
            node = parent;
        }
        node
    }

    /// The nodes around `offset`, from the inside.
    pub fn ancestors(&self, offset: usize) -> impl Iterator<Item = Node<'a>> {
        std::iter::successors(Some(self.node_at(offset)), Node::parent)
    }

    /// The opener or closer without a partner that covers `offset`.
    pub fn broken_at(&self, offset: usize) -> Option<&'a Broken> {
        let broken = &self.model().broken;
        let next = broken.partition_point(|token| token.span.start <= offset);
        let token = broken.get(next.checked_sub(1)?)?;
        token.span.contains(offset).then_some(token)
    }

    /// The first heading that starts in `span`.
    pub fn heading_in(&self, span: Span) -> Option<Span> {
        let headings = &self.model().headings;
        let next = headings.partition_point(|heading| heading.span.start < span.start);
        headings.get(next).map(|heading| heading.span).filter(|heading| heading.start < span.end)
    }
}

pub(super) fn span_of(node: Node) -> Span {
    Span::new(node.start_byte(), node.end_byte())
}

pub(super) fn is_decoration(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Bold
            | Kind::Italic
            | Kind::Strikethrough
            | Kind::Underline
            | Kind::Superscript
            | Kind::Subscript
    )
}

/// Whether a node of this kind holds running text, decorations aside.
fn holds_text(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Document
            | Kind::Section
            | Kind::Title
            | Kind::List
            | Kind::ListItem
            | Kind::Indent
            | Kind::BlockQuote
            | Kind::Table
            | Kind::TableRow
            | Kind::TableCell
            | Kind::TableCaption
            | Kind::SizeGroup
            | Kind::ColorGroup
            | Kind::WikiBlock
            | Kind::FoldingBlock
            | Kind::IfBlock
            | Kind::Label
            | Kind::Footnote
    )
}
