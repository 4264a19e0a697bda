//! White space as it looks best: none at the ends of lines, one space around titles, and tables whose
//! columns line up on the screen, where Hangul takes two columns.
//!
//! Nothing that a reader sees may change. Each part of the page is read again after its edits, and
//! edits after which it would hold something else are left out.

mod same;
mod space;
mod tables;

use crate::document::Document;
use crate::fix::{self, Edit};
use crate::text::{Reading, Span};

pub use tables::align;

/// How often a part is read to find out which edits it takes.
const MOST_TRIALS: usize = 16;

/// What is formatted, as editors let people choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    pub trims_lines: bool,
    /// The page ends with a line's end.
    pub ends_last_line: bool,
    /// No empty lines at the end of the page.
    pub trims_end: bool,
    pub aligns_tables: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { trims_lines: true, ends_last_line: false, trims_end: false, aligns_tables: true }
    }
}

/// The edits that format what stands in `span`, in the order of the text.
pub fn format(document: &Document, span: Span, options: Options) -> Vec<Edit> {
    let mut edits = Vec::new();
    if document.reading() == Reading::ArticleText {
        // What looks like markup in a copy is none: a table of it is nobody's table.
        return edits;
    }
    for part in document.parts().iter().map(|part| part.span) {
        if part.start <= span.end && span.start <= part.end {
            edits.extend(format_part(document, part, span, options));
        }
    }
    if span.end >= document.text.len() {
        edits.extend(space::end(document, options));
    }
    edits.sort_by_key(|edit| edit.span);
    edits.dedup_by(|second, first| second.span.start < first.span.end);
    edits
}

fn format_part(document: &Document, part: Span, span: Span, options: Options) -> Vec<Edit> {
    let source = document.text.slice(part).into_owned();
    let page = Document::new(&source).read_as(Some(Reading::NamuMark));
    let wanted = Span::new(
        span.start.saturating_sub(part.start).min(source.len()),
        span.end.saturating_sub(part.start).min(source.len()),
    );
    let mut edits = space::edits(&page, &source, options);
    if options.aligns_tables {
        let tables = page.model().tables.iter().filter(|table| table.parent.is_none());
        edits.extend(tables.flat_map(|table| tables::align(&page, table)));
    }
    edits.retain(|edit| wanted.start <= edit.span.start && edit.span.end <= wanted.end);
    edits.sort_by_key(|edit| edit.span);
    let mut part_edits = Part { source: &source, page: &page, good: Vec::new(), trials: 0 };
    part_edits.add(&edits.iter().collect::<Vec<_>>());
    let placed = |offset| offset + part.start;
    let good = part_edits.good.into_iter();
    good.map(|edit| Edit {
        span: Span::new(placed(edit.span.start), placed(edit.span.end)),
        text: edit.text.clone(),
    })
    .collect()
}

/// A part of the page, and the edits that change nothing in it.
struct Part<'a> {
    source: &'a str,
    page: &'a Document,
    good: Vec<&'a Edit>,
    trials: usize,
}

impl<'a> Part<'a> {
    /// Adds those of `edits` that change nothing: all, or what is good in each half of them.
    fn add(&mut self, edits: &[&'a Edit]) {
        if edits.is_empty() || self.is_good(edits) || edits.len() == 1 {
            return;
        }
        let (first, second) = edits.split_at(edits.len() / 2);
        self.add(first);
        self.add(second);
    }

    fn is_good(&mut self, edits: &[&'a Edit]) -> bool {
        if self.trials == MOST_TRIALS {
            return false;
        }
        self.trials += 1;
        let mut all = [&self.good, edits].concat();
        all.sort_by_key(|edit| edit.span);
        let after = Document::new(&fix::splice(self.source, &all)).read_as(Some(Reading::NamuMark));
        let is_good = same::reads_same(self.page, &after);
        if is_good {
            self.good = all;
        }
        is_good
    }
}
