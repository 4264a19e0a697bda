//! The places of many things in one page, in the order of the text. Going through the text once costs
//! less than searching it for each.

use tower_lsp::lsp_types as lsp;

use crate::lsp::session::Snapshot;
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
    /// Starts at `offset` of the page, where a line begins; `rest` is the text from there on.
    pub fn new(page: &Snapshot, rest: &'a str, offset: usize) -> Self {
        let place = page.position(offset);
        Self { rest, offset, place, encoding: page.client.encoding }
    }

    pub fn offset(&self) -> usize {
        self.offset
    }

    pub fn place(&self) -> lsp::Position {
        self.place
    }

    /// Passes a character, and says how many units it takes; none at the end of the text.
    pub fn step(&mut self) -> Option<u32> {
        let mut characters = self.rest.chars();
        let character = characters.next()?;
        let is_first_half = character == '\r' && characters.as_str().starts_with('\n');
        let units = match self.encoding {
            Encoding::Utf8 => character.len_utf8(),
            Encoding::Utf16 => character.len_utf16(),
            Encoding::Utf32 => 1,
        } as u32;
        if matches!(character, '\n' | '\r') && !is_first_half {
            self.place = lsp::Position::new(self.place.line + 1, 0);
        } else {
            self.place.character += units;
        }
        self.offset += character.len_utf8();
        self.rest = characters.as_str();
        Some(units)
    }

    pub fn advance(&mut self, offset: usize) {
        while self.offset < offset && self.step().is_some() {}
    }

    /// The range of `span`, on one line or several. What starts before the place is looked up.
    pub fn range(&mut self, page: &Snapshot, span: Span) -> lsp::Range {
        if span.start < self.offset {
            return page.range(span);
        }
        self.advance(span.start);
        let start = self.place;
        self.advance(span.end);
        lsp::Range::new(start, self.place)
    }
}

/// The places of offsets that come in no order.
pub struct Places {
    /// Sorted, each once.
    offsets: Vec<usize>,
    places: Vec<lsp::Position>,
}

impl Places {
    /// Those of all starts and ends of `spans` in `source`, the text of the page.
    pub fn of(page: &Snapshot, source: &str, spans: impl Iterator<Item = Span>) -> Self {
        let mut offsets: Vec<usize> = spans.flat_map(|span| [span.start, span.end]).collect();
        offsets.sort_unstable();
        offsets.dedup();
        let mut ruler = Ruler::new(page, source, 0);
        let place = |&offset: &usize| {
            ruler.advance(offset);
            ruler.place()
        };
        let places = offsets.iter().map(place).collect();
        Self { offsets, places }
    }

    /// The range of one of the spans.
    pub fn range(&self, span: Span) -> lsp::Range {
        lsp::Range::new(self.place(span.start), self.place(span.end))
    }

    fn place(&self, offset: usize) -> lsp::Position {
        let index = self.offsets.partition_point(|&other| other < offset);
        self.places.get(index).copied().unwrap_or_default()
    }
}
