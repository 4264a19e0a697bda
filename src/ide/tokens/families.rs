//! The tokens of each family of facts.

use crate::data::{colors, macros};
use crate::model::{
    Attribute, Category, DecorationKind, Endnote, File, Footnote, Group, GroupKind, Heading, Link,
    LinkKind, Macro, Model,
};
use crate::text::Span;

use super::{Modifiers, Token, TokenKind};

pub struct Collector<'a> {
    pub source: &'a str,
    pub facts: &'a Model,
    pub tokens: Vec<Token>,
}

const PLAIN: Modifiers = Modifiers { definition: false, known: false, old: false };
const DEFINITION: Modifiers = Modifiers { definition: true, ..PLAIN };
const KNOWN: Modifiers = Modifiers { known: true, ..PLAIN };
const OLD: Modifiers = Modifiers { old: true, ..PLAIN };

impl Collector<'_> {
    pub fn collect(&mut self, is_template: bool) {
        let facts = self.facts;
        facts.headings.iter().for_each(|it| self.heading(it));
        facts.footnotes.iter().for_each(|it| self.footnote(it));
        facts.endnotes.iter().for_each(|it| self.endnote(it));
        facts.groups.iter().for_each(|it| self.group(it));
        facts.links.iter().for_each(|it| self.link(it));
        facts.files.iter().for_each(|it| self.file(it));
        facts.categories.iter().for_each(|it| self.category(it));
        facts.macros.iter().for_each(|it| self.call(it));
        facts.cell_options.iter().for_each(|it| self.cell_option(*it));
        for decoration in &facts.decorations {
            let length = if decoration.kind == DecorationKind::Bold { 3 } else { 2 };
            self.marks(decoration.span, length, length);
        }
        if let Some(redirect) = &facts.redirect {
            self.add(
                Span::new(redirect.span.start, redirect.target_span.start),
                TokenKind::Keyword,
            );
            self.add(redirect.target_span, TokenKind::Page);
            self.add_all(redirect.anchor, TokenKind::Name);
        }
        facts.comments.iter().for_each(|it| self.add(*it, TokenKind::Comment));
        facts.horizontal_rules.iter().for_each(|it| self.add(*it, TokenKind::Mark));
        facts.escapes.iter().for_each(|it| self.marks(*it, 1, 0));
        if is_template {
            facts.variables.iter().for_each(|it| self.add(*it, TokenKind::Parameter));
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.add(Span::new(heading.span.start, heading.title.start), TokenKind::Mark);
        self.push(heading.title, TokenKind::Title, DEFINITION);
        self.add(Span::new(heading.title.end, heading.span.end), TokenKind::Mark);
    }

    fn footnote(&mut self, note: &Footnote) {
        if self.slice(note.span).starts_with("[*") {
            self.marks(note.span, 2, 1);
        } else if let Some(name) = note.name {
            self.add(Span::new(note.span.start, name.start), TokenKind::Mark);
            self.add(Span::new(name.end, note.span.end), TokenKind::Mark);
        }
        let modifiers = if note.content.is_some() { DEFINITION } else { PLAIN };
        if let Some(name) = note.name {
            self.push(name, TokenKind::Name, modifiers);
        }
    }

    fn endnote(&mut self, note: &Endnote) {
        self.add(Span::new(note.span.start, note.label.start), TokenKind::Mark);
        self.push(note.label, TokenKind::Name, DEFINITION);
        self.add(Span::new(note.label.end, note.label.end + "]".len()), TokenKind::Mark);
    }

    fn group(&mut self, group: &Group) {
        self.add(group.close, TokenKind::Keyword);
        match group.kind {
            GroupKind::Size | GroupKind::Color => {
                let braces =
                    Span::new(group.open.start, (group.open.start + 3).min(group.open.end));
                self.add(braces, TokenKind::Keyword);
                self.add(Span::new(braces.end, group.open.end), TokenKind::Number);
            }
            GroupKind::Wiki => {
                self.push(group.open, TokenKind::Keyword, KNOWN);
                self.facts.attributes_of(group).iter().for_each(|it| self.attribute(it));
            }
            GroupKind::Folding => {
                self.push(group.open, TokenKind::Keyword, KNOWN);
                self.add(group.header, TokenKind::Text);
            }
            GroupKind::Syntax => {
                self.push(group.open, TokenKind::Keyword, KNOWN);
                self.add(group.header, TokenKind::Property);
            }
            GroupKind::Literal => {
                self.add(group.open, TokenKind::Keyword);
                self.add(Span::new(group.open.end, group.close.start), TokenKind::Text);
            }
            // What they hold is a language of its own, which editors colour by its own grammar.
            GroupKind::If | GroupKind::Html | GroupKind::Style | GroupKind::Latex => {
                self.push(group.open, TokenKind::Keyword, KNOWN);
            }
        }
    }

    fn attribute(&mut self, attribute: &Attribute) {
        self.add_all(attribute.name, TokenKind::Property);
        let is_css = |name| matches!(self.slice(name), "style" | "dark-style");
        if !attribute.name.is_some_and(is_css) {
            self.add_all(attribute.value, TokenKind::Text);
        }
    }

    fn link(&mut self, link: &Link) {
        self.marks(link.span, 2, 2);
        let kind = match link.kind {
            LinkKind::External => TokenKind::Text,
            LinkKind::Page | LinkKind::Anchor => TokenKind::Page,
        };
        self.add_all(link.target, kind);
        self.add_all(link.anchor, TokenKind::Name);
    }

    fn file(&mut self, file: &File) {
        if file.span != file.target {
            self.marks(file.span, 2, 2);
        }
        self.add(file.target, TokenKind::Page);
        self.facts.file_options_of(file).iter().for_each(|it| self.attribute(it));
    }

    fn category(&mut self, category: &Category) {
        self.marks(category.span, 2, 2);
        self.add(category.target, TokenKind::Category);
    }

    fn call(&mut self, call: &Macro) {
        self.marks(call.span, 1, 1);
        self.push(call.name, TokenKind::Function, KNOWN);
        let name = self.slice(call.name);
        let known = macros::find(name);
        let (is_anchor, is_formula) = match known {
            Some(known) => (known.names.contains(&"anchor"), known.names.contains(&"math")),
            None => (false, false),
        };
        for &argument in &call.arguments {
            let named = self.slice(argument).find('=').filter(|_| !is_anchor && !is_formula);
            match named {
                Some(length) => {
                    let name = Span::new(argument.start, argument.start + length);
                    self.add(name, TokenKind::Parameter);
                    self.add(Span::new(name.end + 1, argument.end), TokenKind::Text);
                }
                None if is_anchor => self.push(argument, TokenKind::Name, DEFINITION),
                None if is_formula => {}
                None => self.add(argument, TokenKind::Text),
            }
        }
    }

    /// The bars between cells are left to the editor's grammar: there are too many of them.
    fn cell_option(&mut self, option: Span) {
        let inside = self.slice(option).trim_matches(['<', '>']);
        let is_bare_color = inside.split(',').all(colors::is_color);
        let modifiers = if is_bare_color { OLD } else { PLAIN };
        self.push(option, TokenKind::Option, modifiers);
    }

    /// The first and the last bytes of `span`.
    fn marks(&mut self, span: Span, opener: usize, closer: usize) {
        if opener + closer <= span.len() {
            self.add(Span::new(span.start, span.start + opener), TokenKind::Mark);
            self.add(Span::new(span.end - closer, span.end), TokenKind::Mark);
        }
    }

    fn add_all(&mut self, spans: impl IntoIterator<Item = Span>, kind: TokenKind) {
        spans.into_iter().for_each(|span| self.add(span, kind));
    }

    fn add(&mut self, span: Span, kind: TokenKind) {
        self.push(span, kind, PLAIN);
    }

    fn push(&mut self, span: Span, kind: TokenKind, modifiers: Modifiers) {
        self.tokens.push(Token { span, kind, modifiers });
    }

    fn slice(&self, span: Span) -> &str {
        self.source.get(span.start..span.end).unwrap_or_default()
    }
}
