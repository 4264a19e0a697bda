//! How much of everything a page holds: whoever changes a page tells what becomes more or less by that,
//! and holds the page that comes out to it.

use crate::document::Document;
use crate::model::Model;
use crate::text::Span;

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
        Self::counted(document.model(), |_| true)
    }

    /// Of the facts that `counts` says yes to.
    pub fn counted(model: &Model, counts: impl Fn(Span) -> bool) -> Self {
        let count = |spans: &mut dyn Iterator<Item = Span>| spans.filter(|it| counts(*it)).count();
        Self {
            redirects: count(&mut model.redirect.iter().map(|it| it.span)),
            headings: count(&mut model.headings.iter().map(|it| it.span)),
            footnotes: count(&mut model.footnotes.iter().map(|it| it.span)),
            footnote_lists: count(&mut model.footnote_lists.iter().map(|it| it.span)),
            groups: count(&mut model.groups.iter().map(|it| it.span)),
            links: count(&mut model.links.iter().map(|it| it.span)),
            files: count(&mut model.files.iter().map(|it| it.span)),
            categories: count(&mut model.categories.iter().map(|it| it.span)),
            macros: count(&mut model.macros.iter().map(|it| it.span)),
            tables: count(&mut model.tables.iter().map(|it| it.span)),
            rows: count(&mut model.rows.iter().map(|it| it.span)),
            cells: count(&mut model.cells.iter().map(|it| it.span)),
            lists: count(&mut model.lists.iter().copied()),
            block_quotes: count(&mut model.block_quotes.iter().copied()),
            horizontal_rules: count(&mut model.horizontal_rules.iter().copied()),
            comments: count(&mut model.comments.iter().copied()),
            decorations: count(&mut model.decorations.iter().map(|it| it.span)),
            escapes: count(&mut model.escapes.iter().copied()),
            broken: count(&mut model.broken.iter().map(|it| it.span)),
        }
    }

    /// This tally with a change to it.
    pub fn and(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }
}
