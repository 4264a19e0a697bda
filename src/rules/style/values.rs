//! Whether a property takes a value.

use std::ops::Range;

use cssparser::{Parser, Token};
use cssparser_color::Color;

use crate::data::properties::{Property, ValueKind};

/// What is wrong with a value; ranges are from its start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ValueFault {
    /// There is none.
    Empty,
    /// A function inside of a function.
    NestedFunction(Range<usize>),
    /// A piece that the property doesn't take.
    Piece(Range<usize>),
    /// More pieces than the property takes.
    TooMany(Range<usize>),
}

/// Functions that calculate a number: what they come to isn't told.
const CALCULATIONS: &[&str] = &["attr", "calc", "clamp", "env", "max", "min", "var"];

/// The first thing wrong with `value`.
pub fn check(property: &Property, value: &str) -> Option<ValueFault> {
    let value = value.split('!').next().unwrap_or_default().trim_end();
    if value.is_empty() {
        return Some(ValueFault::Empty);
    }
    let pieces = pieces(value);
    if let Some(piece) = pieces.iter().find(|piece| piece.has_nested_function) {
        return Some(ValueFault::NestedFunction(piece.span.clone()));
    }
    if property.most == 0 {
        return None;
    }
    if let Some(piece) =
        pieces.iter().find(|piece| !takes(property, piece, &value[piece.span.clone()]))
    {
        return Some(ValueFault::Piece(piece.span.clone()));
    }
    pieces.get(property.most).map(|piece| ValueFault::TooMany(piece.span.start..value.len()))
}

/// What stands between spaces, commas and slashes.
struct Piece {
    span: Range<usize>,
    kind: PieceKind,
    has_nested_function: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum PieceKind {
    Word,
    Color,
    Length,
    Percentage,
    Number,
    Zero,
    Text,
    Calculation,
    Gradient,
    Url,
    Other,
}

fn pieces(value: &str) -> Vec<Piece> {
    let mut parser = Parser::new(value);
    let mut pieces = Vec::new();
    loop {
        parser.skip_whitespace();
        let start = parser.position().byte_index();
        let Ok(token) = parser.next() else { return pieces };
        if matches!(token, Token::Comma | Token::Delim('/')) {
            continue;
        }
        let kind = kind(token);
        let is_function = matches!(token, Token::Function(_));
        let has_nested_function = is_function && contains_function(&mut parser);
        let end = parser.position().byte_index();
        pieces.push(Piece { span: start..end, kind, has_nested_function });
    }
}

fn kind(token: &Token) -> PieceKind {
    match token {
        Token::Ident(_) => PieceKind::Word,
        Token::Hash(_) | Token::IDHash(_) => PieceKind::Color,
        Token::Number { value, .. } if *value == 0.0 => PieceKind::Zero,
        Token::Number { .. } => PieceKind::Number,
        Token::Percentage { .. } => PieceKind::Percentage,
        Token::Dimension { unit, .. } if is_length_unit(unit) => PieceKind::Length,
        Token::QuotedString(_) => PieceKind::Text,
        Token::UnquotedUrl(_) => PieceKind::Url,
        Token::Function(name) => kind_of_function(&name.to_ascii_lowercase()),
        _ => PieceKind::Other,
    }
}

fn kind_of_function(name: &str) -> PieceKind {
    match name {
        "url" => PieceKind::Url,
        _ if name.ends_with("-gradient") => PieceKind::Gradient,
        _ if CALCULATIONS.contains(&name) => PieceKind::Calculation,
        _ => PieceKind::Color,
    }
}

fn is_length_unit(unit: &str) -> bool {
    const UNITS: &[&str] = &[
        "px", "em", "rem", "ex", "ch", "cap", "ic", "lh", "rlh", "pt", "pc", "cm", "mm", "q", "in",
        "vw", "vh", "vmin", "vmax", "vi", "vb", "svw", "svh", "lvw", "lvh", "dvw", "dvh", "cqw",
        "cqh", "cqi", "cqb", "cqmin", "cqmax",
    ];
    UNITS.iter().any(|known| known.eq_ignore_ascii_case(unit))
}

/// Whether the function at which the parser stands has another one among its arguments.
fn contains_function(parser: &mut Parser) -> bool {
    let found = parser.parse_nested_block(|arguments| {
        let mut found = false;
        while let Ok(token) = arguments.next() {
            found |= matches!(token, Token::Function(_));
        }
        Ok::<_, cssparser::ParseError<()>>(found)
    });
    found.unwrap_or(false)
}

fn takes(property: &Property, piece: &Piece, text: &str) -> bool {
    let has = |kind| property.kinds.contains(&kind);
    match piece.kind {
        PieceKind::Word => {
            property.takes_word(text)
                || text.starts_with('-')
                || has(ValueKind::Color) && is_color(text)
        }
        PieceKind::Color => has(ValueKind::Color) && is_color(text),
        PieceKind::Length => has(ValueKind::Length),
        PieceKind::Percentage => has(ValueKind::Percentage),
        PieceKind::Number => has(ValueKind::Number),
        PieceKind::Zero => has(ValueKind::Number) || has(ValueKind::Length),
        PieceKind::Text => has(ValueKind::Text),
        PieceKind::Gradient => has(ValueKind::Image),
        PieceKind::Calculation => true,
        PieceKind::Url | PieceKind::Other => false,
    }
}

fn is_color(text: &str) -> bool {
    Color::parse(&mut Parser::new(text)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::properties::property;

    fn fault<'a>(name: &str, value: &'a str) -> Option<(&'static str, &'a str)> {
        Some(match check(property(name).unwrap(), value)? {
            ValueFault::Empty => ("empty", ""),
            ValueFault::NestedFunction(span) => ("nested", &value[span]),
            ValueFault::Piece(span) => ("piece", &value[span]),
            ValueFault::TooMany(span) => ("too many", &value[span]),
        })
    }

    #[test]
    fn values_that_are_taken() {
        for (name, value) in [
            ("color", "rgba(0, 0, 0, .5)"),
            ("color", "#FFF8"),
            ("color", "currentColor"),
            ("margin", "-1px auto calc(1em + 2px) 0"),
            ("background", "linear-gradient(90deg, red 0%, #000) no-repeat center / cover, red"),
            ("border", "1px solid rgb(0 0 0)"),
            ("font", "0.6em/1 serif"),
            ("font-weight", "700"),
            ("text-shadow", "0 0 6px #ff7c39, 1px 1px red"),
            ("width", "-webkit-fill-available"),
            ("display", "INHERIT"),
            ("color", "red !important"),
        ] {
            assert_eq!(fault(name, value), None, "{name}: {value}");
        }
    }

    #[test]
    fn values_that_are_not() {
        assert_eq!(fault("color", "redd"), Some(("piece", "redd")));
        assert_eq!(fault("color", "#ff"), Some(("piece", "#ff")));
        assert_eq!(fault("color", "rgb(1, 2)"), Some(("piece", "rgb(1, 2)")));
        assert_eq!(fault("color", ""), Some(("empty", "")));
        assert_eq!(fault("color", "red blue"), Some(("too many", "blue")));
        assert_eq!(fault("width", "100"), Some(("piece", "100")));
        assert_eq!(fault("width", "100 px"), Some(("piece", "100")));
        assert_eq!(fault("width", "5ine"), Some(("piece", "5ine")));
        assert_eq!(fault("display", "grid"), Some(("piece", "grid")));
        assert_eq!(fault("background", "url(a.png)"), Some(("piece", "url(a.png)")));
        let nested = "linear-gradient(90deg, rgba(0, 0, 0, 0), red)";
        assert_eq!(fault("background", nested), Some(("nested", nested)));
    }
}
