//! The outline: the sections of a page, nested by level, and the footnotes in them.

use unicode_width::UnicodeWidthStr;

use crate::document::Document;
use crate::model::{Footnote, Heading};
use crate::text::{Reading, Span};

use super::{footnotes, plain, prose};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    Section,
    Footnote,
}

/// How much of a note's text names it, in columns.
const NOTE_COLUMNS: usize = 40;

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Number and title as readers see them: `1.2. 제목`; a note's label and text: `[3] 글`.
    pub name: String,
    /// The heading's marks, which article text has none of: `==`, folded `==#`; how often a note's name is used: `×3`.
    pub detail: Option<String>,
    pub kind: SymbolKind,
    pub span: Span,
    /// The title, the name; lies in `span`.
    pub name_span: Span,
    pub children: Vec<Symbol>,
}

/// The sections of the page and, if they are wanted, the notes under theirs.
pub fn symbols(document: &Document, with_notes: bool) -> Vec<Symbol> {
    let outline = Outline { document, with_notes };
    let headings = &document.model().headings;
    let first = headings.first().map_or(document.text.len(), |heading| heading.span.start);
    let mut symbols = outline.notes(Span::new(0, first));
    symbols.extend(outline.nested(&mut headings.as_slice(), 0));
    symbols
}

struct Outline<'a> {
    document: &'a Document,
    with_notes: bool,
}

impl Outline<'_> {
    /// Takes the headings deeper than `level` from the front of `headings`.
    fn nested(&self, headings: &mut &[Heading], level: u8) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        while let Some((heading, rest)) = headings.split_first() {
            if heading.level <= level {
                break;
            }
            *headings = rest;
            let end = rest.first().map_or(heading.section.end, |next| next.span.start);
            let mut children = self.notes(Span::new(heading.span.start, end));
            children.extend(self.nested(headings, heading.level));
            symbols.push(section(self.document, heading, children));
        }
        symbols
    }

    /// The notes that start in `span` and have a text of their own; notes in notes, which wikis
    /// don't show well, are part of those.
    fn notes(&self, span: Span) -> Vec<Symbol> {
        let notes = &self.document.model().footnotes;
        let before = |offset: usize| notes.partition_point(|note| note.span.start < offset);
        let notes = notes.get(before(span.start)..before(span.end)).unwrap_or_default();
        let notes = notes.iter().filter(|_| self.with_notes);
        let notes = notes.filter(|note| note.parent.is_none() && !footnotes::is_reuse(note));
        notes.map(|note| note_symbol(self.document, note)).collect()
    }
}

fn section(document: &Document, heading: &Heading, children: Vec<Symbol>) -> Symbol {
    let marks = || "=".repeat(heading.level.into()) + if heading.folded { "#" } else { "" };
    let has_marks = document.reading() == Reading::NamuMark;
    Symbol {
        name: name(document, heading),
        detail: has_marks.then(marks),
        kind: SymbolKind::Section,
        span: heading.section,
        name_span: heading.title,
        children,
    }
}

fn note_symbol(document: &Document, note: &Footnote) -> Symbol {
    let text = note.content.map(|content| note_text(document, content)).unwrap_or_default();
    let label = footnotes::label(document, note);
    let opener = Span::new(note.span.start, note.span.start + "[*".len());
    let uses = footnotes::namesakes(document, note).count();
    Symbol {
        name: format!("[{label}] {text}").trim_end().to_owned(),
        detail: (uses > 1).then(|| format!("×{uses}")),
        kind: SymbolKind::Footnote,
        span: note.span,
        name_span: note.name.unwrap_or(opener),
        children: Vec::new(),
    }
}

/// The beginning of a note's text. Where markup comes late, what is before it is enough.
fn note_text(document: &Document, content: Span) -> String {
    let source = document.text.slice(content);
    let beginning = source.char_indices().nth(2 * NOTE_COLUMNS);
    let beginning = beginning.map_or(&*source, |(end, _)| &source[..end]);
    let bare = plain::bare(beginning);
    let bare = bare.filter(|text| beginning == source || text.width() > NOTE_COLUMNS);
    let read = || plain::flatten(&prose::read(document, content));
    plain::shorten(&bare.unwrap_or_else(read), NOTE_COLUMNS)
}

/// A section's number and title as readers see them.
pub fn name(document: &Document, heading: &Heading) -> String {
    format!("{}. {}", heading.number, title(document, heading)).trim_end().to_owned()
}

/// A section's title as readers see it.
pub fn title(document: &Document, heading: &Heading) -> String {
    let source = document.text.slice(heading.title);
    let read = || plain::flatten(&prose::read(document, heading.title));
    plain::bare(&source).unwrap_or_else(read)
}
