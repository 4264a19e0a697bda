//! Why something that looks like markup is shown as text: the rule of the language that makes it
//! literal, and the places that it collided with.
//!
//! The tree says what is text (language reference, section 18): so the smallest node at an offset
//! decides who answers, and the line around it says why. Nothing here looks further than a few
//! thousand bytes, so an answer costs the same on a page of any size. What mends a mistake is known to
//! the rules; an explanation only names those that may have found it.

mod braces;
mod bracket;
mod broken;
mod calls;
mod decoration;
mod foreign;
mod group;
mod heading;
mod hidden;
mod leftover;
mod line;
mod list;
mod literal;
mod page;
mod partner;
mod render;
mod row;
mod signs;
mod table;

use crate::config::Language;
use crate::document::Document;
use crate::syntax::Kind;
use crate::text::{Reading, Span};

use page::Page;
pub use render::{describe, markdown};

/// Why a piece of text is not the markup that it looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The piece of text.
    pub span: Span,
    /// Whether readers see nothing of it.
    pub is_hidden: bool,
    /// The rule of the language that makes it text, in a sentence or two.
    pub reason: String,
    /// What it collided with, the likeliest first.
    pub places: Vec<Place>,
    /// The rules of the linter that may have found it.
    pub rules: &'static [&'static str],
}

/// A place that an explanation points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub span: Span,
    pub label: String,
}

impl Explanation {
    fn with_place(mut self, span: Span, label: String) -> Self {
        self.places.push(Place { span, label });
        self
    }

    fn hidden(self, is_hidden: bool) -> Self {
        Self { is_hidden, ..self }
    }

    fn with_rules(self, rules: &'static [&'static str]) -> Self {
        Self { rules, ..self }
    }
}

/// Why the text at `offset` is text; `None` where it looks like nothing else, and where the markup
/// works.
pub fn explain(document: &Document, language: Language, offset: usize) -> Option<Explanation> {
    if document.reading() == Reading::ArticleText {
        return None;
    }
    let source = document.source();
    if offset >= source.len() || !source.is_char_boundary(offset) {
        return None;
    }
    let page = Page { document, source, language, offset };
    let found = hidden::behind_redirect(&page).or_else(|| match page.kind_at(offset) {
        Kind::Literal => literal::explain(&page).or_else(|| hidden::in_verbatim(&page)),
        kind if hidden::is_verbatim(kind) => hidden::in_verbatim(&page),
        kind if hidden::is_plain(kind) => hidden::in_plain_part(&page, kind),
        Kind::Escape => bracket::escape(&page),
        Kind::Variable => calls::variable(&page),
        Kind::UnknownMacro => foreign::explain(&page).or_else(|| calls::unknown(&page)),
        Kind::UnclosedRow => row::broken(&page),
        _ => match page.broken_at(offset) {
            Some(broken) => broken::explain(&page, broken),
            None if page.is_text(offset) => text(&page),
            None => None,
        },
    });
    found.filter(|explanation| explanation.span.contains(offset))
}

/// Why running text is running text.
fn text(page: &Page) -> Option<Explanation> {
    group::in_header(page)
        .or_else(|| line::explain(page))
        .or_else(|| decoration::explain(page))
        .or_else(|| foreign::explain(page))
        .or_else(|| bracket::explain(page))
        .or_else(|| calls::late_close(page))
        .or_else(|| group::explain(page))
        .or_else(|| table::explain(page))
        .or_else(|| calls::malformed_variable(page))
        .or_else(|| heading::explain(page))
}
