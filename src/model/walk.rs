//! The one walk over the tree. It keeps what encloses the node at hand and leaves the facts to the
//! files of their families; it does not recurse, so a tree may be as deep as it likes.

use tree_sitter::{Node, TreeCursor};

use super::table::OpenTable;
use super::{BrokenKind, DecorationKind, GroupKind, Model};
use crate::syntax::Kind;
use crate::text::Span;

/// The facts of the part of `source` at `span`: what `container`, the document or a section, holds
/// itself. Their offsets count from the part's start.
pub(super) fn gather(source: &str, span: Span, container: Node) -> Model {
    let source = source.get(span.start..span.end).unwrap_or_default();
    let mut gatherer = Gatherer { source, start: span.start, ..Gatherer::default() };
    gatherer.walk(container);
    gatherer.model
}

/// The facts gathered so far, and what encloses the node at hand.
#[derive(Default)]
pub(super) struct Gatherer<'a> {
    pub(super) source: &'a str,
    /// Where the part starts in its page.
    start: usize,
    pub(super) model: Model,
    ancestors: Vec<Kind>,
    /// Indices of the innermost group and note.
    pub(super) group: Option<usize>,
    pub(super) footnote: Option<usize>,
    /// The tables around the node at hand.
    pub(super) tables: Vec<OpenTable>,
    /// How many columns the delimiters since the last cell give to the next one.
    pub(super) columns: usize,
}

impl Gatherer<'_> {
    fn walk(&mut self, container: Node) {
        let mut cursor = container.walk();
        let mut is_inside = cursor.goto_first_child();
        while is_inside {
            let node = cursor.node();
            let kind = Kind::of(node);
            if kind == Kind::Section {
                return;
            }
            if kind != Kind::Other {
                self.enter(kind, self.span_of(node));
            }
            if holds_facts(kind) && node.child_count() > 0 && cursor.goto_first_child() {
                self.ancestors.push(kind);
                continue;
            }
            self.leave(kind);
            is_inside = self.go_on(&mut cursor);
        }
    }

    /// Goes to the next node behind the one at hand and its children, if there is one.
    fn go_on(&mut self, cursor: &mut TreeCursor) -> bool {
        while !cursor.goto_next_sibling() {
            let Some(parent) = self.ancestors.pop() else { return false };
            if !cursor.goto_parent() {
                return false;
            }
            self.leave(parent);
        }
        true
    }

    fn span_of(&self, node: Node) -> Span {
        let start = node.start_byte().saturating_sub(self.start);
        Span::new(start, node.end_byte().saturating_sub(self.start).max(start))
    }

    fn enter(&mut self, kind: Kind, span: Span) {
        if let Some(group) = GroupKind::of(kind) {
            return self.enter_group(group, span);
        }
        if let Some(decoration) = DecorationKind::of(kind) {
            return self.add_decoration(decoration, span);
        }
        if let Some(broken) = BrokenKind::of(kind) {
            return self.add_broken(broken, span);
        }
        match kind {
            Kind::Heading => self.add_heading(span),
            Kind::Footnote => self.enter_footnote(span),
            Kind::Redirect => self.add_redirect(span),
            Kind::Link => self.add_link(span),
            Kind::FileLink => self.add_file(span),
            Kind::Category => self.add_category(span),
            Kind::Macro => self.add_macro(span),
            Kind::Table => self.enter_table(span),
            Kind::TableRow => self.add_row(span),
            Kind::TableCell => self.add_cell(span),
            Kind::List => self.model.lists.push(span),
            Kind::ListItem => self.model.list_items.push(span),
            Kind::Indent => self.model.indents.push(span),
            Kind::BlockQuote => self.model.block_quotes.push(span),
            Kind::HorizontalRule => self.model.horizontal_rules.push(span),
            Kind::Comment => self.model.comments.push(span),
            Kind::Escape => self.model.escapes.push(span),
            Kind::Variable => self.model.variables.push(span),
            Kind::UnknownMacro => self.model.unknown_macros.push(span),
            _ => self.enter_part(kind, span),
        }
    }

    /// A node that completes the fact of the node around it.
    fn enter_part(&mut self, kind: Kind, span: Span) {
        let Some(&parent) = self.ancestors.last() else { return };
        match (parent, kind) {
            (Kind::Heading, Kind::Title) => self.set_title(span),
            (Kind::Footnote, Kind::Name) => self.set_footnote_name(span),
            (Kind::SizeGroup, Kind::Size) | (Kind::ColorGroup, Kind::Color) => {
                self.extend_opener(span)
            }
            (Kind::WikiBlock, Kind::Attribute) => self.add_attribute(),
            (Kind::Attribute, Kind::Name) => self.set_attribute_name(span),
            (Kind::Attribute, Kind::Value) => self.set_attribute_value(span),
            (Kind::Redirect, Kind::Target) => self.set_redirect_target(span),
            (Kind::Redirect, Kind::Anchor) => self.set_redirect_anchor(span),
            (Kind::Link, Kind::Target) => self.set_link_target(span),
            (Kind::Link, Kind::Anchor) => self.set_link_anchor(span),
            (Kind::Link, Kind::Label) => self.set_link_label(span),
            (Kind::FileLink, Kind::Target) => self.set_file_target(span),
            (Kind::FileLink, Kind::FileOption) => self.add_file_option(),
            (Kind::FileOption, Kind::Name) => self.set_file_option_name(span),
            (Kind::FileOption, Kind::Value) => self.set_file_option_value(span),
            (Kind::Category, Kind::Target) => self.set_category_target(span),
            (Kind::Category, Kind::Anchor) => self.set_category_anchor(span),
            (Kind::TableRow, Kind::Delimiter) => self.columns += span.len() / 2,
            (Kind::TableRow, Kind::TableCaption) => self.add_caption(span),
            (Kind::TableCell, Kind::CellOption) => self.add_cell_option(span),
            _ => {}
        }
    }

    fn leave(&mut self, kind: Kind) {
        match kind {
            Kind::Footnote => self.leave_footnote(),
            Kind::TableRow => self.columns = 0,
            Kind::Table => self.leave_table(),
            _ if GroupKind::of(kind).is_some() => self.leave_group(),
            _ => {}
        }
    }

    /// The source of `span`; empty where a span of a damaged tree lies beside the text.
    pub(super) fn slice(&self, span: Span) -> &str {
        self.source.get(span.start..span.end).unwrap_or_default()
    }

    /// `span` without the white space around its text.
    pub(super) fn trim(&self, span: Span) -> Span {
        trim(self.source, span)
    }

    /// `span` without the `opener` at its start.
    pub(super) fn without_opener(&self, span: Span, opener: &str) -> Span {
        match self.slice(span).strip_prefix(opener) {
            Some(rest) => Span::new(span.end - rest.len(), span.end),
            None => span,
        }
    }

    /// `span` without the `closer` at its end.
    pub(super) fn without_closer(&self, span: Span, closer: &str) -> Span {
        match self.slice(span).strip_suffix(closer) {
            Some(rest) => Span::new(span.start, span.start + rest.len()),
            None => span,
        }
    }
}

/// A macro's parts are read from its source, and nothing else stands in it.
fn holds_facts(kind: Kind) -> bool {
    kind != Kind::Macro
}

/// `span` of `source` without the white space around its text.
pub(super) fn trim(source: &str, span: Span) -> Span {
    let text = source.get(span.start..span.end).unwrap_or_default();
    let start = span.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}
