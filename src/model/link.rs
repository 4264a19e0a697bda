//! Links, files, categories and the redirect (language reference, sections 5 and 9).

use std::borrow::Cow;
use std::ops::Range;

use super::walk::Gatherer;
use super::{Attribute, Model};
use crate::text::Span;

/// `#redirect 대상` (language reference, section 5).
#[derive(Clone, Debug)]
pub struct Redirect {
    pub span: Span,
    /// The target's title, escapes undone.
    pub target: String,
    pub target_span: Span,
    pub anchor: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    Page,
    External,
    /// `[[#…]]`: into this page.
    Anchor,
}

/// `[[대상#앵커|글]]` (language reference, section 9).
#[derive(Clone, Debug)]
pub struct Link {
    pub kind: LinkKind,
    pub span: Span,
    /// As written; [`unescape`] makes a title of it.
    pub target: Option<Span>,
    pub anchor: Option<Span>,
    pub label: Option<Span>,
}

/// `[[파일:…]]` (language reference, section 9.1).
#[derive(Clone, Debug)]
pub struct File {
    pub span: Span,
    /// As written, with `파일:`.
    pub target: Span,
    /// The options as they stand, between the `|` and the `]]`.
    pub options: Option<Span>,
    /// The indices of the options among the attributes.
    pub(super) attributes: Range<usize>,
}

/// `[[분류:…]]` (language reference, section 9.2).
#[derive(Clone, Debug)]
pub struct Category {
    pub span: Span,
    /// As written, with `분류:`.
    pub target: Span,
    /// The name without `분류:`, escapes undone.
    pub name: String,
    pub blurred: bool,
}

/// `source` with its escapes undone: every `\` gives way to the character behind it.
pub fn unescape(source: &str) -> Cow<'_, str> {
    if !source.contains('\\') {
        return Cow::Borrowed(source);
    }
    let mut text = String::with_capacity(source.len());
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        text.extend(if character == '\\' { characters.next() } else { Some(character) });
    }
    Cow::Owned(text)
}

impl LinkKind {
    /// What the target decides; whether there is an anchor beside it does not matter.
    fn of_target(target: &str) -> Self {
        let schemes = ["http://", "https://", "ftp://"];
        let external = schemes.iter().any(|scheme| target.starts_with(scheme));
        if external { Self::External } else { Self::Page }
    }
}

impl Model {
    /// The options of a file one by one.
    pub fn file_options_of(&self, file: &File) -> &[Attribute] {
        self.attributes.get(file.attributes.clone()).unwrap_or_default()
    }
}

impl Gatherer<'_> {
    pub(super) fn add_redirect(&mut self, span: Span) {
        let target_span = Span::new(span.end, span.end);
        self.model.redirect =
            Some(Redirect { span, target: String::new(), target_span, anchor: None });
    }

    pub(super) fn set_redirect_target(&mut self, span: Span) {
        let target = unescape(self.slice(span).trim()).into_owned();
        if let Some(redirect) = &mut self.model.redirect {
            (redirect.target, redirect.target_span) = (target, span);
        }
    }

    pub(super) fn set_redirect_anchor(&mut self, span: Span) {
        if let Some(redirect) = &mut self.model.redirect {
            redirect.anchor = Some(span);
        }
    }

    pub(super) fn add_link(&mut self, span: Span) {
        let into_page = self.slice(span).starts_with("[[#");
        let kind = if into_page { LinkKind::Anchor } else { LinkKind::Page };
        self.model.links.push(Link { kind, span, target: None, anchor: None, label: None });
    }

    // The parts of a link come before everything that its label holds, so they belong to the last.

    pub(super) fn set_link_target(&mut self, span: Span) {
        let kind = LinkKind::of_target(self.slice(span));
        if let Some(link) = self.model.links.last_mut() {
            (link.kind, link.target) = (kind, Some(span));
        }
    }

    pub(super) fn set_link_anchor(&mut self, span: Span) {
        if let Some(link) = self.model.links.last_mut() {
            link.anchor = Some(span);
        }
    }

    pub(super) fn set_link_label(&mut self, span: Span) {
        if let Some(link) = self.model.links.last_mut() {
            link.label = Some(span);
        }
    }

    pub(super) fn add_file(&mut self, span: Span) {
        let target = Span::new(span.end, span.end);
        let next = self.model.attributes.len();
        self.model.files.push(File { span, target, options: None, attributes: next..next });
    }

    pub(super) fn set_file_target(&mut self, target: Span) {
        let Some(end) = self.model.files.last().map(|file| file.span.end) else { return };
        let rest = self.without_closer(Span::new(target.end, end.max(target.end)), "]]");
        let has_options = self.slice(rest).starts_with('|');
        if let Some(file) = self.model.files.last_mut() {
            file.target = target;
            file.options = has_options.then(|| Span::new(rest.start + 1, rest.end));
        }
    }

    pub(super) fn add_file_option(&mut self) {
        if let Some(file) = self.model.files.last_mut() {
            file.attributes.end += 1;
            self.model.attributes.push(Attribute::default());
        }
    }

    pub(super) fn set_file_option_name(&mut self, span: Span) {
        if let Some(option) = self.model.attributes.last_mut() {
            option.name = Some(span);
        }
    }

    pub(super) fn set_file_option_value(&mut self, span: Span) {
        if let Some(option) = self.model.attributes.last_mut() {
            option.value = Some(span);
        }
    }

    pub(super) fn add_category(&mut self, span: Span) {
        let target = Span::new(span.end, span.end);
        let category = Category { span, target, name: String::new(), blurred: false };
        self.model.categories.push(category);
    }

    pub(super) fn set_category_target(&mut self, target: Span) {
        let source = self.slice(target);
        let name = source.split_once(':').map_or(source, |(_, name)| name);
        let name = unescape(name).into_owned();
        if let Some(category) = self.model.categories.last_mut() {
            (category.target, category.name) = (target, name);
        }
    }

    /// Only `#blur` is no part of the name: categories have no sections to lead to.
    pub(super) fn set_category_anchor(&mut self, span: Span) {
        let anchor = unescape(self.slice(span)).into_owned();
        let Some(category) = self.model.categories.last_mut() else { return };
        category.blurred = anchor == "blur";
        if !category.blurred {
            category.name.push('#');
            category.name.push_str(&anchor);
        }
    }
}
