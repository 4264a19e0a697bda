//! Writes what stands on a line as NamuMark: text, decorations, links, notes.

use std::collections::HashMap;

use super::address;
use super::escape::{escape, escape_in_brackets};
use super::tree::{Container, Node, Page};
use crate::data::directives;

/// The engine's name of a language (language reference, section 8.9).
pub fn known_language(name: &str) -> Option<&'static str> {
    let name = name.trim().to_lowercase();
    let known = directives::languages().iter().copied().find(|known| *known == name);
    known.or_else(|| directives::language_called(&name))
}

/// All text of `nodes`, without what marks it.
pub fn plain(nodes: &[Node]) -> String {
    let text = |node: &Node| match node {
        Node::Text(text) | Node::Raw(text) | Node::Code(text) => text.clone(),
        Node::Break => "\n".to_owned(),
        Node::Container(_, children) => plain(children),
        Node::Image { .. } | Node::Reference(_) | Node::Rule => String::new(),
    };
    nodes.iter().map(text).collect()
}

/// Whether a literal can hold `code`: its triple braces pair.
pub fn is_balanced(code: &str) -> bool {
    let mut depth = 0usize;
    let mut rest = code;
    while let Some(index) = rest.find(['{', '}']) {
        rest = &rest[index..];
        let Some(depth_after) = (match rest.get(..3) {
            Some("{{{") => Some(depth + 1),
            Some("}}}") => depth.checked_sub(1),
            _ => {
                rest = &rest[1..];
                continue;
            }
        }) else {
            return false;
        };
        depth = depth_after;
        rest = &rest[3..];
    }
    depth == 0 && !code.ends_with('}')
}

pub struct Inline<'a> {
    page: &'a Page,
    /// How often each note is referred to.
    references: HashMap<&'a str, usize>,
    /// Notes that have been written.
    written: Vec<String>,
    /// Marks that are open: the same can't open again in itself.
    marks: Vec<&'static str>,
    /// How deep in notes: one in another can't be a note.
    notes: usize,
    /// Whether in a link's label: a link there leads nowhere.
    is_label: bool,
}

impl<'a> Inline<'a> {
    pub fn new(page: &'a Page) -> Self {
        let mut references = HashMap::new();
        count(&page.nodes, &mut references);
        Self { page, references, written: Vec::new(), marks: Vec::new(), notes: 0, is_label: false }
    }

    /// `nodes` as lines: a break is the end of one.
    pub fn lines(&mut self, nodes: &[Node]) -> String {
        let lines = nodes.split(|node| *node == Node::Break).map(|line| self.line(line));
        let mut text = lines.collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned();
        while text.contains("\n\n\n") {
            text = text.replace("\n\n\n", "\n\n");
        }
        text
    }

    /// `nodes` on one line, without white space around them.
    pub fn line(&mut self, nodes: &[Node]) -> String {
        let mut text = String::new();
        nodes.iter().for_each(|node| self.node(node, &mut text));
        let mut line = text.trim();
        while let Some(rest) = line.strip_suffix("[br]").filter(|rest| !rest.ends_with('\\')) {
            line = rest.trim_end();
        }
        line.to_owned()
    }

    fn node(&mut self, node: &Node, text: &mut String) {
        match node {
            Node::Text(content) => {
                let is_line_start = text.trim().is_empty();
                let content = if is_line_start { content.trim_start() } else { content };
                let content = content.replace('\n', " ");
                text.push_str(&match self.is_label || self.notes > 0 {
                    true => escape_in_brackets(&content),
                    false => escape(&content, is_line_start),
                });
            }
            Node::Raw(content) => text.push_str(content),
            Node::Code(code) => text.push_str(&literal(code)),
            Node::Break => text.push_str("[br]"),
            Node::Rule => {}
            Node::Image { target, label } if self.is_label && address::is_external(target) => {
                text.push_str(&escape_in_brackets(label));
            }
            Node::Image { target, label } => text.push_str(&address::image(target, label)),
            Node::Reference(name) => self.reference(name, text),
            Node::Container(container, children) => self.container(container, children, text),
        }
    }

    fn container(&mut self, container: &Container, children: &[Node], text: &mut String) {
        match container {
            Container::Bold => self.decoration("'''", children, text),
            Container::Italic => self.italic(children, text),
            Container::Strikethrough => self.decoration("~~", children, text),
            Container::Underline => self.decoration("__", children, text),
            Container::Superscript => self.decoration("^^", children, text),
            Container::Subscript => self.decoration(",,", children, text),
            Container::Link(target) if !self.is_label => {
                self.is_label = true;
                let label = self.line(children);
                self.is_label = false;
                text.push_str(&address::link(target, &label));
            }
            Container::Note => self.note("", children, text),
            Container::Code | Container::CodeBlock { .. } => {
                text.push_str(&literal(&plain(children)));
            }
            Container::Link(_) | Container::Other | Container::Caption => {
                children.iter().for_each(|child| self.node(child, text));
            }
            _ => self.block(children, text),
        }
    }

    /// A block where only a line has place.
    fn block(&mut self, children: &[Node], text: &mut String) {
        if !text.trim().is_empty() && !text.ends_with("[br]") {
            text.push_str("[br]");
        }
        children.iter().for_each(|child| self.node(child, text));
        if !text.trim().is_empty() && !text.ends_with("[br]") {
            text.push_str("[br]");
        }
    }

    fn decoration(&mut self, mark: &'static str, children: &[Node], text: &mut String) {
        let is_open = self.marks.contains(&mark);
        self.marks.push(mark);
        let mut content = String::new();
        children.iter().for_each(|child| self.node(child, &mut content));
        self.marks.pop();
        if is_open || content.trim().is_empty() {
            return text.push_str(&content);
        }
        // Five quotes on end would close the bold first (language reference, section 6).
        let space = if mark == "'''" && content.ends_with("''") { " " } else { "" };
        text.extend([mark, &content, space, mark]);
    }

    /// Italics around bold don't work (language reference, section 6): they go inside.
    fn italic(&mut self, children: &[Node], text: &mut String) {
        let is_bold = |node: &Node| matches!(node, Node::Container(Container::Bold, _));
        for run in children.chunk_by(|a, b| is_bold(a) == is_bold(b)) {
            if !is_bold(&run[0]) {
                self.decoration("''", run, text);
                continue;
            }
            for node in run {
                let Node::Container(_, inner) = node else { continue };
                let inner = [Node::Container(Container::Italic, inner.clone())];
                self.decoration("'''", &inner, text);
            }
        }
    }

    fn reference(&mut self, name: &str, text: &mut String) {
        let Some(children) = self.page.notes.get(name) else {
            return text.push_str(&escape(&format!("[^{name}]"), false));
        };
        if self.notes > 0 {
            return self.note("", children, text);
        }
        let safe: String =
            name.chars().filter(|it| !it.is_whitespace() && !"[]".contains(*it)).collect();
        let is_shared = self.references.get(name).is_some_and(|&count| count > 1);
        if self.written.iter().any(|written| written == name) {
            return text.push_str(&format!("[*{safe}]"));
        }
        self.written.push(name.to_owned());
        self.note(if is_shared { &safe } else { "" }, children, text);
    }

    /// Notes end with their line. One in another is text, and what is in that is left out: it may be
    /// itself.
    fn note(&mut self, name: &str, children: &[Node], text: &mut String) {
        if self.notes > 1 {
            return;
        }
        self.notes += 1;
        let content = self.line(children);
        self.notes -= 1;
        match self.notes {
            _ if content.is_empty() => {}
            0 => text.push_str(&format!("[*{name} {content}]")),
            _ => text.push_str(&format!(" ({content})")),
        }
    }
}

/// `code` as a literal; as text where it can't be one, or could be another group (language reference,
/// section 8).
fn literal(code: &str) -> String {
    let is_size = code
        .strip_prefix(['+', '-'])
        .is_some_and(|it| it.starts_with(|digit: char| digit.is_ascii_digit()));
    let is_literal =
        is_balanced(code) && !code.starts_with(['{', '#']) && !is_size && !code.is_empty();
    if is_literal { format!("{{{{{{{code}}}}}}}") } else { escape(code, false) }
}

fn count<'a>(nodes: &'a [Node], references: &mut HashMap<&'a str, usize>) {
    for node in nodes {
        match node {
            Node::Reference(name) => *references.entry(name).or_default() += 1,
            Node::Container(_, children) => count(children, references),
            _ => {}
        }
    }
}
