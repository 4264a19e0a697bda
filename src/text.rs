//! The text of a page: a rope, spans of bytes in it, and the positions of LSP.

mod position;
mod reading;
mod span;

use std::borrow::Cow;

use ropey::Rope;
use tree_sitter::{InputEdit, Point};

pub use position::{Encoding, Position};
pub use reading::Reading;
pub use span::Span;

/// The text of one version of a page. Cloning is cheap.
#[derive(Clone, Debug, Default)]
pub struct Text {
    rope: Rope,
}

impl Text {
    pub fn new(text: &str) -> Self {
        Self { rope: Rope::from_str(text) }
    }

    /// The length in bytes.
    pub fn len(&self) -> usize {
        self.rope.len_bytes()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of `span`; borrowed where it lies in one chunk of the rope.
    pub fn slice(&self, span: Span) -> Cow<'_, str> {
        self.rope.byte_slice(span.start..span.end).into()
    }

    /// The bytes from `offset` to the end of the chunk it lies in; empty at the end of the text.
    pub fn chunk_from(&self, offset: usize) -> &[u8] {
        if offset >= self.len() {
            return &[];
        }
        let (chunk, start, _, _) = self.rope.chunk_at_byte(offset);
        &chunk.as_bytes()[offset - start..]
    }

    /// The zero-based line of `offset`; lines end at LF, CRLF and CR, as in LSP.
    pub fn line_of(&self, offset: usize) -> usize {
        self.rope.byte_to_line(offset.min(self.len()))
    }

    /// Where the zero-based `line` starts; the end of the text for lines behind the last.
    pub fn line_start(&self, line: usize) -> usize {
        self.rope.line_to_byte(line.min(self.rope.len_lines()))
    }

    /// Puts `text` in the place of `span`, and tells what a tree of the text has to know about it.
    /// Its points are zero: nobody here asks a node for its row and column.
    pub fn edit(&mut self, span: Span, text: &str) -> InputEdit {
        let start = self.rope.byte_to_char(span.start);
        let end = self.rope.byte_to_char(span.end);
        self.rope.remove(start..end);
        self.rope.insert(start, text);
        InputEdit {
            start_byte: span.start,
            old_end_byte: span.end,
            new_end_byte: span.start + text.len(),
            start_position: Point::default(),
            old_end_position: Point::default(),
            new_end_position: Point::default(),
        }
    }
}

/// Texts that are the same have the same hash, however they came to be.
impl std::hash::Hash for Text {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.rope.hash(state);
    }
}

/// All of it, in one allocation.
impl From<&Text> for String {
    fn from(text: &Text) -> Self {
        Self::from(&text.rope)
    }
}

impl std::fmt::Display for Text {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.rope.chunks().try_for_each(|chunk| f.write_str(chunk))
    }
}
