//! What is written in the place of what: the pieces of a text that change, and where its other text is
//! escaped.

use std::collections::{BTreeSet, HashSet};

use super::labels;
use super::lists::{self, after, before};
use super::notes::Notes;
use super::protected::Protected;
use crate::model::article::demanded;
use crate::model::{Group, Heading, LeftoverKind, Model};
use crate::text::Span;

/// A piece of the text and what becomes of it.
#[derive(Clone, Debug)]
pub struct Piece {
    pub span: Span,
    pub kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    Drop,
    /// Other text stands in its place.
    Text(String),
    /// What stands before the title of a section of this level.
    Heading(u8),
    /// What stands behind it.
    HeadingEnd(u8),
    /// A file by its name.
    File,
    /// The mark with this index in the model.
    Mark(usize),
}

/// All that is to be written otherwise than it stands.
pub struct Pieces {
    /// In the order of the text; of those in one place the first is written first.
    pub pieces: Vec<Piece>,
    /// In front of which characters a `\` is written.
    pub escapes: BTreeSet<usize>,
    pub notes: Notes,
    /// What the notes say, as the model has them.
    pub contents: Vec<Span>,
    pub protected: Protected,
    /// Where markup stands that the text holds itself.
    pub kept: HashSet<usize>,
    /// The labels that have marks, with a mark in each.
    pub labels: Vec<(Span, usize)>,
}

impl Pieces {
    pub fn plan(source: &str, model: &Model) -> Self {
        let is_dissolved = |group: &Group| is_dissolved(model, group);
        let protected = Protected::of(model, is_dissolved);
        let mut notes = Notes::plan(model, &protected);
        let flushes = lists::flushes(source, model, &notes);
        notes.name(source, model, &flushes);
        let mut plan = Self {
            pieces: Vec::new(),
            escapes: BTreeSet::new(),
            contents: model.endnotes.iter().map(|note| note.content).collect(),
            kept: kept(model, is_dissolved),
            labels: labels::of(source, model, &notes, &protected),
            notes,
            protected,
        };
        plan.dissolve(source, model.groups.iter().filter(|group| is_dissolved(group)));
        plan.add_headings(source, &model.headings);
        plan.add_labels(source, model);
        plan.add_files(source, model);
        plan.pieces.extend(lists::pieces(source, model, &plan.notes, &flushes));
        plan.add_site(source, model);
        plan.add_contents(source, model);
        plan.pieces.sort_by_key(|piece| piece.span.start);
        plan
    }

    fn add(&mut self, span: Span, kind: Kind) {
        self.pieces.push(Piece { span, kind });
    }

    fn dissolve<'a>(&mut self, source: &str, groups: impl Iterator<Item = &'a Group>) {
        for group in groups {
            self.escapes.insert(opener(source, group.open.start));
            self.escapes
                .extend((!group.close.is_empty()).then(|| opener(source, group.close.start)));
        }
    }

    /// Whether the markup that begins at `start` has become text.
    pub fn is_escaped(&self, start: usize) -> bool {
        self.escapes.range(start..start + "{{{".len()).next().is_some()
    }

    fn add_headings(&mut self, source: &str, headings: &[Heading]) {
        for heading in headings {
            let rest = source.get(heading.title.end..).unwrap_or_default();
            let rest = rest.split('\n').next().unwrap_or_default();
            let rest = rest.strip_suffix('\r').unwrap_or(rest);
            let start = Span::new(heading.span.start, heading.title.start);
            let end = Span::new(heading.title.end, heading.title.end + rest.len());
            self.add(start, Kind::Heading(heading.level));
            self.add(end, Kind::HeadingEnd(heading.level));
        }
    }

    fn add_labels(&mut self, source: &str, model: &Model) {
        for &(label, first) in &self.labels {
            self.pieces.extend(labels::pieces(source, model, &self.notes, label, first));
        }
    }

    fn add_files(&mut self, source: &str, model: &Model) {
        for file in model.files.iter().filter(|file| file.span == file.target) {
            if self.protected.holds(file.span.start) {
                continue;
            }
            self.add(file.span, Kind::File);
            let name = source.get(file.span.start..file.span.end).unwrap_or_default();
            let special = name.match_indices(['#', '\\']);
            self.escapes.extend(special.map(|(offset, _)| file.span.start + offset));
        }
    }

    /// Takes away what the site printed and what made the text one to be restored.
    fn add_site(&mut self, source: &str, model: &Model) {
        if demanded(source).is_some() {
            let start = source.len() - source.trim_start_matches('\u{feff}').len();
            let end = source.find('\n').map_or(source.len(), |end| end + 1);
            self.add(Span::new(start, end), Kind::Drop);
        }
        let buttons = model.leftovers.iter().filter(|it| it.kind == LeftoverKind::EditMark);
        for button in buttons.filter(|button| !self.protected.holds(button.span.start)) {
            let before = source.get(..button.span.start).unwrap_or_default();
            let start = before.trim_end_matches([' ', '\t']).len();
            let rest = source.get(button.span.end..).unwrap_or_default();
            let line = rest.trim_start_matches([' ', '\t', '\r']);
            let is_line = start == 0 || before[..start].ends_with('\n');
            let end = match line.strip_prefix('\n').filter(|_| is_line) {
                Some(next) => source.len() - next.len(),
                None => button.span.end,
            };
            self.pieces.push(Piece { span: Span::new(start, end), kind: Kind::Drop });
        }
    }

    /// A note is one line, and its brackets pair (language reference, section 10).
    fn add_contents(&mut self, source: &str, model: &Model) {
        let labels: HashSet<usize> =
            self.labels.iter().flat_map(|(label, _)| [label.start, label.end - 1]).collect();
        for (note, _) in model.endnotes.iter().zip(&self.notes.reach).filter(|(_, it)| it.is_some())
        {
            let content = note.content;
            let text = source.get(content.start..content.end).unwrap_or_default();
            for (offset, _) in text.match_indices('\n') {
                let offset = content.start + offset;
                let group = model.group_at(offset).and_then(|index| model.groups.get(index));
                if group.is_none_or(|group| group.span.start < content.start) {
                    let span = Span::new(before(source, offset), after(source, offset));
                    self.pieces.push(Piece { span, kind: Kind::Text("[br]".to_owned()) });
                }
            }
            let is_text =
                |offset: usize| !labels.contains(&offset) && !self.protected.holds(offset);
            let loose = loose_brackets(text, |offset| is_text(content.start + offset));
            self.escapes.extend(loose.into_iter().map(|offset| content.start + offset));
        }
    }
}

/// Where the `\` goes that makes text of the markup that begins at `start`: of three braces, the third
/// one gets it, and those behind them are as they were.
pub fn opener(source: &str, start: usize) -> usize {
    let rest = source.get(start..).unwrap_or_default();
    let is_triple = rest.starts_with("{{{") || rest.starts_with("}}}");
    if is_triple { start + "{{".len() } else { start }
}

/// Whether the braces of a group have to become text: where a section begins in it, and where it reaches
/// into a note or out of one.
fn is_dissolved(model: &Model, group: &Group) -> bool {
    let next = model.headings.partition_point(|it| it.span.start <= group.span.start);
    let holds_heading = model.headings.get(next).is_some_and(|it| it.span.start < group.span.end);
    holds_heading || model.endnote_at(group.span.start) != model.endnote_at(group.span.end - 1)
}

fn kept(model: &Model, is_dissolved: impl Fn(&Group) -> bool) -> HashSet<usize> {
    let groups = model.groups.iter().filter(|group| !is_dissolved(group));
    let files = model.files.iter().filter(|file| file.span != file.target);
    groups
        .map(|group| group.span)
        .chain(model.links.iter().map(|link| link.span))
        .chain(files.map(|file| file.span))
        .chain(model.macros.iter().map(|it| it.span))
        .chain(model.categories.iter().map(|it| it.span))
        .chain(model.comments.iter().copied())
        .map(|span| span.start)
        .collect()
}

/// The brackets of a note's text that would end it early or keep it open: all but those around a word.
fn loose_brackets(text: &str, is_text: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut loose = Vec::new();
    let mut brackets =
        text.match_indices(['[', ']']).filter(|(offset, _)| is_text(*offset)).peekable();
    while let Some((start, bracket)) = brackets.next() {
        let is_pair = |&(end, next): &(usize, &str)| {
            let word = text.get(start + 1..end).unwrap_or_default();
            next == "]" && !word.is_empty() && word.chars().all(char::is_alphanumeric)
        };
        if bracket == "]" || brackets.next_if(is_pair).is_none() {
            loose.push(start);
        }
    }
    loose
}
