//! Hovers: what the markup under the cursor is, what readers see of it, and why something is mere
//! text.

mod color;
mod condition;
mod footnote;
mod group;
mod link;
mod macros;
mod marker;
mod option;
mod style;

use crate::config::Language;
use crate::document::Document;
use crate::text::Span;

use super::completion::Wiki;
use super::help::Topic;
use super::why::{self, Explanation};
use super::{markdown, plain};

/// What an editor shows beside `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    pub span: Span,
    pub markdown: String,
}

/// What the linter and the wiki know of the page.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// What is wrong in a span of the page: where, and what is said of it.
    pub problems: &'a dyn Fn(Span) -> Vec<(Span, String)>,
    /// An explanation in Markdown.
    pub explained: &'a dyn Fn(Explanation) -> String,
    /// Where the page belongs.
    pub wiki: &'a dyn Wiki,
}

/// What stands at `offset`; of things that stand in each other, the innermost. Nothing is known to be
/// wrong with it, nor of other pages.
pub fn hover(document: &Document, language: Language, offset: usize) -> Option<Hover> {
    let explained = |explanation| why::markdown(document, language, &explanation);
    let known = Known { problems: &|_| Vec::new(), explained: &explained, wiki: &() };
    hover_with(document, language, offset, known)
}

/// What stands at `offset`, and what is `known` of it.
pub fn hover_with(
    document: &Document,
    language: Language,
    offset: usize,
    known: Known,
) -> Option<Hover> {
    let context = Context { document, language, known };
    let text = why::explain(document, language, offset).map(|explanation| Hover {
        span: explanation.span,
        markdown: (known.explained)(explanation),
    });
    // Of answers about one place the last counts: what keeps a literal from being more says more than
    // that it is one.
    let answers = [
        footnote::hover(&context, offset),
        group::hover(&context, offset),
        text,
        condition::hover(&context, offset),
        link::hover(&context, offset),
        macros::hover(&context, offset),
        marker::hover(&context, offset),
        option::hover(&context, offset),
        style::hover(&context, offset),
    ];
    answers.into_iter().flatten().max_by_key(|hover| hover.span.start)
}

/// Longer pieces of the source are cut where they are quoted.
const QUOTED_COLUMNS: usize = 80;

/// Which page is asked about, and in which language the answer is.
struct Context<'a> {
    document: &'a Document,
    language: Language,
    known: Known<'a>,
}

impl Context<'_> {
    fn say(&self, korean: impl Into<String>, english: impl Into<String>) -> String {
        match self.language {
            Language::Korean => korean.into(),
            Language::English => english.into(),
        }
    }

    /// What `topic`, which stands at `span`, means.
    fn help(&self, span: Span, topic: &Topic) -> Option<Hover> {
        Some(Hover { span, markdown: topic.explain(self.language)? })
    }

    /// `offset`'s line as people count: from 1.
    fn line(&self, offset: usize) -> usize {
        self.document.text.line_of(offset) + 1
    }

    fn source(&self, span: Span) -> String {
        self.document.text.slice(span).into_owned()
    }

    /// The source of `span` as inline code.
    fn quote(&self, span: Span) -> String {
        markdown::code(&plain::shorten(self.source(span).trim(), QUOTED_COLUMNS))
    }
}

/// Paragraphs of Markdown; empty ones are left out.
fn paragraphs(paragraphs: impl IntoIterator<Item = String>) -> String {
    let paragraphs: Vec<String> =
        paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).collect();
    paragraphs.join("\n\n")
}
