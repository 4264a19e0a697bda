//! Sections: their levels and their order. What a section holds depends on its own text, so they can be
//! moved as they are, but for literals that nothing closes and for notes of one name; only the last one
//! needs a line's end that it may not have.

use std::borrow::Cow;

use super::korean_order::key;
use super::notes;
use super::page::Page;
use crate::document::Document;
use crate::fix::{self, Edit};
use crate::ide::outline;
use crate::ide::refactor::{Action, Kind, Outcome};
use crate::ide::tally::Tally;
use crate::model::Heading;
use crate::text::{Reading, Span};

const DEEPEST: u8 = 6;

/// What can be done with a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Promote,
    Demote,
    MoveUp,
    MoveDown,
    SortSubsections,
}

const CHANGES: [Change; 5] =
    [Change::Promote, Change::Demote, Change::MoveUp, Change::MoveDown, Change::SortSubsections];

/// A cursor in a heading may change its section.
pub(super) fn offers(page: &Page) -> Vec<Action> {
    let Some(index) = section_at(page) else { return Vec::new() };
    if !page.model().headings[index].span.touches(page.span.start) {
        return Vec::new();
    }
    CHANGES.into_iter().filter_map(|change| offer(page, index, change)).collect()
}

/// The change of the section that the cursor is in, if it is in one. The cursor goes with it.
pub fn change(page: &Page, change: Change) -> Option<Outcome> {
    if page.model().reading == Reading::ArticleText {
        // Its sections are numbered by the site.
        return None;
    }
    let index = section_at(page)?;
    let action = offer(page, index, change)?;
    let moved = |offset: usize| match (change, action.edits.first()) {
        (Change::MoveUp, Some(first)) => {
            let section = page.model().headings[index].section;
            first.span.start + offset.saturating_sub(section.start)
        }
        _ => after(&action.edits, offset),
    };
    let selection = Span::new(moved(page.span.start), moved(page.span.end));
    Some(Outcome { action, selection })
}

/// Where `offset` is when `edits` are made.
fn after(edits: &[Edit], offset: usize) -> usize {
    let before = edits.iter().take_while(|edit| edit.span.end <= offset);
    before.fold(offset, |offset, edit| offset - edit.span.len() + edit.text.len())
}

/// The index of the innermost section's heading.
fn section_at(page: &Page) -> Option<usize> {
    page.model().heading_of(page.span.start)
}

/// Sorting is offered only where there is something to sort.
fn offer(page: &Page, index: usize, change: Change) -> Option<Action> {
    let sections = Sections { page, headings: &page.model().headings };
    let (title, kind, edits) = match change {
        Change::Promote => (
            page.say("문단을 한 수준 올리기", "Promote section"),
            Kind::Rewrite,
            sections.promote(index),
        ),
        Change::Demote => (
            page.say("문단을 한 수준 내리기", "Demote section"),
            Kind::Rewrite,
            sections.demote(index),
        ),
        Change::MoveUp => {
            (page.say("문단을 위로 옮기기", "Move section up"), Kind::Move, sections.move_up(index))
        }
        Change::MoveDown => (
            page.say("문단을 아래로 옮기기", "Move section down"),
            Kind::Move,
            sections.move_down(index),
        ),
        Change::SortSubsections => {
            let title = page.say("하위 문단을 가나다순으로 정렬하기", "Sort subsections");
            let edits = sections.sort(index)?;
            (title, Kind::Move, sections.check(&edits).map(|()| edits))
        }
    };
    Some(match edits {
        Ok(edits) => Action::new(kind, title, edits),
        Err(reason) => Action::disabled(kind, title, reason),
    })
}

struct Sections<'a> {
    page: &'a Page<'a>,
    headings: &'a [Heading],
}

/// Edits, or why there are none.
type Edits = Result<Vec<Edit>, &'static str>;

impl Sections<'_> {
    fn promote(&self, index: usize) -> Edits {
        let highest = self.headings.iter().map(|heading| heading.level).min().unwrap_or(1);
        if self.headings[index].level <= highest {
            return Err(self
                .page
                .say("이미 가장 높은 수준입니다", "It is at the highest level already"));
        }
        let shorter = |span: Span| {
            let (first, last) = (span.start, span.end.saturating_sub(1));
            [Edit::delete(Span::new(first, first + 1)), Edit::delete(Span::new(last, last + 1))]
        };
        Ok(self.with_children(index).flat_map(|heading| shorter(heading.span)).collect())
    }

    fn demote(&self, index: usize) -> Edits {
        if self.with_children(index).any(|heading| heading.level == DEEPEST) {
            return Err(self.page.say(
                "가장 낮은 수준의 문단이 있습니다",
                "A part of it is at the lowest level already",
            ));
        }
        let longer = |span: Span| [Edit::insert(span.start, "="), Edit::insert(span.end, "=")];
        Ok(self.with_children(index).flat_map(|heading| longer(heading.span)).collect())
    }

    /// The heading and those in its section.
    fn with_children(&self, index: usize) -> impl Iterator<Item = &Heading> {
        let end = self.headings[index].section.end;
        self.headings[index..].iter().take_while(move |heading| heading.span.start < end)
    }

    fn move_up(&self, index: usize) -> Edits {
        let previous = self.headings[..index].iter().rposition(|other| self.precedes(other, index));
        let previous = previous.ok_or_else(|| {
            self.page
                .say("위에 같은 수준의 문단이 없습니다", "No section of its level stands before it")
        })?;
        self.swap(previous, index)
    }

    fn move_down(&self, index: usize) -> Edits {
        let end = self.headings[index].section.end;
        let next = self
            .headings
            .iter()
            .position(|other| other.span.start == end && other.level == self.headings[index].level);
        let next = next.ok_or_else(|| {
            self.page
                .say("아래에 같은 수준의 문단이 없습니다", "No section of its level follows it")
        })?;
        self.swap(index, next)
    }

    fn precedes(&self, other: &Heading, index: usize) -> bool {
        let heading = &self.headings[index];
        other.section.end == heading.span.start && other.level == heading.level
    }

    /// Nothing, if the page after `edits` has the same sections with the same in them: a literal that
    /// nothing closed may find a `}}}` in a section that comes to stand behind it, and hide the headings
    /// between.
    fn check(&self, edits: &[Edit]) -> Result<(), &'static str> {
        let (before, after) = (self.page.document, fix::edited(self.page.document, edits));
        if Tally::of(before) != Tally::of(&after) || titles(before) != titles(&after) {
            return Err(self.page.changes_meaning());
        }
        match notes::are_kept(before, &after) {
            true => Ok(()),
            false => Err(notes::reason(self.page)),
        }
    }

    /// Puts the second of two adjacent sections before the first. The lines of the first stay where
    /// they are, so an editor keeps its marks in them.
    fn swap(&self, first: usize, second: usize) -> Edits {
        let (first, second) = (self.headings[first].section, self.headings[second].section);
        let (upper, lower) = (self.page.text(first), self.page.text(second));
        let newline = match lower.ends_with('\n') {
            true => "",
            false => self.page.newline_before(second.start),
        };
        let taken = Span::new(second.start - newline.len(), second.end);
        let up = vec![Edit::insert(first.start, lower + newline), Edit::delete(taken)];
        // The same page, but what has moved is read again: the shorter section takes less time.
        let ended = newline.to_owned() + upper.strip_suffix(newline).unwrap_or(&upper);
        let down = vec![Edit::delete(first), Edit::insert(second.end, ended)];
        self.check(if first.len() < second.len() { &down } else { &up })?;
        Ok(up)
    }

    /// The subsections in the order of their titles; `None` where they are in order, or where there
    /// are levels among them that would nest otherwise then.
    fn sort(&self, index: usize) -> Option<Vec<Edit>> {
        let children: Vec<_> =
            self.headings.iter().filter(|heading| heading.parent == Some(index)).collect();
        let level = children.first()?.level;
        let mut sorted = children.clone();
        sorted.sort_by_cached_key(|heading| key(&outline::title(self.page.document, heading)));
        let is_sorted = children.iter().zip(&sorted).all(|(a, b)| a.span == b.span);
        if is_sorted || children.iter().any(|heading| heading.level != level) {
            return None;
        }
        let last = children.last()?.section;
        let newline = self.page.newline_before(last.start);
        let mut text = String::new();
        for heading in sorted {
            text.push_str(&self.page.text(heading.section));
            if !text.ends_with('\n') {
                text.push_str(newline);
            }
        }
        if !self.page.text(last).ends_with('\n') {
            text.truncate(text.len() - newline.len());
        }
        Some(vec![Edit::replace(Span::new(children.first()?.section.start, last.end), text)])
    }
}

/// Every title with its level, sorted.
fn titles(document: &Document) -> Vec<(u8, Cow<'_, str>)> {
    let headings = document.model().headings.iter();
    let mut titles: Vec<_> =
        headings.map(|heading| (heading.level, document.text.slice(heading.title))).collect();
    titles.sort_unstable();
    titles
}
