//! The lists of notes: `[1] 글 [2] 글` in one line or on lines of their own, at the end or below a
//! section. Marks and notes begin alike; a note's own label comes after the mark that leads to it, in a
//! list that begins with a line.

use std::collections::HashSet;

use super::labels::{Key, Label};
use super::places;
use crate::model::{Endnote, FootnoteList, Heading, Model};
use crate::text::Span;

/// How many labels behind the first note of a list are looked at for the second.
const NEAR: usize = 4;

/// The notes of a text, and the lists that they stand in.
#[derive(Default)]
pub struct Lists {
    pub endnotes: Vec<Endnote>,
    pub lists: Vec<FootnoteList>,
}

impl Lists {
    /// `markup` are the facts that the tree holds: a list may stand in a folding.
    pub fn read(source: &str, labels: &[Label], headings: &[Heading], markup: &Model) -> Self {
        let mut reader = Reader {
            source,
            labels,
            headings,
            markup,
            found: Self::default(),
            last_number: labels.iter().rposition(|label| label.number.is_some()),
            marks: HashSet::new(),
            notes: HashSet::new(),
            open: None,
            end_of_places: 0,
        };
        for (index, label) in labels.iter().enumerate() {
            reader.read(index, label);
        }
        reader.close();
        reader.found
    }

    /// Whether a note begins with `label`.
    pub fn begin_with(&self, label: &Label) -> bool {
        self.endnotes.binary_search_by_key(&label.span.start, |note| note.span.start).is_ok()
    }
}

struct Reader<'a> {
    source: &'a str,
    labels: &'a [Label<'a>],
    headings: &'a [Heading],
    markup: &'a Model,
    found: Lists,
    /// The index of the last label that is a number.
    last_number: Option<usize>,
    /// What the marks so far lead to, as far as it isn't found.
    marks: HashSet<Key<'a>>,
    /// The notes of the open list.
    notes: HashSet<Key<'a>>,
    open: Option<Open>,
    /// Where the places end that stand behind the last note's label: in brackets they look like labels.
    end_of_places: usize,
}

/// The list that is being read.
struct Open {
    /// The index of its first note.
    first: usize,
    /// The last number.
    number: u32,
    /// Where the lines end that the last note may go on to.
    end: usize,
    /// Whether another list of lines begins right there.
    goes_on: bool,
}

impl<'a> Reader<'a> {
    fn read(&mut self, index: usize, label: &Label<'a>) {
        let start = label.span.start;
        if start < self.end_of_places {
            return;
        }
        let is_behind = |open: &Open| start > open.end || (start == open.end && !open.goes_on);
        if self.open.as_ref().is_some_and(is_behind) {
            self.close();
        }
        if self.is_note(index, label) {
            self.add(label);
        } else {
            self.marks.extend(label.keys());
        }
    }

    fn is_note(&self, index: usize, label: &Label<'a>) -> bool {
        let key = label.key();
        let is_marked = self.marks.contains(&key);
        match &self.open {
            _ if self.notes.contains(&key) => false,
            Some(_) if label.begins_line => is_marked || label.single().is_some(),
            Some(open) => {
                let is_apart = label.is_after_space && label.is_before_space;
                is_apart && (is_marked || label.single() == Some(open.number + 1))
            }
            None if label.is_line => is_marked && self.is_followed(index, label),
            None => {
                let is_last = Some(index) == self.last_number && self.is_in_last_section(label);
                label.begins_line && (is_marked || is_last || self.is_followed(index, label))
            }
        }
    }

    fn is_in_last_section(&self, label: &Label) -> bool {
        self.headings.last().is_none_or(|last| last.span.start < label.span.start)
    }

    /// Whether the next note follows, with nothing between that ends a list.
    fn is_followed(&self, index: usize, label: &Label) -> bool {
        let Some(number) = label.single() else { return false };
        let near = self.labels.get(index + 1..).unwrap_or_default().iter().take(NEAR);
        let mut following = near.filter(|next| match label.is_line {
            true => next.is_line,
            false => next.is_after_space && next.is_before_space,
        });
        following.find(|next| next.single() == Some(number + 1)).is_some_and(|next| {
            let between = self.source.get(label.span.end..next.span.start).unwrap_or_default();
            let is_one_block = !between.trim_end().contains("\n\n");
            is_one_block && self.heading_after(label.span.end) > next.span.start
        })
    }

    fn add(&mut self, label: &Label<'a>) {
        let start = label.span.start;
        self.end_last(start);
        let same = self.open.as_ref().filter(|open| start < open.end);
        let (end, goes_on) =
            same.map_or_else(|| self.end_of_lines(label.span.end), |open| (open.end, open.goes_on));
        let first = self.open.as_ref().map_or(self.found.endnotes.len(), |open| open.first);
        let before = self.open.as_ref().map_or(0, |open| open.number);
        let number = label.single().unwrap_or(before + 1);
        self.open = Some(Open { first, number, end, goes_on });
        self.notes.insert(label.key());
        let text = self.source.get(label.span.end..end).unwrap_or_default();
        self.end_of_places = end - places::behind(text).len();
        let (span, list) = (Span::new(start, end), self.found.lists.len());
        let is_named = label.single().is_none();
        let label = label.inside();
        let note = Endnote { span, label, is_named, content: span, list, footnote: None };
        self.found.endnotes.push(note);
    }

    /// The last note of the open list goes on up to `end`.
    fn end_last(&mut self, end: usize) {
        let is_open = self.open.is_some();
        let Some(note) = self.found.endnotes.last_mut().filter(|_| is_open) else { return };
        let start = note.label.end + "]".len();
        let end = end.min(note.span.end).max(start);
        let text = self.source.get(start..end).unwrap_or_default().trim_end();
        let end = start + text.len();
        note.span.end = end;
        note.content = Span::new(end - places::behind(text).trim_start().len(), end);
    }

    fn close(&mut self) {
        self.end_last(usize::MAX);
        let Some(open) = self.open.take() else { return };
        let notes = self.found.endnotes.get(open.first..).unwrap_or_default();
        if let (Some(first), Some(last)) = (notes.first(), notes.last()) {
            let span = Span::new(first.span.start, last.span.end);
            self.found.lists.push(FootnoteList { span, numbers: None });
        }
        // Below it the same label may stand for another note.
        for key in self.notes.drain() {
            self.marks.remove(&key);
        }
    }

    fn heading_after(&self, offset: usize) -> usize {
        let next = self.headings.partition_point(|heading| heading.span.start < offset);
        self.headings.get(next).map_or(self.source.len(), |next| next.span.start)
    }

    /// Where the group closes that holds `offset`.
    fn close_after(&self, offset: usize) -> usize {
        let group = self.markup.group_at(offset).and_then(|index| self.markup.groups.get(index));
        group.map_or(self.source.len(), |group| group.close.start)
    }

    /// Where the lines from `offset` on end that may belong to a note: at a title, a blank line or the
    /// end of the box around the list; and whether something in brackets follows the blank ones, as the
    /// next note does.
    fn end_of_lines(&self, offset: usize) -> (usize, bool) {
        let end = self.heading_after(offset).min(self.close_after(offset));
        let rest = self.source.get(offset..end).unwrap_or_default();
        let mut end = offset;
        let mut is_after_blank = false;
        for line in rest.split_inclusive('\n') {
            // The rest of the label's own line may be blank: the text follows then.
            let is_blank = line.trim().is_empty() && end > offset;
            if is_after_blank && !is_blank {
                return (end, line.starts_with('['));
            }
            end += line.len();
            is_after_blank |= is_blank;
        }
        (end, false)
    }
}
