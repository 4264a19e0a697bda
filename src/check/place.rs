//! A place in a page as people and programs outside read it.

use serde::Serialize;

use crate::text::{Encoding, Text};

/// Lines and columns are 1-based, columns count characters; the offset counts bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    pub line: usize,
    pub column: usize,
    pub offset: usize,
}

impl Place {
    pub fn new(text: &Text, offset: usize) -> Self {
        let position = text.position(offset, Encoding::Utf32);
        Self { line: position.line as usize + 1, column: position.character as usize + 1, offset }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_offsets_count_bytes() {
        let text = Text::new("\u{feff}가\r\n나🌳다");
        assert_eq!(Place::new(&text, 3), Place { line: 1, column: 2, offset: 3 });
        assert_eq!(Place::new(&text, 15), Place { line: 2, column: 3, offset: 15 });
        assert_eq!(Place::new(&text, text.len()), Place { line: 2, column: 4, offset: 18 });
    }
}
