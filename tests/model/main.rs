//! The facts of small pages. Spans print as the text they cover.

mod article;
mod footnotes;
mod groups;
mod headings;
mod inline;
mod links;
#[path = "../random/mod.rs"]
mod random;
mod tables;
mod totality;

use expect_test::Expect;
use namumark_lsp::document::Document;
use namumark_lsp::model::Model;
use namumark_lsp::text::Span;

/// A page that prints its spans.
struct Page(Document);

impl Page {
    fn new(source: &str) -> Self {
        Self(Document::new(source))
    }

    fn model(&self) -> &Model {
        self.0.model()
    }

    fn quote(&self, span: Span) -> String {
        format!("{:?}", self.0.text.slice(span))
    }

    fn quote_or_none(&self, span: Option<Span>) -> String {
        span.map_or("none".to_owned(), |span| self.quote(span))
    }

    fn quote_all<'a>(&self, spans: impl IntoIterator<Item = &'a Span>) -> String {
        let quotes: Vec<_> = spans.into_iter().map(|span| self.quote(*span)).collect();
        quotes.join(", ")
    }
}

/// Compares one family of facts of `source`, shown a line each, with what is `wanted`.
fn check<T>(
    source: &str,
    facts: fn(&Model) -> &[T],
    show: fn(&Page, &T) -> String,
    wanted: Expect,
) {
    let page = Page::new(source);
    let lines: Vec<_> = facts(page.model()).iter().map(|fact| show(&page, fact)).collect();
    wanted.assert_eq(&lines.join("\n"));
}

fn check_spans(source: &str, spans: fn(&Model) -> &[Span], wanted: Expect) {
    check(source, spans, |page, span| page.quote(*span), wanted);
}
