//! White space as it looks best: none at the ends of lines, one space around titles, and tables whose
//! columns line up on the screen, where Hangul takes two columns.
//!
//! Nothing that a reader sees may change. Each part of the page is read again after its edits, and
//! edits after which it would hold something else are left out.

mod same;
mod space;
mod tables;

use crate::document::{ByPart, Document};
use crate::fix::{self, Edit};
use crate::model::{self, Model};
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

/// The edits for each part of a page, so that those that stay as they are are read once.
#[derive(Debug, Default)]
pub struct Memory {
    options: Options,
    /// Offsets count from the part's start.
    parts: ByPart<Vec<Edit>>,
}

/// The edits that format what stands in `span`, in the order of the text.
pub fn format(document: &Document, span: Span, options: Options) -> Vec<Edit> {
    format_again(document, span, options, &mut Memory::default())
}

/// The same for a page that has been formatted before.
pub fn format_again(
    document: &Document,
    span: Span,
    options: Options,
    memory: &mut Memory,
) -> Vec<Edit> {
    let mut edits = Vec::new();
    if document.reading() == Reading::ArticleText {
        // What looks like markup in a copy is none: a table of it is nobody's table.
        return edits;
    }
    let parts = document.parts().iter();
    if span.encloses(Span::new(0, document.text.len())) {
        memory.update(document, options);
        for (part, known) in parts.zip(memory.parts.iter()) {
            edits.extend(known.iter().map(|edit| placed(edit, part)));
        }
    } else {
        let is_touched =
            |part: &&model::Part| part.span.start <= span.end && span.start <= part.span.end;
        for part in parts.filter(is_touched) {
            let found = format_part(document, part, span, options);
            edits.extend(found.iter().map(|edit| placed(edit, part)));
        }
    }
    if span.end >= document.text.len() {
        edits.extend(space::end(document, options));
    }
    edits.sort_by_key(|edit| edit.span);
    edits.dedup_by(|second, first| second.span.start < first.span.end);
    edits
}

impl Memory {
    fn update(&mut self, document: &Document, options: Options) {
        if self.options != options {
            *self = Self { options, ..Self::default() };
        }
        self.parts.update(document.parts(), |part| format_part(document, part, part.span, options));
    }
}

/// `edit`, which counts from the start of `part`, where it stands in the page.
fn placed(edit: &Edit, part: &model::Part) -> Edit {
    Edit { span: part.placed(edit.span), text: edit.text.clone() }
}

/// The edits that format what stands in `span` of `part`, from whose start they count.
fn format_part(document: &Document, part: &model::Part, span: Span, options: Options) -> Vec<Edit> {
    let source = document.text.slice(part.span);
    let wanted = Span::new(
        span.start.saturating_sub(part.span.start).min(source.len()),
        span.end.saturating_sub(part.span.start).min(source.len()),
    );
    let mut edits = edits(&part.facts, &source, options);
    edits.retain(|edit| wanted.start <= edit.span.start && edit.span.end <= wanted.end);
    edits.sort_by_key(|edit| edit.span);
    if edits.is_empty() {
        return edits;
    }
    let page = Document::new(&source).read_as(Some(Reading::NamuMark));
    let mut part_edits = Part { source: &source, page: &page, good: Vec::new(), trials: 0 };
    part_edits.add(&edits.iter().collect::<Vec<_>>());
    part_edits.good.into_iter().cloned().collect()
}

/// Everything that might be edited in a part.
fn edits(facts: &Model, source: &str, options: Options) -> Vec<Edit> {
    let mut edits = space::edits(facts, source, options);
    if options.aligns_tables {
        let tables = facts.tables.iter().filter(|table| table.parent.is_none());
        edits.extend(tables.flat_map(|table| tables::align(facts, source, table)));
    }
    edits
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
        let source = fix::splice(self.source, &all);
        let after = Document::new(&source).read_as(Some(Reading::NamuMark));
        let is_good = same::reads_same((self.page, self.source), (&after, &source));
        if is_good {
            self.good = all;
        }
        is_good
    }
}
