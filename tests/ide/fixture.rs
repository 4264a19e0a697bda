//! Pages with marks: `⟦ ⟧` around a range, `‸` at the cursor.

use namumark_lsp::document::Document;
use namumark_lsp::text::Span;

pub struct Fixture {
    pub document: Document,
    pub ranges: Vec<Span>,
    pub cursor: Option<usize>,
}

impl Fixture {
    pub fn new(marked: &str) -> Self {
        let mut text = String::new();
        let (mut starts, mut ranges, mut cursor) = (Vec::new(), Vec::new(), None);
        for character in marked.chars() {
            match character {
                '⟦' => starts.push(text.len()),
                '⟧' => ranges.push(Span::new(starts.pop().expect("a ⟦ before ⟧"), text.len())),
                '‸' => cursor = Some(text.len()),
                _ => text.push(character),
            }
        }
        assert!(starts.is_empty(), "every ⟦ needs its ⟧");
        ranges.sort();
        Self { document: Document::new(&text), ranges, cursor }
    }

    pub fn cursor(&self) -> usize {
        self.cursor.expect("a ‸ in the fixture")
    }

    pub fn whole(&self) -> Span {
        Span::new(0, self.document.text.len())
    }
}

/// The text of `span`, on one line.
pub fn show(document: &Document, span: Span) -> String {
    document.text.slice(span).replace('\n', "⏎")
}

/// The page with `spans`, which are in order and don't overlap, in `⟦ ⟧`.
pub fn with_marks(document: &Document, spans: &[Span]) -> String {
    let text = &document.text;
    let mut page = String::new();
    let mut position = 0;
    for span in spans {
        page += &text.slice(Span::new(position, span.start));
        page += &format!("⟦{}⟧", text.slice(*span));
        position = span.end;
    }
    page + &text.slice(Span::new(position, text.len()))
}
