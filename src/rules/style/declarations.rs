//! The declarations of a piece of CSS, and what they are made of. Offsets are from its start.

use std::ops::Range;

use cssparser::{Parser, Token};

/// `property: value`, or what stands where one should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declaration {
    /// Without the `;` behind it and the space around it.
    pub span: Range<usize>,
    /// Up to the `:`; `None` where there is none, or no name before it.
    pub name: Option<Range<usize>>,
    pub value: Range<usize>,
    /// Whether a bracket, a quote or a brace in it has no partner.
    pub is_broken: bool,
}

/// The declarations in `text`, empty ones left out.
pub fn read(text: &str) -> Vec<Declaration> {
    let mut parser = Parser::new(text);
    let mut declarations = Vec::new();
    let mut piece = Piece::default();
    loop {
        let start = parser.position().byte_index();
        let Ok(token) = parser.next_including_whitespace() else { break };
        match token {
            Token::Semicolon => {
                // A block before it is passed over only now, so it began behind `start`.
                let end = parser.position().byte_index() - ";".len();
                declarations.extend(piece.finish(text, end));
                piece = Piece::default();
            }
            token => piece.take(token, start),
        }
    }
    declarations.extend(piece.finish(text, text.len()));
    declarations
}

/// A declaration that isn't read to its end.
#[derive(Default)]
struct Piece {
    /// Where its first token stands.
    start: usize,
    /// How many tokens that aren't white space have been read.
    tokens: usize,
    begins_with_name: bool,
    colon: Option<usize>,
    is_broken: bool,
}

impl Piece {
    fn take(&mut self, token: &Token, at: usize) {
        if matches!(token, Token::WhiteSpace(_)) {
            return;
        }
        if self.tokens == 0 {
            self.start = at;
        }
        match token {
            Token::Ident(_) if self.tokens == 0 => self.begins_with_name = true,
            Token::Colon if self.tokens == 1 && self.begins_with_name => self.colon = Some(at),
            token if token.is_parse_error() => self.is_broken = true,
            Token::CurlyBracketBlock => self.is_broken = true,
            _ => {}
        }
        self.tokens += 1;
    }

    fn finish(&self, text: &str, end: usize) -> Option<Declaration> {
        let trim = |start: usize, end: usize| {
            let piece = text.get(start..end).unwrap_or_default();
            let start = start + piece.len() - piece.trim_start().len();
            start..start + piece.trim().len()
        };
        let span = trim(self.start, end);
        let name = self.colon.map(|colon| trim(self.start, colon));
        let value = self.colon.map_or(span.clone(), |colon| trim(colon + 1, end));
        (self.tokens > 0).then_some(Declaration { span, name, value, is_broken: self.is_broken })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(Option<&str>, &str, bool)> {
        let part = |declaration: Declaration| {
            let name = declaration.name.map(|name| &text[name]);
            (name, &text[declaration.value], declaration.is_broken)
        };
        read(text).into_iter().map(part).collect()
    }

    #[test]
    fn names_and_values() {
        assert_eq!(
            parts(" color : red;; /* 가 */ margin:0 auto !important; "),
            [(Some("color"), "red", false), (Some("margin"), "0 auto !important", false)]
        );
        assert_eq!(
            parts("background: f(a; b); c"),
            [(Some("background"), "f(a; b)", false), (None, "c", false)]
        );
        assert_eq!(parts("color: red)"), [(Some("color"), "red)", true)]);
        assert_eq!(parts("; ;"), []);
    }
}
