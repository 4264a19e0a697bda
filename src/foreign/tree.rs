//! A page as all markups have it.

use std::collections::HashMap;

/// What readers of other markups come to.
#[derive(Debug, Default)]
pub struct Page {
    pub nodes: Vec<Node>,
    /// Notes that stand elsewhere than the marks that lead to them, by their names.
    pub notes: HashMap<String, Vec<Node>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// What is written as it is, protected from being read as markup.
    Text(String),
    /// What is markup already, or has no counterpart and stays.
    Raw(String),
    Code(String),
    Break,
    /// An image that the page shows; only one that the wiki has can be one there.
    Image {
        target: String,
        label: String,
    },
    /// The mark of a note that stands elsewhere.
    Reference(String),
    Rule,
    Container(Container, Vec<Node>),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Container {
    Paragraph,
    Heading(u8),
    Bold,
    Italic,
    Strikethrough,
    Underline,
    Superscript,
    Subscript,
    Link(String),
    Note,
    /// Of which only the text counts.
    Code,
    List {
        is_ordered: bool,
        start: u64,
    },
    Item,
    Quote,
    CodeBlock {
        language: String,
    },
    Table,
    Caption,
    Row,
    Cell {
        columns: usize,
        rows: usize,
        is_heading: bool,
        align: Align,
    },
    /// Has no counterpart itself.
    Other,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Default,
    Left,
    Center,
    Right,
}
