//! The footnotes of a page: the list that editors show, and which note gives which its text
//! (language reference, section 10).

use crate::document::Document;
use crate::model::{Endnote, Footnote};
use crate::text::Span;

use super::{markdown, outline, prose};

mod trial;

pub(super) use trial::{Content, NoteText, Trials};

/// A footnote as a list of notes shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Runs over the page from 1.
    pub number: u32,
    pub name: Option<String>,
    /// The source after the first space; `None` for a bare name.
    pub text: Option<String>,
    /// `false` where a bare name uses a note that stands elsewhere.
    pub definition: bool,
    pub span: Span,
    pub name_span: Option<Span>,
    /// The number and the title of the section that it stands in.
    pub section: Option<String>,
    /// What readers see in the text, without the brackets: the name, else the number.
    pub label: String,
    /// Its own text as readers see it, in Markdown; `None` for a bare name.
    pub rendered: Option<String>,
    /// The number of the note whose text readers see here: its own, that of another one of its name,
    /// or none.
    pub defined_by: Option<u32>,
    /// The numbers of the other notes that show its text.
    pub uses: Vec<u32>,
}

/// Every footnote, in the order of their `[*`.
pub fn list(document: &Document) -> Vec<Note> {
    let model = document.model();
    let titles: Vec<String> =
        model.headings.iter().map(|heading| outline::name(document, heading)).collect();
    let section = |note: &Footnote| titles.get(model.heading_of(note.span.start)?).cloned();
    let source = |span: Span| document.text.slice(span).into_owned();
    let number = |index: usize| model.footnotes.get(index).map(|note| note.number);
    model
        .footnotes
        .iter()
        .enumerate()
        .map(|(index, note)| Note {
            number: note.number,
            name: model.name_of(note).map(source),
            text: note.content.map(source),
            definition: !is_reuse(note),
            span: note.span,
            name_span: model.name_of(note),
            section: section(note),
            label: label(document, note),
            rendered: note.content.map(|content| markdown::render(&prose::read(document, content))),
            defined_by: definition_index(note, index).and_then(number),
            uses: uses(document, note, index),
        })
        .collect()
}

/// The index of the note that has the text of `note`, which has this `index`.
fn definition_index(note: &Footnote, index: usize) -> Option<usize> {
    match note.name {
        Some(_) => note.definition,
        None => note.content.map(|_| index),
    }
}

/// Listed where the text stands and nowhere else, so that many uses of one note are no long answer.
fn uses(document: &Document, note: &Footnote, index: usize) -> Vec<u32> {
    if note.definition != Some(index) || note.name.is_none() {
        return Vec::new();
    }
    let others = namesakes(document, note).filter(|other| other.number != note.number);
    others.map(|other| other.number).collect()
}

/// The note behind `offset`; behind the last, the first one.
pub fn next(document: &Document, offset: usize) -> Option<&Footnote> {
    let notes = &document.model().footnotes;
    let index = notes.partition_point(|note| note.span.start <= offset);
    notes.get(index).or(notes.first())
}

/// The note that starts before `offset`; before the first, the last one.
pub fn previous(document: &Document, offset: usize) -> Option<&Footnote> {
    let notes = &document.model().footnotes;
    let index = notes.partition_point(|note| note.span.start < offset).checked_sub(1);
    index.and_then(|index| notes.get(index)).or(notes.last())
}

/// What readers see where `note` is printed, in Markdown; `None` where it has no text.
pub fn rendered(document: &Document, note: &Footnote) -> Option<String> {
    let content = match note.name {
        Some(_) => definition(document, note)?.content,
        None => note.content,
    };
    let text = markdown::render(&prose::read(document, content?));
    (!text.is_empty()).then_some(text)
}

/// What readers see in the text, without the brackets: the name, else the number.
pub fn label(document: &Document, note: &Footnote) -> String {
    match endnote(document, note).map(|note| note.label).or(note.name) {
        Some(name) => document.text.slice(name).into_owned(),
        None => note.number.to_string(),
    }
}

/// Whether `note` is a bare name, `[*이름]`.
pub fn is_reuse(note: &Footnote) -> bool {
    note.name.is_some() && note.content.is_none()
}

/// The innermost footnote around `offset`; in article text, the mark at `offset`, or the first one of the
/// note whose label stands there.
pub fn at(document: &Document, offset: usize) -> Option<&Footnote> {
    let model = document.model();
    let index = match endnote_at(document, offset) {
        Some(endnote) => endnote.footnote,
        None => model.footnote_at(offset),
    };
    model.footnotes.get(index?)
}

/// The note of article text whose label stands at `offset`, with its brackets and the list of its marks.
pub fn endnote_at(document: &Document, offset: usize) -> Option<&Endnote> {
    let model = document.model();
    let endnote = model.endnotes.get(model.endnote_at(offset)?)?;
    (offset <= endnote.label.end || offset < endnote.content.start).then_some(endnote)
}

/// The mark that the `1.2` at `offset` stands for, in the list of marks that article text prints between
/// the label and the text of a note.
pub fn listed_mark(document: &Document, offset: usize) -> Option<&Footnote> {
    let endnote = endnote_at(document, offset)?;
    let start = endnote.label.end + "]".len();
    if offset <= start || offset >= endnote.content.start {
        return None;
    }
    let before = document.text.slice(Span::new(start, offset));
    let is_between = |c: char| c.is_whitespace() || matches!(c, '[' | ']');
    let index = before.split(is_between).filter(|place| !place.is_empty()).count();
    let is_before_place = before.ends_with(|c: char| c.is_whitespace() || c == '[');
    let index = index.checked_sub(usize::from(!is_before_place))?;
    let first = document.model().footnotes.get(endnote.footnote?)?;
    namesakes(document, first).nth(index)
}

/// The note of article text that a mark leads to.
pub fn endnote<'a>(document: &'a Document, note: &Footnote) -> Option<&'a Endnote> {
    document.model().endnotes.get(note.endnote?)
}

/// The notes of the same name, `note` too; a name reaches as far as the `[각주]` that prints it.
pub fn namesakes<'a>(
    document: &'a Document,
    note: &'a Footnote,
) -> impl Iterator<Item = &'a Footnote> {
    let model = document.model();
    model.uses_of(note.first).filter_map(|index| model.footnotes.get(index))
}

/// The note that gives `note` its text: the first of its name that has one.
pub fn definition<'a>(document: &'a Document, note: &'a Footnote) -> Option<&'a Footnote> {
    document.model().footnotes.get(note.definition?)
}
