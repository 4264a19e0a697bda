//! The parts of a page by what they are, for editors that colour by meaning. They add to a grammar of
//! the editor's own what only the parser knows: whether a mark is one, and what a word is.

mod families;

use crate::document::Document;
use crate::model::Part;
use crate::text::Span;

/// What a token is; the order is that of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// The title of a section.
    Title,
    /// A page or a file that a link leads to.
    Page,
    Category,
    /// An anchor, and the name of a footnote.
    Name,
    /// A variable of a template, and the name of an argument.
    Parameter,
    /// The name of an attribute or an option.
    Property,
    /// A macro.
    Function,
    /// The opener and the closer of a group.
    Keyword,
    Comment,
    /// A value, an address, text that is taken as it stands.
    Text,
    /// A size, a colour.
    Number,
    /// A mark: of a heading, a link, a note, a decoration, an escape.
    Mark,
    /// An option of a cell.
    Option,
}

/// What is special about a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    /// It gives a name its meaning.
    pub definition: bool,
    /// The engine knows it by name.
    pub known: bool,
    /// It still works, and has a successor.
    pub old: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    pub modifiers: Modifiers,
}

/// The tokens of the sections that `span` touches, in the order of the text; none overlaps another.
pub fn tokens(document: &Document, span: Span) -> Vec<Token> {
    let mut tokens = Vec::new();
    let parts = document.parts().iter();
    for part in parts.filter(|part| part.span.start <= span.end && span.start <= part.span.end) {
        let part_tokens = of_part(document, part).into_iter();
        tokens.extend(part_tokens.map(|token| Token { span: part.placed(token.span), ..token }));
    }
    tokens.retain(|token| token.span.start < span.end && span.start < token.span.end);
    tokens
}

/// The tokens of a part of a page, with offsets from its start.
pub fn of_part(document: &Document, part: &Part) -> Vec<Token> {
    let is_template = document.title.as_deref().is_none_or(|title| title.starts_with("틀:"));
    let source = document.text.slice(part.span);
    let facts = &part.facts;
    let mut tokens = families::Collector { source: &source, facts, tokens: Vec::new() };
    tokens.collect(is_template);
    let mut tokens = tokens.tokens;
    tokens.retain(|token| !token.span.is_empty());
    tokens.sort_by_key(|token| (token.span.start, std::cmp::Reverse(token.span.end)));
    without_overlaps(tokens)
}

/// Where a token stands in another, it takes that place from it. `tokens` are in order, the outer
/// before the inner.
fn without_overlaps(tokens: Vec<Token>) -> Vec<Token> {
    let mut flat: Vec<Token> = Vec::with_capacity(tokens.len());
    // What is left of the tokens around the one at hand, the innermost last.
    let mut open: Vec<Token> = Vec::new();
    for token in tokens {
        close(&mut open, &mut flat, token.span.start);
        if let Some(around) = open.last_mut() {
            let before =
                Token { span: Span::new(around.span.start, token.span.start), ..around.clone() };
            around.span.start = token.span.end.min(around.span.end);
            if !before.span.is_empty() {
                flat.push(before);
            }
        }
        open.push(token);
    }
    close(&mut open, &mut flat, usize::MAX);
    flat
}

/// Takes over the rests of those that end before `offset`.
fn close(open: &mut Vec<Token>, flat: &mut Vec<Token>, offset: usize) {
    while let Some(token) = open.pop_if(|token| token.span.end <= offset) {
        if !token.span.is_empty() {
            flat.push(token);
        }
    }
}
