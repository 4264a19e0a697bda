//! Moving the facts of a part to where they stand in the page.

use std::ops::Range;

use super::{
    Attribute, Broken, Category, Cell, Decoration, Endnote, File, Footnote, FootnoteList, Group,
    Heading, Leftover, Link, Macro, Model, Redirect, Row, Table,
};
use crate::text::Span;

/// What stands before a part in its page.
struct Base {
    /// In bytes.
    offset: usize,
    // How many facts of a family.
    groups: usize,
    attributes: usize,
    footnotes: usize,
    footnote_lists: usize,
    tables: usize,
    rows: usize,
    cells: usize,
    cell_options: usize,
}

impl Model {
    /// Puts the facts of a part, which starts at `offset`, behind those of the parts before it.
    pub(super) fn append(&mut self, part: &Model, offset: usize) {
        let base = Base {
            offset,
            groups: self.groups.len(),
            attributes: self.attributes.len(),
            footnotes: self.footnotes.len(),
            footnote_lists: self.footnote_lists.len(),
            tables: self.tables.len(),
            rows: self.rows.len(),
            cells: self.cells.len(),
            cell_options: self.cell_options.len(),
        };
        // Every family is named here, so that none can be forgotten.
        macro_rules! append {
            ($($family:ident)*) => {
                let Model { reading: _, redirect, $($family),* } = part;
                if let Some(redirect) = redirect {
                    self.redirect = Some(placed(redirect, &base));
                }
                $(self.$family.extend($family.iter().map(|fact| placed(fact, &base)));)*
            };
        }
        append!(headings footnotes footnote_lists groups attributes links files categories macros
                unknown_macros tables rows captions cells cell_options lists list_items indents
                block_quotes horizontal_rules comments decorations escapes variables broken endnotes leftovers);
    }
}

fn placed<T: Fact>(fact: &T, base: &Base) -> T {
    let mut fact = fact.clone();
    fact.place(base);
    fact
}

/// Something that says where it stands in a part.
trait Fact: Clone {
    fn place(&mut self, base: &Base);
}

impl Fact for Span {
    fn place(&mut self, base: &Base) {
        self.start += base.offset;
        self.end += base.offset;
    }
}

impl<T: Fact> Fact for Option<T> {
    fn place(&mut self, base: &Base) {
        self.iter_mut().for_each(|fact| fact.place(base));
    }
}

impl<T: Fact> Fact for Vec<T> {
    fn place(&mut self, base: &Base) {
        self.iter_mut().for_each(|fact| fact.place(base));
    }
}

/// The fields of a fact that hold offsets, and those that hold indices of a family.
/// What counts in a family: it goes on counting from the facts of the parts before.
trait Indices {
    fn count_from(&mut self, base: usize);
}

impl Indices for Option<usize> {
    fn count_from(&mut self, base: usize) {
        self.iter_mut().for_each(|index| *index += base);
    }
}

impl Indices for Range<usize> {
    fn count_from(&mut self, base: usize) {
        self.start += base;
        self.end += base;
    }
}

macro_rules! facts {
    ($($fact:ident { $($field:ident)* } $($index:ident in $family:ident)*;)*) => {
        $(impl Fact for $fact {
            fn place(&mut self, base: &Base) {
                $(self.$field.place(base);)*
                $(self.$index.count_from(base.$family);)*
            }
        })*
    };
}

facts! {
    Attribute { name value };
    Broken { span };
    Category { span target };
    Cell { span content } options in cell_options;
    Decoration { span content };
    Endnote { span label content };
    File { span target options } attributes in attributes;
    FootnoteList { span };
    Group { span open header close } attributes in attributes parent in groups;
    Heading { span title section };
    Leftover { span };
    Link { span target anchor label };
    Macro { span name arguments };
    Redirect { span target_span anchor };
    Row { span } cells in cells;
    Table { span } rows in rows parent in tables;
}

impl Fact for Footnote {
    fn place(&mut self, base: &Base) {
        self.span.place(base);
        self.name.place(base);
        self.content.place(base);
        self.parent.iter_mut().for_each(|index| *index += base.footnotes);
        self.list += base.footnote_lists;
        self.number += base.footnotes as u32;
    }
}
