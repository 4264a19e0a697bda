//! Writes the blocks of a page as NamuMark.

use super::escape::escape;
use super::inline::{Inline, is_balanced, known_language, plain};
use super::table;
use super::tree::{Container, Node, Page};

/// The page as NamuMark; its last line ends.
pub fn write(page: &Page) -> String {
    let mut writer = Writer { inline: Inline::new(page), shift: shift(&page.nodes) };
    let mut text = writer.join(&page.nodes);
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Pages begin at level 2 (language reference, section 2): where the highest heading is of level 1,
/// all move down.
fn shift(nodes: &[Node]) -> u8 {
    let has_first = nodes.iter().any(|node| match node {
        Node::Container(Container::Heading(level), _) => *level == 1,
        Node::Container(Container::Other, children) => shift(children) == 1,
        _ => false,
    });
    u8::from(has_first)
}

/// Lines that belong together.
#[derive(Debug, PartialEq, Eq)]
pub struct Block {
    pub shape: Shape,
    /// Without the last line's end.
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Heading,
    List,
    Quote,
    Table,
    /// Its lines after the first need no prefix.
    Group,
    Rule,
}

pub struct Writer<'a> {
    pub inline: Inline<'a>,
    shift: u8,
}

impl Writer<'_> {
    /// The blocks of `nodes`, an empty line between those that would run together.
    pub fn join(&mut self, nodes: &[Node]) -> String {
        let mut text = String::new();
        let mut before = None;
        for block in self.blocks(nodes) {
            if let Some(before) = before {
                text.push_str(if needs_space(before, block.shape) { "\n\n" } else { "\n" });
            }
            text.push_str(&block.text);
            before = Some(block.shape);
        }
        text
    }

    pub fn blocks(&mut self, nodes: &[Node]) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut run: Vec<Node> = Vec::new();
        for node in nodes {
            if node.is_block() {
                self.end_run(&mut run, &mut blocks);
                self.block(node, &mut blocks);
            } else {
                run.push(node.clone());
            }
        }
        self.end_run(&mut run, &mut blocks);
        blocks
    }

    fn end_run(&mut self, run: &mut Vec<Node>, blocks: &mut Vec<Block>) {
        let text = self.inline.lines(run);
        run.clear();
        if !text.is_empty() {
            blocks.push(Block { shape: Shape::Text, text });
        }
    }

    fn block(&mut self, node: &Node, blocks: &mut Vec<Block>) {
        let Node::Container(container, children) = node else {
            return blocks.push(Block { shape: Shape::Rule, text: "----".to_owned() });
        };
        let (shape, text) = match container {
            Container::Heading(level) => (Shape::Heading, self.heading(*level, children)),
            Container::List { is_ordered, start } => {
                (Shape::List, self.list(*is_ordered, *start, children))
            }
            Container::Quote => (Shape::Quote, self.quote(children)),
            Container::CodeBlock { language } => (Shape::Group, code_block(language, children)),
            Container::Table => (Shape::Table, table::write(self, children)),
            _ if container.is_mark() => {
                return blocks.extend(self.blocks(&container.spread(children)));
            }
            _ => return blocks.extend(self.blocks(children)),
        };
        if !text.is_empty() {
            blocks.push(Block { shape, text });
        }
    }

    fn heading(&mut self, level: u8, children: &[Node]) -> String {
        let title = self.inline.line(children);
        let marks = "=".repeat(usize::from((level + self.shift).clamp(1, 6)));
        if title.is_empty() { title } else { format!("{marks} {title} {marks}") }
    }

    fn list(&mut self, is_ordered: bool, start: u64, items: &[Node]) -> String {
        let mark = if is_ordered { "1." } else { "*" };
        let mut lines = Vec::new();
        for item in items {
            let Node::Container(container, children) = item else { continue };
            if let Container::List { is_ordered, start } = container {
                lines.extend(indented(&self.list(*is_ordered, *start, children)));
                continue;
            }
            let number = match is_ordered && start != 1 && lines.is_empty() {
                true => format!("#{start}"),
                false => String::new(),
            };
            let mut first = format!(" {mark}{number}");
            for (index, block) in self.blocks(children).into_iter().enumerate() {
                match block.shape {
                    Shape::List => {
                        lines.extend(std::mem::take(&mut first).lines().map(str::to_owned));
                        lines.extend(indented(&block.text));
                    }
                    _ if first.is_empty() => lines.push(format!(" {}", on_a_line(block))),
                    _ => {
                        first.push_str(if index == 0 { " " } else { "[br]" });
                        first.push_str(&on_a_line(block));
                    }
                }
            }
            lines.extend((!first.is_empty()).then_some(first));
        }
        lines.join("\n")
    }

    /// What follows `>` is read like a page of its own, so a space before a text is an indent that
    /// readers expect, and the one before a list is the list's.
    fn quote(&mut self, children: &[Node]) -> String {
        let mut quote = Vec::new();
        for block in self.blocks(children) {
            if !quote.is_empty() && block.shape == Shape::Text {
                quote.push(">".to_owned());
            }
            match block.shape {
                Shape::Text => quote.extend(block.text.lines().map(|line| format!("> {line}"))),
                Shape::Group => quote.push(format!("> {}", block.text)),
                Shape::Heading => quote.push(format!("> {}", block.text.trim_matches(['=', ' ']))),
                _ => quote.extend(block.text.lines().map(|line| format!(">{line}"))),
            }
        }
        quote.join("\n")
    }
}

/// A block in a place for text: what needs lines of its own gets them in a box.
pub fn on_a_line(block: Block) -> String {
    match block.shape {
        Shape::Text => block.text.replace('\n', "[br]"),
        Shape::Heading => block.text.trim_matches(['=', ' ']).to_owned(),
        Shape::Group => block.text,
        Shape::List | Shape::Quote | Shape::Table | Shape::Rule => {
            format!("{{{{{{#!wiki style=\"\"\n{}\n}}}}}}", block.text)
        }
    }
}

/// The lines of a list one level deeper. Lines that a group holds begin with no space of the list's.
fn indented(list: &str) -> impl Iterator<Item = String> {
    list.lines().map(|line| match line.starts_with(' ') {
        true => format!(" {line}"),
        false => line.to_owned(),
    })
}

fn needs_space(before: Shape, next: Shape) -> bool {
    matches!(
        (before, next),
        (Shape::Text | Shape::Group, Shape::Text | Shape::Group)
            | (Shape::Quote, Shape::Quote)
            | (Shape::Table, Shape::Table)
            | (Shape::List, Shape::List)
            | (
                Shape::Text | Shape::Group | Shape::List | Shape::Quote | Shape::Table,
                Shape::Heading
            )
    )
}

/// Code as it stands, where its braces allow it.
fn code_block(language: &str, children: &[Node]) -> String {
    let code = plain(children);
    let code = code.trim_end_matches('\n');
    if !is_balanced(code) {
        return escape(code, true);
    }
    match known_language(language) {
        Some(language) => format!("{{{{{{#!syntax {language}\n{code}\n}}}}}}"),
        None => format!("{{{{{{\n{code}\n}}}}}}"),
    }
}
