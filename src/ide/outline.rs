//! The outline: the sections of a page, nested by level, and the footnotes in them.

use unicode_width::UnicodeWidthStr;

use crate::document::{ByPart, Document};
use crate::model::{Footnote, Heading, Part};
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

/// The texts that name the headings and the notes of each part of a page, so that only those of parts
/// that an edit has touched are read again.
#[derive(Debug, Default)]
pub struct Memory(ByPart<Texts>);

/// In the order of the part's facts.
#[derive(Debug)]
struct Texts {
    titles: Vec<String>,
    notes: Vec<String>,
}

/// The sections of the page and, if they are wanted, the notes under theirs.
pub fn symbols(document: &Document, with_notes: bool) -> Vec<Symbol> {
    symbols_again(document, with_notes, &mut Memory::default())
}

/// The same for a page whose outline is asked for after each edit.
pub fn symbols_again(document: &Document, with_notes: bool, memory: &mut Memory) -> Vec<Symbol> {
    memory.0.update(document.parts(), |part| Texts::of(document, part));
    let model = document.model();
    let titles = memory.0.iter().flat_map(|texts| &texts.titles);
    let headings: Vec<Titled> = model.headings.iter().zip(titles).collect();
    let texts = memory.0.iter().flat_map(|texts| &texts.notes);
    let notes = model.footnotes.iter().zip(texts).filter(|_| with_notes).collect();
    let outline = Outline { document, notes };
    let first = model.headings.first().map_or(document.text.len(), |heading| heading.span.start);
    let mut symbols = outline.notes(Span::new(0, first));
    symbols.extend(outline.nested(&mut headings.as_slice(), 0));
    symbols
}

impl Texts {
    fn of(document: &Document, part: &Part) -> Self {
        let title = |heading: &Heading| plain::shown(document, part.placed(heading.title));
        let note = |note: &Footnote| {
            let content = note.content.map(|content| note_text(document, part.placed(content)));
            content.unwrap_or_default()
        };
        Self {
            titles: part.facts.headings.iter().map(title).collect(),
            notes: part.facts.footnotes.iter().map(note).collect(),
        }
    }
}

type Titled<'a> = (&'a Heading, &'a String);

struct Outline<'a> {
    document: &'a Document,
    notes: Vec<(&'a Footnote, &'a String)>,
}

impl Outline<'_> {
    /// Takes the headings deeper than `level` from the front of `headings`.
    fn nested(&self, headings: &mut &[Titled], level: u8) -> Vec<Symbol> {
        let mut symbols = Vec::new();
        while let Some(((heading, title), rest)) = headings.split_first() {
            if heading.level <= level {
                break;
            }
            *headings = rest;
            let end = rest.first().map_or(heading.section.end, |(next, _)| next.span.start);
            let mut children = self.notes(Span::new(heading.span.start, end));
            children.extend(self.nested(headings, heading.level));
            symbols.push(section(self.document, heading, title, children));
        }
        symbols
    }

    /// The notes that start in `span` and have a text of their own; notes in notes, which wikis
    /// don't show well, are part of those.
    fn notes(&self, span: Span) -> Vec<Symbol> {
        let before =
            |offset: usize| self.notes.partition_point(|(note, _)| note.span.start < offset);
        let notes = self.notes.get(before(span.start)..before(span.end)).unwrap_or_default();
        let is_shown = |note: &Footnote| note.parent.is_none() && !footnotes::is_reuse(note);
        let shown = notes.iter().filter(|(note, _)| is_shown(note));
        shown.map(|(note, text)| note_symbol(self.document, note, text)).collect()
    }
}

fn section(document: &Document, heading: &Heading, title: &str, children: Vec<Symbol>) -> Symbol {
    let marks = || "=".repeat(heading.level.into()) + if heading.folded { "#" } else { "" };
    let has_marks = document.reading() == Reading::NamuMark;
    Symbol {
        name: numbered(heading, title),
        detail: has_marks.then(marks),
        kind: SymbolKind::Section,
        span: heading.section,
        name_span: heading.title,
        children,
    }
}

fn note_symbol(document: &Document, note: &Footnote, text: &str) -> Symbol {
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
    numbered(heading, &title(document, heading))
}

/// A section's title as readers see it.
pub fn title(document: &Document, heading: &Heading) -> String {
    plain::shown(document, heading.title)
}

fn numbered(heading: &Heading, title: &str) -> String {
    format!("{}. {title}", heading.number).trim_end().to_owned()
}
