//! The facts of a page: plain vectors with spans, gathered by one walk over the tree.
//! Every rule and every feature of the editor reads these; nobody else walks the tree.
//!
//! All vectors are in the order of the text. Nothing inside literals, `#!syntax`, `#!html`,
//! `#!style`, `#!latex` and comments is a fact, and after a redirect nothing else is.

use crate::text::{Span, Text};

/// Everything a page holds.
#[derive(Clone, Debug, Default)]
pub struct Model {
    pub redirect: Option<Redirect>,
    pub headings: Vec<Heading>,
    pub footnotes: Vec<Footnote>,
    /// Where `[각주]` prints the notes collected so far.
    pub footnote_lists: Vec<FootnoteList>,
    pub groups: Vec<Group>,
    pub links: Vec<Link>,
    pub files: Vec<File>,
    pub categories: Vec<Category>,
    pub macros: Vec<Macro>,
    pub tables: Vec<Table>,
    pub lists: Vec<Span>,
    pub block_quotes: Vec<Span>,
    pub comments: Vec<Span>,
    pub variables: Vec<Span>,
    /// Openers and closers that found no partner.
    pub broken: Vec<Broken>,
}

#[derive(Clone, Debug)]
pub struct Redirect {
    pub span: Span,
    pub target: String,
}

/// `== 제목 ==` (language reference, section 2).
#[derive(Clone, Debug)]
pub struct Heading {
    /// The heading's line without its line ending.
    pub span: Span,
    /// The title without the spaces around it.
    pub title: Span,
    /// 1 to 6.
    pub level: u8,
    pub folded: bool,
    /// Like `1.2.1`, counted from the page's smallest level; a skipped level is 0.
    pub number: String,
    /// From the heading to the next one of its level or above.
    pub section: Span,
}

/// `[* 내용]`, `[*이름 내용]`, `[*이름]` (language reference, section 10).
#[derive(Clone, Debug)]
pub struct Footnote {
    pub span: Span,
    pub name: Option<Span>,
    /// Runs over the page from 1; every `[*` takes the next number, reuses too.
    pub number: u32,
    /// What stands after the first space; `None` for a bare name and for `[*]`.
    pub content: Option<Span>,
    /// How many `[각주]` stand before it: names reach as far as their list.
    pub list: usize,
    /// The index of the note that this one stands in.
    pub parent: Option<usize>,
}

/// `[각주]` or `[footnote]`.
#[derive(Clone, Debug)]
pub struct FootnoteList {
    pub span: Span,
    /// The numbers of the first and the last note it prints; `None` where there is none.
    pub numbers: Option<(u32, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKind {
    Literal,
    Size,
    Color,
    Wiki,
    Folding,
    If,
    Html,
    Syntax,
    Style,
    Latex,
}

/// Every `{{{ }}}` (language reference, section 8).
#[derive(Clone, Debug)]
pub struct Group {
    pub kind: GroupKind,
    pub span: Span,
    /// `{{{` with what makes it this kind: `{{{#!wiki`, `{{{#red`, `{{{+1`, `{{{`.
    pub open: Span,
    /// What follows the opener on its line: attributes, title, condition, language; may be empty.
    pub header: Span,
    pub close: Span,
    pub parent: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    Page,
    External,
    /// `[[#…]]`: into this page.
    Anchor,
}

/// `[[대상#앵커|글]]` (language reference, section 9).
#[derive(Clone, Debug)]
pub struct Link {
    pub kind: LinkKind,
    pub span: Span,
    pub target: Option<Span>,
    pub anchor: Option<Span>,
    pub label: Option<Span>,
}

/// `[[파일:…]]` (language reference, section 9.1).
#[derive(Clone, Debug)]
pub struct File {
    pub span: Span,
    pub target: Span,
    /// The options as they stand, between the `|` and the `]]`.
    pub options: Option<Span>,
}

/// `[[분류:…]]` (language reference, section 9.2).
#[derive(Clone, Debug)]
pub struct Category {
    pub span: Span,
    /// The name without `분류:`, escapes undone.
    pub name: String,
    pub blurred: bool,
}

/// `[이름]`, `[이름(인자)]` with a name that the engine knows (language reference, section 11).
#[derive(Clone, Debug)]
pub struct Macro {
    pub span: Span,
    /// As written; the engine ignores its case.
    pub name: Span,
    pub arguments: Vec<Span>,
}

/// Adjacent rows (language reference, section 15).
#[derive(Clone, Debug)]
pub struct Table {
    pub span: Span,
    pub rows: Vec<Row>,
    /// Columns of the widest row, spans counted.
    pub columns: usize,
    /// The index of the table whose cell holds this one.
    pub parent: Option<usize>,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub span: Span,
    /// Columns that the row's cells take up, spans counted.
    pub columns: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrokenKind {
    UnclosedFootnote,
    UnclosedLink,
    UnclosedMacro,
    UnclosedGroup,
    UnclosedRow,
    StrayClose,
}

/// An opener or closer without its partner; its characters are visible text on the wiki.
#[derive(Clone, Debug)]
pub struct Broken {
    pub kind: BrokenKind,
    pub span: Span,
}

impl Model {
    /// Gathers the facts of `text` from its tree.
    pub fn new(_text: &Text, _tree: &tree_sitter::Tree) -> Self {
        Self::default()
    }
}
