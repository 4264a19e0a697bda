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

impl Node {
    /// Whether it needs lines of its own.
    pub fn is_block(&self) -> bool {
        match self {
            Node::Rule => true,
            Node::Container(container, children) => match container {
                Container::Paragraph
                | Container::Heading(_)
                | Container::List { .. }
                | Container::Quote
                | Container::CodeBlock { .. }
                | Container::Table => true,
                Container::Note | Container::Code => false,
                _ => children.iter().any(Node::is_block),
            },
            _ => false,
        }
    }

    /// Whether it holds what has to be in it.
    fn is_part(&self) -> bool {
        let Node::Container(container, _) = self else { return false };
        matches!(
            container,
            Container::Item | Container::Row | Container::Cell { .. } | Container::Caption
        )
    }
}

impl Container {
    /// Whether it marks text on a line.
    pub fn is_mark(&self) -> bool {
        matches!(
            self,
            Container::Bold
                | Container::Italic
                | Container::Strikethrough
                | Container::Underline
                | Container::Superscript
                | Container::Subscript
                | Container::Link(_)
        )
    }

    /// The children of a mark around blocks, with the mark inside each instead.
    pub fn spread(&self, children: &[Node]) -> Vec<Node> {
        let is_line = |node: &Node| !node.is_block() && !node.is_part();
        let runs = children.chunk_by(|a, b| is_line(a) && is_line(b));
        runs.map(|run| match run {
            [Node::Rule] | [Node::Container(Container::CodeBlock { .. }, _)] => run[0].clone(),
            [Node::Container(block, inside)] if !is_line(&run[0]) => {
                Node::Container(block.clone(), self.spread(inside))
            }
            _ => Node::Container(self.clone(), run.to_vec()),
        })
        .collect()
    }
}
