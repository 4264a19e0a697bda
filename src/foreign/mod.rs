//! Pages of other markups, written as NamuMark: Markdown, HTML, the basics of MediaWiki, and rows of
//! spreadsheets. What has no counterpart stays as it is written.
//!
//! Each markup has a reader that tells a [`builder`] what it meets; the tree that comes out is the same
//! for all, and is written in one place.

mod address;
mod builder;
mod escape;
mod html;
mod inline;
mod markdown;
mod mediawiki;
mod records;
mod table;
mod tree;
mod write;

pub use records::{Separator, records, table};

/// A markup that pages can be taken over from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    Markdown,
    Html,
    MediaWiki,
}

impl Markup {
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Html, Self::MediaWiki];

    /// Whether something in `text` belongs to this markup and not to NamuMark.
    pub fn is_likely(self, text: &str) -> bool {
        match self {
            Self::Markdown => markdown::is_likely(text),
            Self::Html => html::is_likely(text),
            Self::MediaWiki => mediawiki::is_likely(text),
        }
    }
}

/// `text`, which is written in `markup`, as NamuMark. Lines end with `\n`.
pub fn convert(text: &str, markup: Markup) -> String {
    let page = match markup {
        Markup::Markdown => markdown::read(text),
        Markup::Html => html::read(text),
        Markup::MediaWiki => mediawiki::read(text),
    };
    write::write(&page)
}
