//! Tokens, as the protocol counts them: each from the one before, in lines and columns.

use tower_lsp::lsp_types as lsp;
use tower_lsp::lsp_types::{SemanticToken, SemanticTokenModifier, SemanticTokenType};

use crate::ide::tokens::{self, Modifiers, Token, TokenKind};
use crate::lsp::session::Snapshot;
use crate::text::{Encoding, Span};

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
    let Some(first) = tokens.first() else { return Vec::new() };
    let text = &page.document.text;
    let start = text.line_start(text.line_of(first.span.start));
    let end = tokens.last().map_or(start, |last| last.span.end);
    let source = text.slice(Span::new(start, end));
    let mut writer = Writer {
        source: &source,
        offset: start,
        encoding: page.client.encoding,
        keeps_lines: page.client.joins_token_lines,
        place: Place { line: text.line_of(start) as u32, column: 0 },
        written: Place::default(),
        tokens: Vec::with_capacity(tokens.len()),
    };
    tokens.iter().for_each(|token| writer.token(token));
    writer.tokens
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

/// A place in the units of the client.
#[derive(Clone, Copy, Default)]
struct Place {
    line: u32,
    column: u32,
}

/// Goes through the text once, where asking for each position would search the text each time.
struct Writer<'a> {
    /// The text from the start of the first token's line.
    source: &'a str,
    /// Where the rest of it starts.
    offset: usize,
    encoding: Encoding,
    keeps_lines: bool,
    /// The place of `offset`.
    place: Place,
    /// Where the last token starts.
    written: Place,
    tokens: Vec<SemanticToken>,
}

impl Writer<'_> {
    /// A token of several lines is one for each of them where the client wants it.
    fn token(&mut self, token: &Token) {
        self.advance(token.span.start);
        let mut start = self.place;
        let mut length = 0;
        while self.offset < token.span.end {
            let before = self.place;
            let units = self.step();
            if self.place.line == before.line || self.keeps_lines {
                length += units;
            } else {
                self.write(token, start, length);
                (start, length) = (self.place, 0);
            }
        }
        self.write(token, start, length);
    }

    fn advance(&mut self, offset: usize) {
        while self.offset < offset && !self.source.is_empty() {
            self.step();
        }
    }

    /// Passes a character or a line's end, and says how many units it takes.
    fn step(&mut self) -> u32 {
        let mut characters = self.source.chars();
        let Some(character) = characters.next() else {
            self.offset = usize::MAX;
            return 0;
        };
        let is_first_half = character == '\r' && characters.as_str().starts_with('\n');
        let units = match self.encoding {
            Encoding::Utf8 => character.len_utf8(),
            Encoding::Utf16 => character.len_utf16(),
            Encoding::Utf32 => 1,
        } as u32;
        if matches!(character, '\n' | '\r') && !is_first_half {
            self.place = Place { line: self.place.line + 1, column: 0 };
        } else {
            self.place.column += units;
        }
        self.offset += character.len_utf8();
        self.source = characters.as_str();
        units
    }

    fn write(&mut self, token: &Token, start: Place, length: u32) {
        if length == 0 {
            return;
        }
        let delta_line = start.line - self.written.line;
        let column = if delta_line == 0 { self.written.column } else { 0 };
        self.tokens.push(SemanticToken {
            delta_line,
            delta_start: start.column - column,
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
