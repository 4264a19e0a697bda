//! The expressions of `#!if` and `<rowif=…>` (language reference, section 8.7): whether one can be
//! read at all, and what is wrong where it can't.
//!
//! An expression is a row of values and operators that take turns, in brackets that pair; so one
//! pass with a stack of brackets tells, however deep they are. Deliberately absent: what it comes
//! to, and whether its names are known, which depends on the page that includes this one.

use std::ops::Range;

use crate::data::conditions::tokens::{self, Kind, Token};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// There is no expression.
    Empty,
    /// A string has no closing quote.
    UnclosedString,
    /// A bracket has no partner.
    UnclosedBracket,
    /// Something stands where a value should.
    MissingValue,
    /// Two values stand side by side.
    MissingOperator,
    /// What the engine's language doesn't have.
    Forbidden,
}

/// The first error in `text` and where it stands; `None` for an expression that can be read.
pub fn check(text: &str) -> Option<(Error, Range<usize>)> {
    if text.trim().is_empty() {
        return Some((Error::Empty, 0..text.len()));
    }
    let mut reader = Reader { open: Vec::new(), last: Last::Start };
    let mut end = 0..0;
    for token in tokens::read(text) {
        if let Err(error) = reader.take(&token) {
            return Some((error, token.span));
        }
        end = token.span;
    }
    reader.finish(end)
}

/// A bracket, or a `?` that waits for its `:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Round,
    Square,
    Question,
}

/// What the token before was, as far as it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Last {
    Start,
    /// A `;`.
    End,
    Operator,
    /// The `.` or `?.` before a member.
    Dot,
    /// A bracket that may close at once: of a call, of a list.
    Bracket,
    /// A value that something may be assigned to.
    Place,
    Value,
}

struct Reader {
    open: Vec<(Open, Range<usize>)>,
    last: Last,
}

impl Reader {
    fn is_behind_value(&self) -> bool {
        matches!(self.last, Last::Place | Last::Value)
    }

    fn take(&mut self, token: &Token) -> Result<(), Error> {
        self.last = match token.kind {
            Kind::UnclosedString => return Err(Error::UnclosedString),
            Kind::Other => return Err(Error::Forbidden),
            Kind::Name if self.last == Last::Dot => Last::Place,
            _ if self.last == Last::Dot && !token.opens() => return Err(Error::MissingValue),
            Kind::Name if tokens::is_forbidden(token.text) => return Err(Error::Forbidden),
            Kind::Name if tokens::is_prefix(token.text) => self.prefix()?,
            Kind::Name if tokens::is_word_operator(token.text) => self.infix()?,
            Kind::Name => self.value(Last::Place)?,
            Kind::Value => self.value(Last::Value)?,
            Kind::Operator => self.operator(token)?,
        };
        Ok(())
    }

    fn value(&self, value: Last) -> Result<Last, Error> {
        if self.is_behind_value() { Err(Error::MissingOperator) } else { Ok(value) }
    }

    fn prefix(&self) -> Result<Last, Error> {
        self.value(Last::Operator)
    }

    fn infix(&self) -> Result<Last, Error> {
        if self.is_behind_value() { Ok(Last::Operator) } else { Err(Error::MissingValue) }
    }

    fn operator(&mut self, token: &Token) -> Result<Last, Error> {
        match token.text {
            "(" => self.open(Open::Round, token),
            "[" => self.open(Open::Square, token),
            ")" => self.close(Open::Round),
            "]" => self.close(Open::Square),
            "?" => {
                self.infix()?;
                self.open.push((Open::Question, token.span.clone()));
                Ok(Last::Operator)
            }
            ":" => {
                self.infix()?;
                self.pop(Open::Question).map(|()| Last::Operator)
            }
            ";" => self.end(),
            "." | "?." => self.infix().map(|_| Last::Dot),
            "=>" | "{" | "}" => Err(Error::Forbidden),
            "++" | "--" if self.is_behind_value() => Ok(Last::Value),
            "!" | "~" | "++" | "--" => self.prefix(),
            "+" | "-" if !self.is_behind_value() => self.prefix(),
            assignment if tokens::is_assignment(assignment) && self.last == Last::Value => {
                Err(Error::MissingValue)
            }
            _ => self.infix(),
        }
    }

    fn open(&mut self, bracket: Open, token: &Token) -> Result<Last, Error> {
        let is_group = bracket == Open::Round && !self.is_behind_value() && self.last != Last::Dot;
        self.open.push((bracket, token.span.clone()));
        Ok(if is_group { Last::Operator } else { Last::Bracket })
    }

    fn close(&mut self, bracket: Open) -> Result<Last, Error> {
        if !self.is_behind_value() && self.last != Last::Bracket {
            return Err(Error::MissingValue);
        }
        self.pop(bracket)?;
        Ok(if bracket == Open::Square { Last::Place } else { Last::Value })
    }

    fn pop(&mut self, open: Open) -> Result<(), Error> {
        match self.open.pop() {
            Some((last, _)) if last == open => Ok(()),
            _ => Err(Error::UnclosedBracket),
        }
    }

    fn end(&mut self) -> Result<Last, Error> {
        match self.open.is_empty() {
            true if self.is_behind_value() => Ok(Last::End),
            true => Err(Error::MissingValue),
            false => Err(Error::UnclosedBracket),
        }
    }

    /// What is wrong at the end, where `end` is the last token.
    fn finish(mut self, end: Range<usize>) -> Option<(Error, Range<usize>)> {
        if !self.is_behind_value() && self.last != Last::End {
            return Some((Error::MissingValue, end));
        }
        self.open.pop().map(|(_, span)| (Error::UnclosedBracket, span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_expressions() {
        for text in [
            "이름",
            "이름 == \"가\"",
            "a != null && (b || !c) & 1",
            "this.문서 == '대문' ? 1 : a ? 2 : 3",
            "a = 1, b = a + 2; b > 3;",
            "a.includes(\"}}}\") || parseInt(b, 10) % 2 === 0",
            "time() >> 2, a?.b?.[0]?.(c), [1, 2].length, [].length, -1 - -a++",
            "typeof a !== 'undefined'",
            "calleeTitle.startsWith('틀:')",
            "`가` == a ?? b",
        ] {
            assert_eq!(check(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_error_is_told() {
        for (text, error, place) in [
            (" ", Error::Empty, " "),
            ("a == ", Error::MissingValue, "=="),
            ("a == \"가", Error::UnclosedString, "\"가"),
            ("(a == 1", Error::UnclosedBracket, "("),
            ("a == 1)", Error::UnclosedBracket, ")"),
            ("a ? 1", Error::UnclosedBracket, "?"),
            ("a and b", Error::MissingOperator, "and"),
            ("a == 가 나", Error::MissingOperator, "나"),
            ("a && || b", Error::MissingValue, "||"),
            ("1 = a", Error::MissingValue, "="),
            ("()", Error::MissingValue, ")"),
            ("a.", Error::MissingValue, "."),
            ("a.1", Error::MissingOperator, ".1"),
            ("function () {}", Error::Forbidden, "function"),
            ("while (a) b", Error::Forbidden, "while"),
            ("a => b", Error::Forbidden, "=>"),
            ("a # b", Error::Forbidden, "#"),
            ("(a; b)", Error::UnclosedBracket, ";"),
        ] {
            let (found, span) = check(text).expect(text);
            assert_eq!((found, &text[span]), (error, place), "{text}");
        }
    }

    #[test]
    fn deep_brackets_are_no_trouble() {
        assert_eq!(check(&("(".repeat(100_000) + "a" + &")".repeat(100_000))), None);
    }
}
