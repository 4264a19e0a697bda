//! The marks in the text, `[1]`, and the notes that they lead to.

use std::collections::{HashMap, HashSet};

use super::endnotes::Lists;
use super::labels::{Key, Label, Numbers};
use crate::model::walk::trim;
use crate::model::{Endnote, Footnote};
use crate::text::Span;

/// The marks, in the order of the text; the notes in `lists` are told which lead to them.
pub fn read(source: &str, labels: &[Label], lists: &mut Lists) -> Vec<Footnote> {
    let notes = by_key(source, &lists.endnotes);
    let largest = largest_number(labels, &notes);
    let mut footnotes: Vec<Footnote> = Vec::new();
    for label in labels.iter().filter(|label| !lists.begin_with(label)) {
        for Piece { key, span, name } in pieces(source, label) {
            let endnote = notes.get(&key).and_then(|all| nearest(all, &lists.endnotes, span.start));
            let may_be_lost = matches!(key, Key::Number(number) if number <= largest);
            if endnote.is_some() || may_be_lost {
                footnotes.push(footnote(span, name, endnote, footnotes.len(), lists));
            }
        }
    }
    connect(&mut footnotes, &mut lists.endnotes);
    footnotes
}

/// The notes of each label, in the order of the text.
fn by_key<'a>(source: &'a str, endnotes: &[Endnote]) -> HashMap<Key<'a>, Vec<usize>> {
    let mut notes: HashMap<_, Vec<_>> = HashMap::new();
    for (index, note) in endnotes.iter().enumerate() {
        let text = source.get(note.label.start..note.label.end).unwrap_or_default();
        notes.entry(Key::of(text)).or_default().push(index);
    }
    notes
}

/// Larger numbers in brackets mark no note: they are years and the like.
fn largest_number(labels: &[Label], notes: &HashMap<Key, Vec<usize>>) -> u32 {
    let numbers: HashSet<u32> = labels.iter().filter_map(Label::single).collect();
    let known = notes.keys().filter_map(|key| match key {
        Key::Number(number) => Some(*number),
        Key::Name(_) => None,
    });
    known.max().unwrap_or_default().max(numbers.len() as u32)
}

/// The note that is printed next below `offset`; below the last one, that.
fn nearest(notes: &[usize], endnotes: &[Endnote], offset: usize) -> Option<usize> {
    let starts_before =
        |note: &usize| endnotes.get(*note).is_some_and(|note| note.span.start < offset);
    notes.get(notes.partition_point(starts_before)).or(notes.last()).copied()
}

/// A mark of one note.
struct Piece<'a> {
    key: Key<'a>,
    /// The part of the label that is the mark.
    span: Span,
    /// That part without the brackets.
    name: Span,
}

/// The marks that a label is.
fn pieces<'a>(source: &str, label: &Label<'a>) -> Vec<Piece<'a>> {
    match &label.number {
        Some(Numbers::Range(_)) => range(label),
        Some(Numbers::List(_)) => list(source, label),
        Some(Numbers::One(_)) | None => {
            vec![Piece { key: label.key(), span: label.span, name: label.inside() }]
        }
    }
}

/// Of `[1-4]` the second note has the hyphen; those between it and the last have no room.
fn range<'a>(label: &Label<'a>) -> Vec<Piece<'a>> {
    let (whole, inside) = (label.span, label.inside());
    let behind_first = label.text.trim_start_matches(|c: char| c.is_ascii_digit());
    let last_digits = behind_first.trim_start_matches(|c: char| !c.is_ascii_digit());
    let hyphen = Span::new(inside.end - behind_first.len(), inside.end - last_digits.len());
    let keys = label.keys();
    let last = keys.len().saturating_sub(1);
    let piece = |(index, key)| {
        let (span, name) = match index {
            0 => (Span::new(whole.start, hyphen.start), Span::new(inside.start, hyphen.start)),
            _ if index == last => {
                (Span::new(hyphen.end, whole.end), Span::new(hyphen.end, inside.end))
            }
            1 => (hyphen, hyphen),
            _ => (Span::new(hyphen.end, hyphen.end), Span::new(hyphen.end, hyphen.end)),
        };
        Piece { key, span, name }
    };
    keys.into_iter().enumerate().map(piece).collect()
}

/// Of `[1, 3]` each mark but the first begins with the comma.
fn list<'a>(source: &str, label: &Label<'a>) -> Vec<Piece<'a>> {
    let (whole, inside) = (label.span, label.inside());
    let (mut end, mut start) = (whole.start, inside.start);
    let mut pieces = Vec::new();
    for (key, part) in label.keys().into_iter().zip(label.text.split(',')) {
        let name = trim(source, Span::new(start, start + part.len()));
        start += part.len() + ",".len();
        let until = if start > inside.end { whole.end } else { name.end };
        pieces.push(Piece { key, span: Span::new(end, until), name });
        end = until;
    }
    pieces
}

fn footnote(
    span: Span,
    name: Span,
    endnote: Option<usize>,
    index: usize,
    lists: &Lists,
) -> Footnote {
    let note = endnote.and_then(|index| lists.endnotes.get(index));
    Footnote {
        span,
        name: Some(name),
        number: index as u32 + 1,
        content: None,
        list: note.map_or(lists.lists.len(), |note| note.list),
        parent: None,
        first: index,
        next: None,
        definition: None,
        endnote,
    }
}

/// Connects the marks of one note with each other and with it: the first has its text.
fn connect(footnotes: &mut [Footnote], endnotes: &mut [Endnote]) {
    let mut latest: HashMap<usize, usize> = HashMap::new();
    for index in 0..footnotes.len() {
        let Some(endnote) = footnotes[index].endnote else { continue };
        let Some(note) = endnotes.get_mut(endnote) else { continue };
        let first = *note.footnote.get_or_insert(index);
        footnotes[index].first = first;
        footnotes[index].definition = Some(first);
        if first == index {
            footnotes[index].content = Some(note.content);
        }
        if let Some(previous) = latest.insert(endnote, index) {
            footnotes[previous].next = Some(index);
        }
    }
}
