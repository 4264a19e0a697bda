//! The outline: the sections of a page, nested by level.

use crate::document::Document;
use crate::model::Heading;
use crate::text::Span;

use super::{plain, prose};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    Section,
}

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Number and title as readers see them: `1.2. 제목`.
    pub name: String,
    /// The heading's marks: `==`, folded `==#`.
    pub detail: Option<String>,
    pub kind: SymbolKind,
    pub span: Span,
    /// The title; lies in `span`.
    pub name_span: Span,
    pub children: Vec<Symbol>,
}

/// The sections of the page.
pub fn symbols(document: &Document) -> Vec<Symbol> {
    nested(document, &mut document.model().headings.as_slice(), 0)
}

/// Takes the headings deeper than `level` from the front of `headings`.
fn nested(document: &Document, headings: &mut &[Heading], level: u8) -> Vec<Symbol> {
    let mut symbols = Vec::new();
    while let Some((heading, rest)) = headings.split_first() {
        if heading.level <= level {
            break;
        }
        *headings = rest;
        let children = nested(document, headings, heading.level);
        symbols.push(symbol(document, heading, children));
    }
    symbols
}

fn symbol(document: &Document, heading: &Heading, children: Vec<Symbol>) -> Symbol {
    let marks = "=".repeat(heading.level.into());
    Symbol {
        name: name(document, heading),
        detail: Some(if heading.folded { marks + "#" } else { marks }),
        kind: SymbolKind::Section,
        span: heading.section,
        name_span: heading.title,
        children,
    }
}

/// A section's number and title as readers see them.
pub fn name(document: &Document, heading: &Heading) -> String {
    format!("{}. {}", heading.number, title(document, heading)).trim_end().to_owned()
}

/// What may begin markup inside of a line. A title without any of it needs no reading, and most
/// are such.
const MARKS: &[char] = &['\'', '~', '-', '_', '^', ',', '\\', '{', '[', '@'];

/// A section's title as readers see it.
pub fn title(document: &Document, heading: &Heading) -> String {
    let source = document.text.slice(heading.title);
    match source.contains(MARKS) {
        true => plain::flatten(&prose::read(document, heading.title)),
        false => source.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
