//! How much of everything a page holds: whoever changes a page tells what becomes more or less by that,
//! and holds the page that comes out to it.

use crate::document::Document;

/// How many facts of each family there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub redirects: usize,
    pub headings: usize,
    pub footnotes: usize,
    pub footnote_lists: usize,
    pub groups: usize,
    pub links: usize,
    pub files: usize,
    pub categories: usize,
    pub macros: usize,
    pub tables: usize,
    pub rows: usize,
    pub cells: usize,
    pub lists: usize,
    pub block_quotes: usize,
    pub horizontal_rules: usize,
    pub comments: usize,
    pub decorations: usize,
    pub escapes: usize,
    pub broken: usize,
}

impl Tally {
    pub fn of(document: &Document) -> Self {
        let model = document.model();
        Self {
            redirects: model.redirect.iter().count(),
            headings: model.headings.len(),
            footnotes: model.footnotes.len(),
            footnote_lists: model.footnote_lists.len(),
            groups: model.groups.len(),
            links: model.links.len(),
            files: model.files.len(),
            categories: model.categories.len(),
            macros: model.macros.len(),
            tables: model.tables.len(),
            rows: model.rows.len(),
            cells: model.cells.len(),
            lists: model.lists.len(),
            block_quotes: model.block_quotes.len(),
            horizontal_rules: model.horizontal_rules.len(),
            comments: model.comments.len(),
            decorations: model.decorations.len(),
            escapes: model.escapes.len(),
            broken: model.broken.len(),
        }
    }

    /// This tally with a change to it.
    pub fn and(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}
