//! The places of many things in one page. Going through the text once costs less than searching it for
//! each.

use memchr::memchr2_iter;
use tower_lsp::lsp_types as lsp;

use super::position;
use crate::document::Document;
use crate::text::{Encoding, Span};

/// Goes forward through a text and knows where it is.
pub struct Ruler<'a> {
    /// What lies ahead.
    rest: &'a str,
    offset: usize,
    place: lsp::Position,
    encoding: Encoding,
}

impl<'a> Ruler<'a> {
    /// Starts where `text` does.
    pub fn new(text: &'a str, encoding: Encoding) -> Self {
        Self::starting_at(lsp::Position::default(), 0, text, encoding)
    }

    /// Starts at `offset`, which is at `place` and where a line begins; `rest` is the text from there on.
    pub fn starting_at(
        place: lsp::Position,
        offset: usize,
        rest: &'a str,
        encoding: Encoding,
    ) -> Self {
        Self { rest, offset, place, encoding }
    }

    pub fn place(&self) -> lsp::Position {
        self.place
    }

    /// How many units there are up to `offset`.
    pub fn units_to(&self, offset: usize) -> u32 {
        let (passed, _) = self.split_at(offset);
        self.encoding.units(passed) as u32
    }

    /// How many units there are up to the end of the line before the one that begins at `next`.
    pub fn units_of_line(&self, next: usize) -> u32 {
        let (passed, _) = self.split_at(next);
        self.encoding.units(passed.trim_end_matches(['\r', '\n'])) as u32
    }

    /// Where the next line begins, if that is at `offset` or before it.
    pub fn next_line(&self, offset: usize) -> Option<usize> {
        let (passed, rest) = self.split_at(offset);
        line_ends(passed, rest).next().map(|end| self.offset + end)
    }

    /// Goes on to `offset`. Between the two characters of a line's end it is the place before them.
    pub fn advance(&mut self, offset: usize) {
        let (passed, rest) = self.split_at(offset);
        let (lines, last) =
            line_ends(passed, rest).fold((0, 0), |(count, _), end| (count + 1, end));
        if lines > 0 {
            self.place = lsp::Position::new(self.place.line + lines, 0);
        }
        let is_in_end = passed.ends_with('\r') && rest.starts_with('\n');
        let column = self.encoding.units(&passed[last..]) - usize::from(is_in_end);
        self.place.character += column as u32;
        self.offset += passed.len();
        self.rest = rest;
    }

    /// What lies ahead up to `offset`, and behind it.
    fn split_at(&self, offset: usize) -> (&'a str, &'a str) {
        let length = offset.saturating_sub(self.offset);
        self.rest.split_at_checked(length).unwrap_or((self.rest, ""))
    }
}

/// Where in `passed`, which `rest` follows, the ends of lines end.
fn line_ends(passed: &str, rest: &str) -> impl Iterator<Item = usize> {
    let bytes = passed.as_bytes();
    let next = rest.as_bytes().first();
    let is_first_half =
        move |at: usize| bytes[at] == b'\r' && bytes.get(at + 1).or(next) == Some(&b'\n');
    memchr2_iter(b'\n', b'\r', bytes).filter(move |at| !is_first_half(*at)).map(|at| at + 1)
}

/// The places of offsets that come in no order.
pub struct Places {
    /// Sorted, each once.
    offsets: Vec<usize>,
    places: Vec<lsp::Position>,
}

/// So many are sooner looked up than passed on the way through the text.
const FEW: usize = 64;

impl Places {
    /// Those of all starts and ends of `spans` in `document`.
    pub fn of(document: &Document, encoding: Encoding, spans: impl Iterator<Item = Span>) -> Self {
        let mut offsets: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        offsets.sort_unstable();
        offsets.dedup();
        let places = match offsets.len() <= FEW {
            true => offsets.iter().map(|&it| position(&document.text, it, encoding)).collect(),
            false => passed(document.source(), encoding, &offsets),
        };
        Self { offsets, places }
    }

    /// The range of one of the spans.
    pub fn range(&self, span: Span) -> lsp::Range {
        lsp::Range::new(self.place(span.start), self.place(span.end))
    }

    /// The place of the start or end of one of the spans.
    pub fn place(&self, offset: usize) -> lsp::Position {
        let index = self.offsets.partition_point(|&other| other < offset);
        self.places.get(index).copied().unwrap_or_default()
    }
}

fn passed(text: &str, encoding: Encoding, offsets: &[usize]) -> Vec<lsp::Position> {
    let mut ruler = Ruler::new(text, encoding);
    let place = |&offset: &usize| {
        ruler.advance(offset);
        ruler.place()
    };
    offsets.iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    const TEXT: &str = "가나\r\n𝄞a\rb\n\n\r\r\nc🙂 '''다'''\r\n끝\r";

    #[test]
    fn places_on_the_way_are_those_that_are_looked_up() {
        let text = Text::new(TEXT);
        let boundaries = (0..=TEXT.len()).filter(|offset| TEXT.is_char_boundary(*offset));
        for encoding in [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32] {
            for step in 1..6 {
                let offsets: Vec<_> = boundaries.clone().step_by(step).collect();
                let looked_up = offsets.iter().map(|it| position(&text, *it, encoding));
                assert_eq!(passed(TEXT, encoding, &offsets), looked_up.collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn lines_and_units_ahead() {
        let ruler = Ruler::new(TEXT, Encoding::Utf16);
        assert_eq!([7, 8, 30].map(|offset| ruler.next_line(offset)), [None, Some(8), Some(8)]);
        assert_eq!([3, 6, 7, 8, 12].map(|offset| ruler.units_to(offset)), [1, 2, 3, 4, 6]);
        assert_eq!(ruler.units_of_line(8), 2);
    }
}
