//! Groups of triple braces (language reference, section 8).

use std::ops::Range;

use super::walk::Gatherer;
use super::{Model, innermost_at};
use crate::syntax::Kind;
use crate::text::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    Literal,
    Size,
    Color,
    Wiki,
    Folding,
    If,
    Html,
    Syntax,
    Style,
    Latex,
}

/// Every `{{{ }}}` (language reference, section 8).
#[derive(Clone, Debug)]
pub struct Group {
    pub kind: GroupKind,
    pub span: Span,
    /// `{{{` with what makes it this kind: `{{{#!wiki`, `{{{#red`, `{{{+1`, `{{{`.
    pub open: Span,
    /// What follows the opener on its line, trimmed: attributes, title, condition, language; empty
    /// for the kinds that have none of these.
    pub header: Span,
    /// The indices of its attributes.
    pub(super) attributes: Range<usize>,
    pub close: Span,
    /// The index of the group that this one stands in.
    pub parent: Option<usize>,
    /// How many groups it stands in, itself counted.
    pub depth: usize,
}

/// `name="value"` of a box, `name=value` of a file.
#[derive(Clone, Debug, Default)]
pub struct Attribute {
    /// `None` for a file's option without `=`.
    pub name: Option<Span>,
    pub value: Option<Span>,
}

impl GroupKind {
    pub fn of(kind: Kind) -> Option<Self> {
        Some(match kind {
            Kind::Literal => Self::Literal,
            Kind::SizeGroup => Self::Size,
            Kind::ColorGroup => Self::Color,
            Kind::WikiBlock => Self::Wiki,
            Kind::FoldingBlock => Self::Folding,
            Kind::IfBlock => Self::If,
            Kind::HtmlBlock => Self::Html,
            Kind::SyntaxBlock => Self::Syntax,
            Kind::StyleBlock => Self::Style,
            Kind::LatexBlock => Self::Latex,
            _ => return None,
        })
    }

    /// Whether its content is taken as it stands, so that nothing in it is a fact.
    pub fn is_verbatim(self) -> bool {
        matches!(self, Self::Literal | Self::Html | Self::Syntax | Self::Style | Self::Latex)
    }

    fn has_header(self) -> bool {
        matches!(self, Self::Wiki | Self::Folding | Self::If | Self::Syntax)
    }

    /// The opener as far as it is the same for all groups of the kind.
    fn opener(self) -> &'static str {
        match self {
            Self::Literal | Self::Size | Self::Color => "{{{",
            Self::Wiki => "{{{#!wiki",
            Self::Folding => "{{{#!folding",
            Self::If => "{{{#!if",
            Self::Html => "{{{#!html",
            Self::Syntax => "{{{#!syntax",
            Self::Style => "{{{#!style",
            Self::Latex => "{{{#!latex",
        }
    }
}

impl Model {
    /// The attributes of a `#!wiki` in their order.
    pub fn attributes_of(&self, group: &Group) -> &[Attribute] {
        self.attributes.get(group.attributes.clone()).unwrap_or_default()
    }

    /// The index of the innermost group that holds `offset`.
    pub fn group_at(&self, offset: usize) -> Option<usize> {
        innermost_at(&self.groups, offset, |group| group.span, |group| group.parent)
    }

    /// Whether `offset` lies in a comment or in a group that is taken as it stands.
    pub fn is_verbatim(&self, offset: usize) -> bool {
        let comment = innermost_at(&self.comments, offset, |comment| *comment, |_| None);
        let group = self.group_at(offset).map(|index| self.groups[index].kind);
        comment.is_some() || group.is_some_and(GroupKind::is_verbatim)
    }
}

impl Gatherer<'_> {
    pub(super) fn enter_group(&mut self, kind: GroupKind, span: Span) {
        let common = if self.slice(span).starts_with(kind.opener()) { kind.opener() } else { "" };
        let open = Span::new(span.start, span.start + common.len());
        let rest = Span::new(open.end, span.end);
        let close = Span::new(self.without_closer(rest, "}}}").end, span.end);
        let inside = Span::new(open.end, close.start);
        let header = if kind.has_header() { self.first_line(inside) } else { at_start(inside) };
        let next = self.model.attributes.len();
        let (attributes, parent) = (next..next, self.group);
        let depth = parent.map_or(1, |parent| self.model.groups[parent].depth + 1);
        self.group = Some(self.model.groups.len());
        self.model.groups.push(Group {
            kind,
            span,
            open,
            header,
            attributes,
            close,
            parent,
            depth,
        });
    }

    fn first_line(&self, inside: Span) -> Span {
        let line = self.slice(inside).split('\n').next().unwrap_or_default();
        self.trim(Span::new(inside.start, inside.start + line.len()))
    }

    /// The opener of a size or a colour reaches to the end of `value`, without what separates it.
    pub(super) fn extend_opener(&mut self, value: Span) {
        let value = self.trim(value);
        if let Some(group) = self.innermost_group() {
            group.open.end = value.end;
            group.header = Span::new(value.end, value.end);
        }
    }

    pub(super) fn add_attribute(&mut self) {
        if let Some(group) = self.innermost_group() {
            group.attributes.end += 1;
            self.model.attributes.push(Attribute::default());
        }
    }

    pub(super) fn set_attribute_name(&mut self, span: Span) {
        if let Some(attribute) = self.model.attributes.last_mut() {
            attribute.name = Some(span);
        }
    }

    pub(super) fn set_attribute_value(&mut self, span: Span) {
        if let Some(attribute) = self.model.attributes.last_mut() {
            attribute.value = Some(span);
        }
    }

    fn innermost_group(&mut self) -> Option<&mut Group> {
        self.group.map(|index| &mut self.model.groups[index])
    }

    pub(super) fn leave_group(&mut self) {
        self.group = self.group.and_then(|index| self.model.groups[index].parent);
    }
}

fn at_start(span: Span) -> Span {
    Span::new(span.start, span.start)
}
