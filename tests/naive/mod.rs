//! A model of texts that is too slow to be wrong: it walks a string from its start each time.

use namumark_lsp::text::{Encoding, Position};

/// The lines of `text`: where each starts, and where its content ends.
pub fn lines(text: &str) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let (mut start, mut offset) = (0, 0);
    while let Some(rest) = text.get(offset..).filter(|rest| !rest.is_empty()) {
        let ending = ["\r\n", "\n", "\r"].into_iter().find(|ending| rest.starts_with(ending));
        let width = ending.map_or(rest.chars().next().map_or(0, char::len_utf8), str::len);
        if ending.is_some() {
            lines.push((start, offset));
            start = offset + width;
        }
        offset += width;
    }
    lines.push((start, text.len()));
    lines
}

/// The length of `text` in the units of `encoding`.
pub fn units(text: &str, encoding: Encoding) -> usize {
    match encoding {
        Encoding::Utf8 => text.len(),
        Encoding::Utf16 => text.encode_utf16().count(),
        Encoding::Utf32 => text.chars().count(),
    }
}

/// The position of the byte `offset`; inside of a line's ending it is the place before it.
pub fn position(text: &str, offset: usize, encoding: Encoding) -> Position {
    let lines = lines(text);
    let line = lines.iter().rposition(|&(start, _)| start <= offset).unwrap();
    let (start, end) = lines[line];
    Position::new(line as u32, units(&text[start..offset.min(end)], encoding) as u32)
}
