//! What an editor shows inside the text, without being asked: the numbers that the wiki prints,
//! the text of a footnote that is used again, and what a `}}}` closes.
//!
//! A line has little room for hints, and some editors cut them after that much. So numbers, which are
//! short, are all shown, and texts share what is left.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use unicode_width::UnicodeWidthStr;

use crate::document::Document;
use crate::model::{Footnote, FootnoteList, Group};
use crate::text::{Reading, Span};

use super::{footnotes, lookup, plain, prose};

/// How much is shown; an editor's setting.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amount {
    Off,
    /// The numbers of notes alone.
    Numbers,
    #[default]
    Text,
}

/// A label between the characters of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Bytes from the start of the text.
    pub offset: usize,
    pub label: String,
    /// The index of the note that the label is about; [`tooltip`] tells its text.
    pub note: Option<usize>,
    /// Whether it is a text and may have been cut, not a number.
    pub is_text: bool,
}

/// How much of a note's text is shown where it is used again, in columns.
const NOTE_COLUMNS: usize = 20;
const HEADER_COLUMNS: usize = 40;

/// What all hints of a line take up at most, in columns, unless there are that many numbers.
const LINE_COLUMNS: usize = 43;

/// A text that is cut to less than this says nothing.
const LEAST_COLUMNS: usize = 6;

/// The hints whose offset lies in `span` or at its end, in the order of the text.
pub fn hints(document: &Document, span: Span, amount: Amount) -> Vec<Hint> {
    let text = &document.text;
    let lines = text.line_of(span.start)..=text.line_of(span.end);
    let mut drafts = drafts(document, &lines, amount);
    drafts.sort_by_key(|draft| draft.offset);
    let mut writer = Writer { document, texts: HashMap::new() };
    let by_line =
        drafts.chunk_by(|one, next| text.line_of(one.offset) == text.line_of(next.offset));
    let hints = by_line.flat_map(|line| writer.fit(line));
    hints.filter(|hint| span.touches(hint.offset)).collect()
}

/// The whole text of the note `index`, as Markdown.
pub fn tooltip(document: &Document, index: usize) -> Option<String> {
    footnotes::rendered(document, document.model().footnotes.get(index)?)
}

/// A hint whose label is still to be cut.
struct Draft<'a> {
    offset: usize,
    what: What<'a>,
}

enum What<'a> {
    /// The index of a note without a name.
    Number(usize),
    List(&'a FootnoteList),
    /// The indices of a note and of the one that has its text.
    Use(usize, usize),
    Close(&'a Group),
}

/// Whatever could be shown on `lines`, which are zero-based.
fn drafts<'a>(
    document: &'a Document,
    lines: &RangeInclusive<usize>,
    amount: Amount,
) -> Vec<Draft<'a>> {
    let (model, text) = (document.model(), &document.text);
    let span = Span::new(text.line_start(*lines.start()), text.line_start(*lines.end() + 1));
    let before = |start: usize| model.footnotes.partition_point(|note| note.span.start < start);
    let notes = before(span.start)..before(span.end);
    let notes = notes.filter_map(|index| note_draft(model.footnotes.get(index)?, index));
    let lists = lookup::reaching_into(&model.footnote_lists, span).iter();
    let lists = lists.filter(|_| model.reading == Reading::NamuMark);
    let lists = lists.map(|list| Draft { offset: list.span.end, what: What::List(list) });
    let closers = closed_in(document, span).filter(|group| has_lines(document, group));
    let closers = closers.map(|group| Draft { offset: group.close.end, what: What::Close(group) });
    let wanted = |draft: &Draft| match draft.what {
        What::Number(_) | What::List(_) => amount != Amount::Off,
        What::Use(..) | What::Close(_) => amount == Amount::Text,
    };
    let drafts = notes.chain(lists).chain(closers).filter(wanted);
    drafts.filter(|draft| lines.contains(&text.line_of(draft.offset))).collect()
}

/// A note with a name shows it instead of a number, so nothing is missing but the text of a use. In
/// article text that is the text of every mark. A text that the first note of its name doesn't have is
/// not what readers see (language reference, section 10).
fn note_draft<'a>(note: &Footnote, index: usize) -> Option<Draft<'a>> {
    let Some(name) = note.name else {
        return Some(Draft { offset: note.span.start + "[*".len(), what: What::Number(index) });
    };
    let is_elsewhere = note.endnote.is_some() || footnotes::is_reuse(note);
    let is_seen = |definition: &usize| is_elsewhere && *definition == note.first;
    let definition = note.definition.filter(is_seen)?;
    Some(Draft { offset: name.end, what: What::Use(index, definition) })
}

/// The groups whose `}}}` may lie in `span`: those that start in it, and those that reach to it.
fn closed_in(document: &Document, span: Span) -> impl Iterator<Item = &Group> {
    let model = document.model();
    let inside = lookup::reaching_into(&model.groups, span).iter();
    let innermost =
        model.group_at(span.start.saturating_sub(1)).and_then(|index| model.groups.get(index));
    let around = std::iter::successors(innermost, |group| model.groups.get(group.parent?));
    inside
        .filter(move |group| group.span.start >= span.start)
        .chain(around.filter(move |group| group.span.start < span.start))
}

fn has_lines(document: &Document, group: &Group) -> bool {
    document.text.line_of(group.open.start) != document.text.line_of(group.close.start)
}

/// Writes labels.
struct Writer<'a> {
    document: &'a Document,
    /// The starts of notes' texts, by the notes' indices: many uses may show the same.
    texts: HashMap<usize, String>,
}

impl Writer<'_> {
    /// The hints of one line.
    fn fit(&mut self, line: &[Draft]) -> Vec<Hint> {
        let numbers: Vec<_> = line.iter().map(|draft| self.number(draft)).collect();
        let taken = numbers.iter().flatten().map(|number| number.width()).sum();
        let mut room = LINE_COLUMNS.saturating_sub(taken);
        let mut hints = Vec::new();
        for (draft, number) in line.iter().zip(numbers) {
            let is_text = number.is_none();
            let label = number.or_else(|| self.text(draft, room)).filter(|it| !it.is_empty());
            let Some(label) = label else { continue };
            if is_text {
                room = room.saturating_sub(label.width());
            }
            hints.push(Hint { offset: draft.offset, label, note: draft.note(), is_text });
        }
        hints
    }

    /// What is never cut: `[3]` at a note, `3–7` at `[각주]`; `None` for other hints.
    fn number(&self, draft: &Draft) -> Option<String> {
        match draft.what {
            What::Number(index) => {
                let note = self.document.model().footnotes.get(index);
                Some(note.map(|note| format!("[{}]", note.number)).unwrap_or_default())
            }
            What::List(list) => Some(match list.numbers {
                Some((first, last)) if first == last => first.to_string(),
                Some((first, last)) => format!("{first}–{last}"),
                None => String::new(),
            }),
            What::Use(..) | What::Close(_) => None,
        }
    }

    /// As much as there is `room` for; `None` where it is too little.
    fn text(&mut self, draft: &Draft, room: usize) -> Option<String> {
        if room < LEAST_COLUMNS {
            return None;
        }
        match draft.what {
            What::Use(_, definition) => {
                let (document, texts) = (self.document, &mut self.texts);
                let text = texts.entry(definition).or_insert_with(|| start(document, definition));
                Some(plain::shorten(text, room))
            }
            What::Close(group) => {
                let opener = Span::new(group.open.start, group.header.end.max(group.open.start));
                let opener = self.document.text.slice(opener);
                let label = opener.trim_start_matches('{').trim();
                Some(plain::shorten(label, room.min(HEADER_COLUMNS)))
            }
            What::Number(_) | What::List(_) => None,
        }
    }
}

/// The start of the text of the note `index`.
fn start(document: &Document, index: usize) -> String {
    let content = document.model().footnotes.get(index).and_then(|note| note.content);
    let text = content.map(|content| plain::flatten(&prose::read(document, content)));
    plain::shorten(&text.unwrap_or_default(), NOTE_COLUMNS)
}

impl Draft<'_> {
    fn note(&self) -> Option<usize> {
        match self.what {
            What::Number(index) | What::Use(index, _) => Some(index),
            What::List(_) | What::Close(_) => None,
        }
    }
}
