//! The words and signs that a condition is made of (language reference, section 8.7).

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Name,
    /// A number or a string.
    Value,
    Operator,
    /// A string that goes on to the end of the text.
    UnclosedString,
    /// A character that the language doesn't have.
    Other,
}

/// A word or a sign. Its span counts bytes of the condition.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    pub kind: Kind,
    pub text: &'a str,
    pub span: Range<usize>,
}

impl Token<'_> {
    /// Whether it is an opening bracket.
    pub fn opens(&self) -> bool {
        self.kind == Kind::Operator && matches!(self.text, "(" | "[")
    }
}

/// The longer ones first.
const OPERATORS: &[&str] = &[
    ">>>=", "===", "!==", ">>>", "<<=", ">>=", "**=", "&&=", "||=", "??=", "==", "!=", "<=", ">=",
    "&&", "||", "??", "?.", "=>", "<<", ">>", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=",
    "^=", "**", "+", "-", "*", "/", "%", "=", "<", ">", "!", "~", "&", "|", "^", "?", ":", ",",
    ";", ".", "(", ")", "[", "]", "{", "}",
];

/// Words of JavaScript that the engine's language doesn't have.
const FORBIDDEN: &[&str] = &[
    "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "delete",
    "do", "else", "export", "for", "function", "if", "import", "let", "new", "return", "super",
    "switch", "throw", "try", "var", "while", "with", "yield",
];

/// Whether `name` is one of these words.
pub fn is_forbidden(name: &str) -> bool {
    FORBIDDEN.binary_search(&name).is_ok()
}

/// Whether `name` is an operator before a value.
pub fn is_prefix(name: &str) -> bool {
    matches!(name, "typeof" | "void")
}

/// Whether `name` is an operator between values.
pub fn is_word_operator(name: &str) -> bool {
    matches!(name, "in" | "instanceof")
}

/// Whether `operator` changes the value before it.
pub fn is_assignment(operator: &str) -> bool {
    operator.ends_with('=') && !matches!(operator, "==" | "===" | "!=" | "!==" | "<=" | ">=")
}

/// The tokens of `text`, in their order; white space is none.
pub fn read(text: &str) -> impl Iterator<Item = Token<'_>> {
    let mut offset = 0;
    std::iter::from_fn(move || {
        let rest = text[offset..].trim_start();
        let start = text.len() - rest.len();
        let (kind, length) = first(rest)?;
        offset = start + length;
        Some(Token { kind, text: &text[start..offset], span: start..offset })
    })
}

/// The kind and the length of the token at the start of `text`.
fn first(text: &str) -> Option<(Kind, usize)> {
    let character = text.chars().next()?;
    let number = text.strip_prefix('.').unwrap_or(text);
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        let end = number.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '.');
        return Some((Kind::Value, text.len() - end.len()));
    }
    if matches!(character, '"' | '\'' | '`') {
        return Some(string(text, character));
    }
    if is_name(character) {
        let end = text.trim_start_matches(|c| is_name(c) || c.is_numeric());
        return Some((Kind::Name, text.len() - end.len()));
    }
    let operator = OPERATORS.iter().find(|operator| text.starts_with(**operator));
    // `a?.5:b` is a choice.
    let is_choice =
        text.strip_prefix("?.").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    Some(match operator {
        Some(_) if is_choice => (Kind::Operator, 1),
        Some(operator) => (Kind::Operator, operator.len()),
        None => (Kind::Other, character.len_utf8()),
    })
}

fn is_name(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '_' | '$')
}

fn string(text: &str, quote: char) -> (Kind, usize) {
    let mut characters = text.char_indices().skip(1);
    while let Some((offset, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            _ if character == quote => return (Kind::Value, offset + 1),
            _ => {}
        }
    }
    (Kind::UnclosedString, text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        assert!(FORBIDDEN.is_sorted());
        assert!(OPERATORS.is_sorted_by_key(|operator| std::cmp::Reverse(operator.len())));
    }

    #[test]
    fn tokens_of_an_expression() {
        let texts: Vec<_> = read("가1>=.5&&!b_c[\"d\\\"e\"]").map(|token| token.text).collect();
        assert_eq!(texts, ["가1", ">=", ".5", "&&", "!", "b_c", "[", "\"d\\\"e\"", "]"]);
    }
}
