//! The facts of a page: plain vectors with spans, gathered by a walk over the tree.
//! Every rule and every feature of the editor reads these; nobody else walks the tree.
//!
//! All vectors are in the order of the text, but those of what tables hold. Nothing inside literals, `#!syntax`, `#!html`,
//! `#!style`, `#!latex` and comments is a fact, and after a redirect nothing else is.
//!
//! One file for each family of facts holds its types, how they are gathered and what can be asked
//! of them; `walk.rs` leads the walk. A page is walked by its parts, and after an edit only those are
//! walked again that it has touched.
//!
//! Text that was copied from the rendered site has a reader of its own, [`article`], which finds the same
//! facts.

pub mod article;
mod broken;
mod decoration;
mod footnote;
mod group;
mod heading;
mod leftover;
mod link;
mod macros;
mod parts;
mod place;
mod table;
mod walk;

pub use broken::{Broken, BrokenKind};
pub use decoration::{Decoration, DecorationKind};
pub use footnote::{Endnote, Footnote, FootnoteList, surplus_bracket};
pub use group::{Attribute, Group, GroupKind};
pub use heading::Heading;
pub use leftover::{Leftover, LeftoverKind};
pub use link::{Category, File, Link, LinkKind, Redirect, unescape};
pub use macros::Macro;
pub use parts::{Part, Parts};
pub use table::{Cell, Row, Table};

use crate::text::Span;

pub use crate::text::Reading;

/// Everything a page holds.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// Which of the readers found the facts.
    pub reading: Reading,
    pub redirect: Option<Redirect>,
    pub headings: Vec<Heading>,
    pub footnotes: Vec<Footnote>,
    /// Where `[각주]` prints the notes collected so far; in article text, where they are printed.
    pub footnote_lists: Vec<FootnoteList>,
    /// The notes as article text prints them; none in markup, where they stand in the text.
    pub endnotes: Vec<Endnote>,
    /// What the site prints around an article; only in article text.
    pub leftovers: Vec<Leftover>,
    pub groups: Vec<Group>,
    /// Those of all groups, and the options of files. Vectors in vectors would take longer to copy after
    /// each edit than all else.
    pub attributes: Vec<Attribute>,
    pub links: Vec<Link>,
    pub files: Vec<File>,
    pub categories: Vec<Category>,
    pub macros: Vec<Macro>,
    /// `[x]` and `[x(…)]` with a name that the engine doesn't know: visible text on the wiki.
    pub unknown_macros: Vec<Span>,
    pub tables: Vec<Table>,
    /// The rows of all tables. Those of one table stand together, behind those of the tables in it; so do
    /// the cells of a row and the options of a cell.
    pub rows: Vec<Row>,
    /// What stands between the pipes before a table's first cell, one for each table that has it.
    pub captions: Vec<Span>,
    pub cells: Vec<Cell>,
    pub cell_options: Vec<Span>,
    /// One for each list, the deeper ones too; they begin where the line does.
    pub lists: Vec<Span>,
    /// One for each item of all lists, from the spaces before its mark.
    pub list_items: Vec<Span>,
    /// One for each space that indents a block: the deeper ones stand inside.
    pub indents: Vec<Span>,
    /// One for each `>`: the deeper ones stand inside, and begin where the line does.
    pub block_quotes: Vec<Span>,
    pub horizontal_rules: Vec<Span>,
    pub comments: Vec<Span>,
    pub decorations: Vec<Decoration>,
    /// `\` with the character that it protects.
    pub escapes: Vec<Span>,
    /// `@이름@`; a variable only in templates (language reference, section 12).
    pub variables: Vec<Span>,
    /// Openers and closers that found no partner.
    pub broken: Vec<Broken>,
}

impl Model {
    /// The facts of the page `source`, whose parts are `parts`.
    pub fn new(source: &str, parts: &Parts) -> Self {
        let mut model = Self::default();
        for part in parts.iter() {
            model.append(&part.facts, part.span.start);
        }
        heading::number(&mut model.headings);
        heading::nest(&mut model.headings, source.len());
        footnote::connect(source, &mut model.footnotes, &mut model.footnote_lists);
        model
    }
}

/// The index of the innermost of nested `items` that holds `offset`. The items are in the order of
/// their starts; `parent` leads from one to the item around it.
fn innermost_at<T>(
    items: &[T],
    offset: usize,
    span: impl Fn(&T) -> Span,
    parent: impl Fn(&T) -> Option<usize>,
) -> Option<usize> {
    let last = items.partition_point(|item| span(item).start <= offset).checked_sub(1);
    std::iter::successors(last, |&index| parent(&items[index]))
        .find(|&index| span(&items[index]).contains(offset))
}
