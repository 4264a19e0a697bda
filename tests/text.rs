//! `Text` against a naive model of it.

mod naive;
mod random;

use naive::{lines, units};
use namumark_lsp::text::{Encoding, Position, Span, Text};
use random::Random;

const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

/// What texts are made of: one to four bytes wide, combined, every ending of a line, and what
/// other conventions than LSP take for one (VT, FF, NEL, U+2028, U+2029).
const PIECES: [&str; 22] = [
    "a",
    "b ",
    "== 제목 ==",
    "각주",
    "[* ",
    "]",
    "가",
    "\u{1100}\u{1161}",
    "ß",
    "🙂",
    "👩‍💻",
    "𠀀",
    "\n",
    "\n",
    "\r\n",
    "\r\n",
    "\r",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
];

fn naive_offset(text: &str, position: Position, encoding: Encoding) -> usize {
    let Some(&(start, end)) = lines(text).get(position.line as usize) else {
        return text.len();
    };
    let boundaries = (start..=end).filter(|&offset| text.is_char_boundary(offset));
    boundaries
        .take_while(|&offset| units(&text[start..offset], encoding) <= position.character as usize)
        .last()
        .unwrap()
}

fn random_text(random: &mut Random, pieces: usize) -> String {
    (0..pieces).map(|_| *random.pick(&PIECES)).collect()
}

fn random_position(random: &mut Random, text: &str) -> Position {
    let line = random.below(lines(text).len() + 2) as u32;
    Position::new(line, if random.below(20) == 0 { u32::MAX } else { random.below(30) as u32 })
}

#[test]
fn positions_are_those_of_the_naive_model() {
    let random = &mut Random::new(1);
    for _ in 0..300 {
        let pieces = random.below(40);
        let naive = random_text(random, pieces);
        let text = Text::new(&naive);
        for encoding in ENCODINGS {
            for offset in (0..=naive.len()).filter(|&offset| naive.is_char_boundary(offset)) {
                let position = text.position(offset, encoding);
                assert_eq!(position, naive::position(&naive, offset, encoding), "{naive:?}");
                assert_eq!(text.line_of(offset), position.line as usize, "{naive:?}");
            }
            for _ in 0..20 {
                let position = random_position(random, &naive);
                let offset = text.offset(position, encoding);
                let expected = naive_offset(&naive, position, encoding);
                assert_eq!(offset, expected, "{naive:?} {position:?} {encoding:?}");
            }
        }
    }
}

#[test]
fn edits_are_those_of_the_naive_model() {
    let random = &mut Random::new(2);
    let mut naive = random_text(random, 2000);
    let mut text = Text::new(&naive);
    for step in 0..3000 {
        let encoding = *random.pick(&ENCODINGS);
        let (from, to) = (random_position(random, &naive), random_position(random, &naive));
        let to = if random.below(50) == 0 { to } else { Position { line: from.line, ..to } };
        let span = text.span(from, to, encoding);
        let mut offsets =
            [naive_offset(&naive, from, encoding), naive_offset(&naive, to, encoding)];
        offsets.sort();
        assert_eq!([span.start, span.end], offsets);

        let pieces = random.below(6);
        let new = random_text(random, pieces);
        let edit = text.edit(span, &new);
        naive.replace_range(span.start..span.end, &new);
        assert_eq!(
            [edit.start_byte, edit.old_end_byte, edit.new_end_byte],
            [span.start, span.end, span.start + new.len()]
        );
        assert_eq!(text.len(), naive.len());
        if step % 100 == 0 {
            assert_eq!(text.to_string(), naive);
        }
    }
    assert_eq!(text.to_string(), naive);
}

#[test]
fn chunks_and_slices_are_the_text() {
    let naive = random_text(&mut Random::new(3), 3000);
    let text = Text::new(&naive);
    let mut bytes = Vec::new();
    while let chunk @ [_, ..] = text.chunk_from(bytes.len()) {
        bytes.extend_from_slice(chunk);
    }
    assert_eq!(bytes, naive.as_bytes());
    for line in 0..lines(&naive).len() {
        let span = Span::new(text.line_start(line), text.line_start(line + 1));
        assert_eq!(text.slice(span), naive[span.start..span.end]);
    }
    assert_eq!(text.line_start(usize::MAX), naive.len());
}

#[test]
fn a_position_that_does_not_exist_is_clamped() {
    let text = Text::new("가🙂나\r\n다\r라\n");
    let offset = |line, character| text.offset(Position::new(line, character), Encoding::Utf16);
    assert_eq!(offset(0, 2), 3, "inside of a surrogate pair: the start of the character");
    assert_eq!(offset(0, 99), 10, "behind the end of a line: before CRLF");
    assert_eq!(offset(1, 99), 15, "behind the end of a line: before CR");
    assert_eq!(offset(2, u32::MAX), 19, "behind the end of a line: before LF");
    assert_eq!(offset(3, 0), 20, "the empty line behind the last ending");
    assert_eq!(offset(4, 0), 20, "behind the last line: the end of the text");
    assert_eq!(offset(u32::MAX, u32::MAX), 20);
    assert_eq!(text.offset(Position::new(0, 1), Encoding::Utf8), 0, "inside of a character");
    assert_eq!(text.position(11, Encoding::Utf16), Position::new(0, 4), "between CR and LF");
}
