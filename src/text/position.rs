//! The positions of LSP: a line and a column in code units of the encoding that was negotiated.
//! Whatever a client sends is clamped to a place that exists.

use super::{Span, Text};

/// What the columns of a [`Position`] count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Code units of UTF-16: what every client speaks.
    #[default]
    Utf16,
    /// Characters.
    Utf32,
}

impl Encoding {
    /// How many units `text` takes.
    pub fn units(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            // A character of four bytes takes two units.
            Self::Utf16 => text.chars().count() + text.bytes().filter(|byte| *byte >= 0xf0).count(),
            Self::Utf32 => text.chars().count(),
        }
    }
}

/// A place in a text, as LSP counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Zero-based; lines end at LF, CRLF and CR, and at nothing else.
    pub line: u32,
    /// Zero-based, in the units of an [`Encoding`].
    pub character: u32,
}

impl Position {
    pub fn new(line: u32, character: u32) -> Self {
        Self { line, character }
    }
}

impl Text {
    /// The offset of `position`. A line behind the last means the end of the text, a column behind
    /// the last means the end of its line, and the middle of a character means its start.
    pub fn offset(&self, position: Position, encoding: Encoding) -> usize {
        let line = position.line as usize;
        if line >= self.rope.len_lines() {
            return self.len();
        }
        let content = self.line_content(line);
        let start = self.units_before(content.start, encoding);
        let end = self.units_before(content.end, encoding);
        self.offset_behind(end.min(start + position.character as usize), encoding)
    }

    /// The span between two positions, which may come in either order.
    pub fn span(&self, start: Position, end: Position, encoding: Encoding) -> Span {
        let start = self.offset(start, encoding);
        let end = self.offset(end, encoding);
        Span::new(start.min(end), start.max(end))
    }

    /// The position of `offset`; inside of a line's ending it is the place before it.
    pub fn position(&self, offset: usize, encoding: Encoding) -> Position {
        let line = self.line_of(offset);
        let content = self.line_content(line);
        let column = self.units_before(offset.min(content.end), encoding)
            - self.units_before(content.start, encoding);
        Position::new(saturate(line), saturate(column))
    }

    /// The bytes of `line` without its ending.
    fn line_content(&self, line: usize) -> Span {
        let (start, end) = (self.line_start(line), self.line_start(line + 1));
        let mut backwards = self.rope.byte_slice(start..end).bytes_at(end - start).reversed();
        let ending = match (backwards.next(), backwards.next()) {
            (Some(b'\n'), Some(b'\r')) => 2,
            (Some(b'\n' | b'\r'), _) => 1,
            _ => 0,
        };
        Span::new(start, end - ending)
    }

    /// How many units of `encoding` the text has before `offset`.
    fn units_before(&self, offset: usize, encoding: Encoding) -> usize {
        let character = self.rope.byte_to_char(offset);
        match encoding {
            Encoding::Utf8 => self.rope.char_to_byte(character),
            Encoding::Utf16 => self.rope.char_to_utf16_cu(character),
            Encoding::Utf32 => character,
        }
    }

    /// The offset behind `units` of `encoding`.
    fn offset_behind(&self, units: usize, encoding: Encoding) -> usize {
        let character = match encoding {
            Encoding::Utf8 => self.rope.byte_to_char(units),
            Encoding::Utf16 => self.rope.utf16_cu_to_char(units),
            Encoding::Utf32 => units,
        };
        self.rope.char_to_byte(character)
    }
}

fn saturate(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
