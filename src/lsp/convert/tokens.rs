//! Tokens, as the protocol counts them: each from the one before, in lines and columns.

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::{SemanticToken, SemanticTokenModifier, SemanticTokenType};

use super::ruler::Ruler;
use crate::document::{ByPart, Document};
use crate::ide::tokens::{self, Modifiers, Token, TokenKind};
use crate::lsp::session::Snapshot;
use crate::model::Part;
use crate::text::Span;

/// The types of LSP that stand for ours; all are standard, so every theme has colours for them.
const TYPES: [(TokenKind, SemanticTokenType); 13] = [
    (TokenKind::Title, SemanticTokenType::CLASS),
    (TokenKind::Page, SemanticTokenType::NAMESPACE),
    (TokenKind::Category, SemanticTokenType::ENUM_MEMBER),
    (TokenKind::Name, SemanticTokenType::VARIABLE),
    (TokenKind::Parameter, SemanticTokenType::PARAMETER),
    (TokenKind::Property, SemanticTokenType::PROPERTY),
    (TokenKind::Function, SemanticTokenType::FUNCTION),
    (TokenKind::Keyword, SemanticTokenType::KEYWORD),
    (TokenKind::Comment, SemanticTokenType::COMMENT),
    (TokenKind::Text, SemanticTokenType::STRING),
    (TokenKind::Number, SemanticTokenType::NUMBER),
    (TokenKind::Mark, SemanticTokenType::OPERATOR),
    (TokenKind::Option, SemanticTokenType::DECORATOR),
];

const MODIFIERS: [SemanticTokenModifier; 3] = [
    SemanticTokenModifier::DEFINITION,
    SemanticTokenModifier::DEFAULT_LIBRARY,
    SemanticTokenModifier::DEPRECATED,
];

pub fn legend() -> lsp::SemanticTokensLegend {
    lsp::SemanticTokensLegend {
        token_types: TYPES.into_iter().map(|(_, name)| name).collect(),
        token_modifiers: MODIFIERS.to_vec(),
    }
}

/// The tokens in `span`.
pub fn tokens(page: &Snapshot, span: Span) -> Vec<SemanticToken> {
    let tokens = tokens::tokens(&page.document, span);
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return Vec::new() };
    let text = &page.document.text;
    let start = text.line_start(text.line_of(first.span.start));
    let source = text.slice(Span::new(start, last.span.end));
    let mut writer = Writer {
        ruler: Ruler::starting_at(page.position(start), start, &source, page.client.encoding),
        keeps_lines: page.client.joins_token_lines,
        written: lsp::Position::default(),
        tokens: Vec::with_capacity(tokens.len()),
    };
    tokens.iter().for_each(|token| writer.token(token));
    writer.tokens
}

/// The tokens of a part of a page, which begins a line: the first one is counted from there.
#[derive(Debug)]
pub struct PartTokens {
    tokens: Vec<SemanticToken>,
    /// On which line of the part the last one starts.
    last_line: u32,
}

pub fn of_part(page: &Snapshot, part: &Part) -> PartTokens {
    let tokens = tokens::of_part(&page.document, part);
    let source = page.document.text.slice(part.span);
    let mut writer = Writer {
        ruler: Ruler::new(&source, page.client.encoding),
        keeps_lines: page.client.joins_token_lines,
        written: lsp::Position::default(),
        tokens: Vec::with_capacity(tokens.len()),
    };
    tokens.iter().for_each(|token| writer.token(token));
    PartTokens { tokens: writer.tokens, last_line: writer.written.line }
}

/// The tokens of a page, all of whose parts are in `known`.
pub fn joined(document: &Document, known: &ByPart<PartTokens>) -> Vec<SemanticToken> {
    let mut all = Vec::new();
    let mut line = 0;
    for (part, known) in document.parts().iter().zip(known.iter()) {
        let start = document.text.line_of(part.span.start) as u32;
        let first = all.len();
        all.extend_from_slice(&known.tokens);
        if let Some(first) = all.get_mut(first) {
            first.delta_line += start - line;
            line = start + known.last_line;
        }
    }
    all
}

/// The one edit that leads from what the client has to what it should have.
pub fn edits(old: &[SemanticToken], new: &[SemanticToken]) -> Vec<lsp::SemanticTokensEdit> {
    let same_start = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[same_start..], &new[same_start..]);
    let pairs = old.iter().rev().zip(new.iter().rev());
    let same_end = pairs.take_while(|(old, new)| old == new).count();
    let (old, new) = (&old[..old.len() - same_end], &new[..new.len() - same_end]);
    if old.is_empty() && new.is_empty() {
        return Vec::new();
    }
    // A token is five numbers, and the numbers are what is counted.
    vec![lsp::SemanticTokensEdit {
        start: same_start as u32 * 5,
        delete_count: old.len() as u32 * 5,
        data: Some(new.to_vec()),
    }]
}

struct Writer<'a> {
    ruler: Ruler<'a>,
    keeps_lines: bool,
    /// Where the last token starts.
    written: lsp::Position,
    tokens: Vec<SemanticToken>,
}

impl Writer<'_> {
    /// A token of several lines is one for each of them where the client wants it.
    fn token(&mut self, token: &Token) {
        self.ruler.advance(token.span.start);
        while !self.keeps_lines
            && let Some(next) = self.ruler.next_line(token.span.end)
        {
            self.write(token, self.ruler.place(), self.ruler.units_of_line(next));
            self.ruler.advance(next);
        }
        let length = self.ruler.units_to(token.span.end);
        self.write(token, self.ruler.place(), length);
        self.ruler.advance(token.span.end);
    }

    fn write(&mut self, token: &Token, start: lsp::Position, length: u32) {
        if length == 0 {
            return;
        }
        let delta_line = start.line - self.written.line;
        let column = if delta_line == 0 { self.written.character } else { 0 };
        self.tokens.push(SemanticToken {
            delta_line,
            delta_start: start.character - column,
            length,
            token_type: token.kind as u32,
            token_modifiers_bitset: bits(token.modifiers),
        });
        self.written = start;
    }
}

fn bits(modifiers: Modifiers) -> u32 {
    let flags = [modifiers.definition, modifiers.known, modifiers.old];
    flags.into_iter().enumerate().map(|(index, flag)| u32::from(flag) << index).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_legend_is_in_the_order_of_the_kinds() {
        for (index, (kind, _)) in TYPES.iter().enumerate() {
            assert_eq!(*kind as usize, index);
        }
    }

    #[test]
    fn edits_are_of_what_differs() {
        let token = |length| SemanticToken { length, ..SemanticToken::default() };
        let list = |lengths: &[u32]| lengths.iter().map(|it| token(*it)).collect::<Vec<_>>();
        let edit = |old: &[u32], new: &[u32]| {
            let edits = edits(&list(old), &list(new)).into_iter();
            let edits = edits.map(|it| (it.start, it.delete_count, it.data.unwrap().len()));
            edits.collect::<Vec<_>>()
        };
        assert_eq!(edit(&[1, 2, 3], &[1, 2, 3]), []);
        assert_eq!(edit(&[1, 2, 3], &[1, 4, 5, 3]), [(5, 5, 2)]);
        assert_eq!(edit(&[1, 1], &[1, 1, 1]), [(10, 0, 1)]);
        assert_eq!(edit(&[1, 2], &[]), [(0, 10, 0)]);
    }
}
