//! Notes with the same text become one note with a name, and uses of it.

use super::Subject;
use super::name;
use crate::document::Document;
use crate::fix::Edit;
use crate::ide::footnotes::Content;
use crate::ide::refactor::{Action, Kind};
use crate::model::{Footnote, GroupKind, Row};
use crate::text::Span;

/// How the option of a cell begins that shows or hides its row.
const ROW_CONDITION: &str = "<rowif=";

/// `[* 책] … [* 책]` becomes `[*이름 책] … [*이름]`, as far as names reach: up to the `[각주]`. Where one
/// of the notes has a name, the others take it; notes with another name are left alone.
pub fn one_note(subject: &Subject) -> Option<Action> {
    let equal = equal_notes(subject);
    let named = equal.iter().find_map(|&index| subject.notes().get(index)?.name);
    let name = match named {
        Some(name) => subject.source(name),
        None => name::free(subject.document, subject.language, subject.note),
    };
    let is_meant = |note: &Footnote| note.name.is_none_or(|other| subject.source(other) == name);
    let equal: Vec<usize> = equal
        .into_iter()
        .filter(|&index| subject.notes().get(index).is_some_and(is_meant))
        .collect();
    let ([first, others @ ..], mut meant) = (&equal[..], subject.trials.notes()) else {
        return None;
    };
    if others.is_empty() || !equal.contains(&subject.index) || loses_text(subject, &equal) {
        return None;
    }
    meant.get_mut(*first)?.name = Some(name.clone().into());
    let first = subject.notes().get(*first)?;
    let mut edits = Vec::new();
    if first.name.is_none() {
        edits.push(Edit::insert(first.span.start + "[*".len(), name.as_str()));
    }
    for &index in others {
        let meant = meant.get_mut(index)?;
        (meant.name, meant.content) = (Some(name.clone().into()), None);
        let note = subject.notes().get(index)?;
        edits.push(Edit::replace(note.span, format!("[*{name}]")));
    }
    let count = equal.len();
    let title = subject.language.say(
        format!("같은 각주 {count}개를 ‘{name}’ 하나로 합치기"),
        format!("Merge {count} equal footnotes into one, ‘{name}’"),
    );
    subject.offer((Kind::Rewrite, title), edits, &meant, Content::Copied)
}

/// Whether readers may not see the text any more, which only the first of the notes `equal` has afterwards:
/// where its name stands before it without a text (language reference, section 10), or where it is shown
/// under a condition that another one isn't.
fn loses_text(subject: &Subject, equal: &[usize]) -> bool {
    let mut notes = equal.iter().filter_map(|&index| subject.notes().get(index));
    let (Some(kept), Some(&index)) = (notes.clone().next(), equal.first()) else { return true };
    let condition = condition(subject.document, kept);
    notes.any(|note| {
        note.first < index || condition.is_some_and(|condition| !condition.encloses(note.span))
    })
}

/// The innermost `#!if` or row with `rowif` around `note` (language reference, section 8.7).
fn condition(document: &Document, note: &Footnote) -> Option<Span> {
    let model = document.model();
    let group = model.group_at(note.span.start).and_then(|index| model.groups.get(index));
    let groups = std::iter::successors(group, |group| model.groups.get(group.parent?));
    let groups = groups.filter(|group| group.kind == GroupKind::If).map(|group| group.span);
    let is_condition = |option: &Span| {
        let source = document.text.slice(*option);
        source.get(..ROW_CONDITION.len()).is_some_and(|it| it.eq_ignore_ascii_case(ROW_CONDITION))
    };
    let has_condition = |row: &&Row| {
        let mut options = model.cells_of(row).iter().flat_map(|cell| model.options_of(cell));
        options.any(is_condition)
    };
    let rows = model.rows_around(note.span).filter(has_condition).map(|row| row.span);
    groups.chain(rows).min_by_key(|span| span.len())
}

/// The indices of the notes with the text of this one that the same list prints; those in other
/// notes, and those that hold others, stay what they are. Of a name with two texts only the first
/// shows.
fn equal_notes(subject: &Subject) -> Vec<usize> {
    let Some(content) = subject.note.content.filter(|_| !subject.is_nested()) else {
        return Vec::new();
    };
    let text = subject.source(content);
    let is_equal = |index: usize, note: &Footnote| {
        note.list == subject.note.list
            && note.parent.is_none()
            && note.definition.is_none_or(|definition| note.name.is_none() || definition == index)
            && note.content.is_some_and(|other| {
                other.len() == content.len() && subject.document.text.slice(other) == text
            })
    };
    if text.trim().is_empty() {
        return Vec::new();
    }
    let notes = subject.notes().iter().enumerate();
    notes.filter(|(index, note)| is_equal(*index, note)).map(|(index, _)| index).collect()
}
