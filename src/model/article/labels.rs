//! What stands in brackets: `[1]`, `[A]`, `[1-3]`, and the labels of buttons.

use std::ops::RangeInclusive;

use crate::model::{GroupKind, Leftover, LeftoverKind, Model};
use crate::text::Span;

/// Longer texts in brackets label nothing, in bytes.
const LONGEST_LABEL: usize = 60;

/// More notes than these are never marked at once.
const WIDEST_RANGE: u32 = 50;

const EDIT: [&str; 5] = ["편집", "edit", "Edit", "원본 편집", "편집 | 원본 편집"];
const FOLDING: [&str; 5] = ["펼치기 · 접기", "펼치기·접기", "펼치기/접기", "펼치기", "접기"];

const FOLDING_OPENER: &str = "{{{#!folding";

/// `[1]`, `[A]` or `[1-3]`: the mark of a note, or what the note itself begins with.
#[derive(Clone, Debug)]
pub struct Label<'a> {
    pub span: Span,
    /// What stands between the brackets.
    pub text: &'a str,
    pub number: Option<Numbers>,
    pub begins_line: bool,
    /// Whether the line holds nothing else.
    pub is_line: bool,
    pub is_after_space: bool,
    pub is_before_space: bool,
}

/// What a note is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key<'a> {
    Number(u32),
    Name(&'a str),
}

/// The numbers that a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Numbers {
    One(u32),
    /// `1-3`.
    Range(RangeInclusive<u32>),
    /// `1, 3`.
    List(Vec<u32>),
}

/// The labels of a text, and the buttons.
pub struct Labels<'a> {
    pub labels: Vec<Label<'a>>,
    pub buttons: Vec<Leftover>,
}

impl<'a> Labels<'a> {
    pub fn read(source: &'a str, markup: &Model) -> Self {
        let mut found = Self { labels: Vec::new(), buttons: Vec::new() };
        for (start, _) in source.match_indices('[') {
            let Some(text) = source.get(start + 1..).and_then(bracketed) else { continue };
            let span = Span::new(start, start + text.len() + "[]".len());
            match button(text) {
                Some(_) if is_title_of_group(source, markup, start) => {}
                Some(kind) => found.buttons.push(Leftover { kind, span }),
                None => found.labels.push(Label::new(source, span, text)),
            }
        }
        found
    }
}

impl<'a> Key<'a> {
    /// What a note is called by `label`, which stands in its brackets.
    pub fn of(label: &'a str) -> Self {
        number(label).map_or(Self::Name(label), Self::Number)
    }
}

impl<'a> Label<'a> {
    fn new(source: &'a str, span: Span, text: &'a str) -> Self {
        let before = source.get(..span.start).unwrap_or_default();
        let after = source.get(span.end..).unwrap_or_default();
        let begins_line = before.is_empty() || before.ends_with('\n');
        let line = after.split('\n').next().unwrap_or_default();
        Self {
            span,
            text,
            number: Numbers::parse(text),
            begins_line,
            is_line: begins_line && line.trim().is_empty(),
            is_after_space: before.is_empty() || before.ends_with(char::is_whitespace),
            is_before_space: line.starts_with(char::is_whitespace) || line.is_empty(),
        }
    }

    /// The number of a label that stands for one note.
    pub fn single(&self) -> Option<u32> {
        match self.number {
            Some(Numbers::One(number)) => Some(number),
            _ => None,
        }
    }

    /// What a note may be called by this label.
    pub fn key(&self) -> Key<'a> {
        Key::of(self.text)
    }

    /// What the notes are called that it marks.
    pub fn keys(&self) -> Vec<Key<'a>> {
        match &self.number {
            Some(Numbers::Range(numbers)) => numbers.clone().map(Key::Number).collect(),
            Some(Numbers::List(numbers)) => numbers.iter().copied().map(Key::Number).collect(),
            Some(Numbers::One(_)) | None => vec![self.key()],
        }
    }

    /// Where its text stands.
    pub fn inside(&self) -> Span {
        Span::new(self.span.start + 1, self.span.end - 1)
    }
}

impl Numbers {
    fn parse(text: &str) -> Option<Self> {
        if let Some(number) = number(text) {
            return Some(Self::One(number));
        }
        if let Some((first, last)) = text.split_once(['-', '–', '—', '~', '∼', '〜']) {
            let (first, last) = (number(first.trim())?, number(last.trim())?);
            let is_range = first < last && last - first < WIDEST_RANGE;
            return is_range.then_some(Self::Range(first..=last));
        }
        let parts: Option<Vec<u32>> = text.split(',').map(|part| number(part.trim())).collect();
        parts.map(Self::List)
    }
}

/// The number that a label is: of four digits at most, since longer ones count no notes.
pub fn number(label: &str) -> Option<u32> {
    let is_number = label.len() <= 4 && label.bytes().all(|byte| byte.is_ascii_digit());
    label.parse().ok().filter(|number| is_number && *number > 0)
}

/// What stands before the `]`, where that is near.
fn bracketed(rest: &str) -> Option<&str> {
    let end =
        rest.bytes().take(LONGEST_LABEL).position(|byte| matches!(byte, b'[' | b']' | b'\n'))?;
    let text = rest.get(..end)?;
    (rest.as_bytes().get(end) == Some(&b']') && !text.trim().is_empty()).then_some(text)
}

fn button(text: &str) -> Option<LeftoverKind> {
    let text = text.trim();
    if EDIT.contains(&text) {
        Some(LeftoverKind::EditMark)
    } else if FOLDING.contains(&text) {
        Some(LeftoverKind::FoldingMark)
    } else {
        None
    }
}

/// Whether it is a part of the title of a folding, which may have lost its end.
fn is_title_of_group(source: &str, markup: &Model, offset: usize) -> bool {
    let before = source.get(..offset).unwrap_or_default().trim_end_matches(' ');
    if before.ends_with(FOLDING_OPENER) {
        return true;
    }
    let group = markup.group_at(offset).and_then(|index| markup.groups.get(index));
    group.is_some_and(|group| group.kind == GroupKind::Folding && group.header.touches(offset))
}

/// A title without the `[편집]` behind it.
pub fn without_button(title: &str) -> &str {
    match title.rsplit_once('[') {
        Some((before, after)) => match after.strip_suffix(']').map(button) {
            Some(Some(LeftoverKind::EditMark)) => before,
            _ => title,
        },
        None => title,
    }
}
