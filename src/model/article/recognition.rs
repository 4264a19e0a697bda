//! Whether a text is a copy of the rendered site. Markup is never taken for one: a page with a heading,
//! a category or a redirect is none, and neither is one that holds more markup than signs of a copy.

use super::{Article, matched};
use crate::model::{LeftoverKind, Model, Reading};

/// The comment on the first line that has the last word: `## namumark-as article-text`.
pub const COMMENT: &str = "namumark-as";

/// A text is a copy from here on.
const ENOUGH: usize = 4;

/// What the first line demands.
pub fn demanded(source: &str) -> Option<Reading> {
    let line = source.trim_start_matches('\u{feff}').lines().next()?;
    let mut words = line.strip_prefix("##")?.split_whitespace();
    let is_comment = words.next() == Some(COMMENT);
    let name = words.next().filter(|_| is_comment)?;
    Reading::ALL.into_iter().find(|reading| reading.name() == name)
}

/// Whether the facts of the tree are those of a page: then it is no copy, whatever else it holds.
pub fn is_page(markup: &Model) -> bool {
    markup.redirect.is_some()
        || !markup.headings.is_empty()
        || !markup.categories.is_empty()
        || !markup.footnote_lists.is_empty()
}

impl Article {
    /// Whether what was read is enough to take a text that is no page for a copy. `markup` are the
    /// facts that the tree holds.
    pub fn is_convincing(&self, markup: &Model) -> bool {
        self.signs() >= ENOUGH && inline_markup(markup) < self.places()
    }

    fn signs(&self) -> usize {
        let is_nested = self.headings.iter().any(|heading| heading.level > 2);
        let sections = match self.headings.len() {
            0 => 0,
            1 => 1,
            4.. if is_nested => 4,
            _ if is_nested => 3,
            _ => 2,
        };
        let notes = matched(&self.lists.endnotes).min(2);
        let has = |kind| self.leftovers.iter().any(|leftover| leftover.kind == kind);
        let revision = if has(LeftoverKind::Revision) { 4 } else { 0 };
        let buttons = usize::from(has(LeftoverKind::EditMark) || has(LeftoverKind::FoldingMark));
        let contents = if has(LeftoverKind::Contents) { 2 } else { 0 };
        let files = usize::from(!self.files.is_empty());
        sections + notes + revision + buttons + contents + files
    }

    /// How many places of the text are those of a copy.
    fn places(&self) -> usize {
        self.headings.len() + self.footnotes.len() + self.leftovers.len() + self.files.len()
    }
}

/// What only sources have. Copies bring groups along that weren't resolved, and `[clearfix]`.
fn inline_markup(markup: &Model) -> usize {
    markup.links.len()
        + markup.files.len()
        + markup.footnotes.len()
        + markup.tables.len()
        + markup.decorations.len() / 4
}
