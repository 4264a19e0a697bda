//! The second reader of pages: text that was copied from the wiki as readers see it, with `2.1. 제목`
//! for headings and `[1]` for notes that stand below. It finds the same facts as the walk over the tree,
//! so that every rule and every feature works on both.
//!
//! Of the tree it takes what the copy holds of the source: groups that weren't resolved and braces
//! without a partner, comments, files, links and macros. Everything else that looks like markup there
//! is text.

mod contents;
mod endnotes;
mod files;
mod headings;
mod labels;
mod leftovers;
mod marks;
mod places;
mod recognition;

use super::{
    Broken, BrokenKind, Endnote, File, Footnote, Heading, Leftover, Model, Reading, heading,
};
use endnotes::Lists;
use labels::Labels;
use leftovers::Lines;

pub use labels::number;
pub use recognition::{COMMENT, demanded, is_page};

/// What was read from a text, as article text.
pub struct Article {
    headings: Vec<Heading>,
    footnotes: Vec<Footnote>,
    lists: Lists,
    leftovers: Vec<Leftover>,
    files: Vec<File>,
}

impl Article {
    /// Reads `source`; `markup` are the facts that its tree holds.
    pub fn read(source: &str, markup: &Model) -> Self {
        let Lines { mut leftovers, candidates } = Lines::read(source);
        let (headings, contents) = headings::read(source, candidates);
        leftovers.extend(contents);
        let Labels { labels, buttons } = Labels::read(source, markup);
        leftovers.extend(buttons);
        leftovers.sort_by_key(|leftover| leftover.span);
        let mut lists = Lists::read(source, &labels, &headings, markup);
        let footnotes = marks::read(source, &labels, &mut lists);
        Self { headings, footnotes, lists, leftovers, files: files::read(source) }
    }

    /// The facts of the page. `markup` are those that its tree holds.
    pub fn into_model(self, source: &str, markup: Model) -> Model {
        let mut headings = self.headings;
        heading::nest(&mut headings, source.len());
        let mut files = self.files;
        files.retain(|file| !markup.files.iter().any(|known| known.span.encloses(file.span)));
        files.extend(markup.files);
        files.sort_by_key(|file| file.span);
        Model {
            reading: Reading::ArticleText,
            headings,
            footnotes: self.footnotes,
            endnotes: self.lists.endnotes,
            footnote_lists: self.lists.lists,
            leftovers: self.leftovers,
            files,
            groups: markup.groups,
            attributes: markup.attributes,
            links: markup.links,
            categories: markup.categories,
            macros: markup.macros,
            comments: markup.comments,
            broken: markup.broken.into_iter().filter(is_brace).collect(),
            ..Model::default()
        }
    }
}

fn is_brace(broken: &Broken) -> bool {
    matches!(broken.kind, BrokenKind::UnclosedGroup | BrokenKind::StrayClose)
}

/// How many of the endnotes have a mark in the text.
fn matched(endnotes: &[Endnote]) -> usize {
    endnotes.iter().filter(|note| note.footnote.is_some()).count()
}
