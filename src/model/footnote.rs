//! Footnotes, their names and their lists (language reference, section 10).

use std::collections::HashMap;

use super::walk::Gatherer;
use super::{Model, innermost_at};
use crate::text::{Reading, Span};

/// `[* 내용]`, `[*이름 내용]`, `[*이름]` (language reference, section 10); in article text the mark `[1]`,
/// whose name is what stands between the brackets.
#[derive(Clone, Debug)]
pub struct Footnote {
    pub span: Span,
    pub name: Option<Span>,
    /// Runs over the page from 1; every `[*` takes the next number, reuses too.
    pub number: u32,
    /// What stands after the first space; `None` for a bare name and for `[*]`. In article text it stands
    /// elsewhere: see [`Endnote`].
    pub content: Option<Span>,
    /// How many `[각주]` stand before it: names reach as far as their list.
    pub list: usize,
    /// The index of the note that this one stands in.
    pub parent: Option<usize>,
    /// The index of the first note with its name and list; its own if it has no name.
    pub first: usize,
    /// The index of the next note with its name and list.
    pub next: Option<usize>,
    /// The index of the first note with its name and list that has content.
    pub definition: Option<usize>,
    /// The index of the note that the mark leads to, in article text.
    pub endnote: Option<usize>,
}

/// A note as the site prints it below the text: `[1] 글`. The mark `[1]` in the text is a [`Footnote`]; the
/// first one of a note has the note's text as its content.
#[derive(Clone, Debug)]
pub struct Endnote {
    /// From its `[` to the end of its text.
    pub span: Span,
    /// The number or the name between the brackets.
    pub label: Span,
    /// Whether the label is a name; numbers are given by the site.
    pub is_named: bool,
    /// The text, without the list of marks that the site prints before it where there are several.
    pub content: Span,
    /// The index of its list.
    pub list: usize,
    /// The index of its first mark.
    pub footnote: Option<usize>,
}

/// `[각주]` or `[footnote]`.
#[derive(Clone, Debug)]
pub struct FootnoteList {
    pub span: Span,
    /// The numbers of the first and the last note it prints; `None` where there is none.
    pub numbers: Option<(u32, u32)>,
}

impl Model {
    /// The index of the innermost note that holds `offset`.
    pub fn footnote_at(&self, offset: usize) -> Option<usize> {
        innermost_at(&self.footnotes, offset, |note| note.span, |note| note.parent)
    }

    /// The name that the writer of a note gave it, which a number that the site printed is not.
    pub fn name_of(&self, note: &Footnote) -> Option<Span> {
        let is_name = self.reading == Reading::NamuMark
            || note
                .endnote
                .and_then(|index| self.endnotes.get(index))
                .is_some_and(|it| it.is_named);
        note.name.filter(|_| is_name)
    }

    /// The name that the note has in markup: only named notes can be shown again, so a number that several
    /// marks have is a name too.
    pub fn name_in_markup(&self, note: &Footnote) -> Option<Span> {
        let is_reused = self.footnotes.get(note.first).is_some_and(|first| first.next.is_some());
        let endnote = note.endnote.and_then(|index| self.endnotes.get(index));
        let label = endnote.filter(|_| is_reused).map(|endnote| endnote.label);
        self.name_of(note).or(label)
    }

    /// The index of the note of article text that is printed at `offset`, from its label to its end.
    pub fn endnote_at(&self, offset: usize) -> Option<usize> {
        innermost_at(&self.endnotes, offset, |note| note.span, |_| None)
    }

    /// The index of the note that defines the note `index`: the first of its name that has content
    /// and the same list. It may stand after `index`; the engine then shows neither.
    pub fn definition_of(&self, index: usize) -> Option<usize> {
        self.footnotes.get(index)?.definition
    }

    /// The indices of all notes of the same name and list as the note `index`, itself included.
    pub fn uses_of(&self, index: usize) -> impl Iterator<Item = usize> {
        let first = self.footnotes.get(index).map(|note| note.first);
        std::iter::successors(first, |&index| self.footnotes[index].next)
    }
}

impl Gatherer<'_> {
    pub(super) fn enter_footnote(&mut self, span: Span) {
        let index = self.model.footnotes.len();
        let after_opener = Span::new((span.start + "[*".len()).min(span.end), span.end);
        self.model.footnotes.push(Footnote {
            span,
            name: None,
            number: index as u32 + 1,
            content: self.content_from(after_opener),
            list: self.model.footnote_lists.len(),
            parent: self.footnote,
            first: index,
            next: None,
            definition: None,
            endnote: None,
        });
        self.footnote = Some(index);
    }

    pub(super) fn set_footnote_name(&mut self, name: Span) {
        let Some(index) = self.footnote else { return };
        let after_name = Span::new(name.end, self.model.footnotes[index].span.end.max(name.end));
        let content = self.content_from(after_name);
        let note = &mut self.model.footnotes[index];
        note.name = Some(name);
        note.content = content;
    }

    /// What follows the space at the start of `rest`, up to the `]` at its end.
    fn content_from(&self, rest: Span) -> Option<Span> {
        self.slice(rest)
            .starts_with(' ')
            .then(|| self.without_closer(Span::new(rest.start + 1, rest.end), "]"))
    }

    pub(super) fn leave_footnote(&mut self) {
        self.footnote = self.footnote.and_then(|index| self.model.footnotes[index].parent);
    }

    pub(super) fn add_footnote_list(&mut self, span: Span) {
        self.model.footnote_lists.push(FootnoteList { span, numbers: None });
    }
}

/// Where the first `]` without its `[` is in `text`, which a literal holds: engines may close the note
/// around it there. Those in pairs balance for every engine.
pub fn surplus_bracket(text: &str) -> Option<usize> {
    let mut open = 0usize;
    for (offset, character) in text.char_indices() {
        match character {
            '[' => open += 1,
            ']' if open == 0 => return Some(offset),
            ']' => open -= 1,
            _ => {}
        }
    }
    None
}

/// Connects the notes of one name with each other, and the lists with what they print. `source` is the
/// page's.
pub(super) fn connect(
    source: &str,
    footnotes: &mut [Footnote],
    footnote_lists: &mut [FootnoteList],
) {
    let mut latest = HashMap::new();
    for index in 0..footnotes.len() {
        let Footnote { name, list, number, .. } = footnotes[index];
        if let Some(list) = footnote_lists.get_mut(list) {
            let first = list.numbers.map_or(number, |(first, _)| first);
            list.numbers = Some((first, number));
        }
        footnotes[index].first = index;
        let name = name.and_then(|name| source.get(name.start..name.end));
        if let Some(name) = name
            && let Some(previous) = latest.insert((list, name), index)
        {
            footnotes[previous].next = Some(index);
            footnotes[index].first = footnotes[previous].first;
        }
    }
    find_definitions(footnotes);
}

/// Two passes: a definition may stand after the notes that use it.
fn find_definitions(footnotes: &mut [Footnote]) {
    for index in 0..footnotes.len() {
        let first = footnotes[index].first;
        if footnotes[index].content.is_some() && footnotes[first].definition.is_none() {
            footnotes[first].definition = Some(index);
        }
    }
    for index in 0..footnotes.len() {
        footnotes[index].definition = footnotes[footnotes[index].first].definition;
    }
}
