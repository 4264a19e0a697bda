//! Builds the tree from what a reader meets: containers that open and close, and what is in them.

use super::tree::{Container, Node, Page};

/// What is nested deeper belongs to the container around it: no page of people is, and the tree is
/// written by recursion.
const DEEPEST: usize = 48;

#[derive(Debug, Default)]
pub struct Builder {
    page: Page,
    open: Vec<(Container, Vec<Node>)>,
    /// Containers that are too deep, and not in the tree.
    ignored: usize,
}

impl Builder {
    pub fn open(&mut self, container: Container) {
        if self.open.len() == DEEPEST {
            self.ignored += 1;
        } else {
            self.open.push((container, Vec::new()));
        }
    }

    /// Closes the container that was opened last.
    pub fn close(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
        } else if let Some((container, children)) = self.open.pop() {
            self.add(Node::Container(container, children));
        }
    }

    pub fn add(&mut self, node: Node) {
        let siblings = match self.open.last_mut() {
            Some((_, children)) => children,
            None => &mut self.page.nodes,
        };
        match (siblings.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
            (_, node) => siblings.push(node),
        }
    }

    pub fn text(&mut self, text: impl Into<String>) {
        self.add(Node::Text(text.into()));
    }

    /// Closes containers up to and with the innermost that `is_meant`, if one is open that no `is_wall`
    /// hides.
    pub fn close_to(
        &mut self,
        is_meant: impl Fn(&Container) -> bool,
        is_wall: impl Fn(&Container) -> bool,
    ) {
        let reached = self.open.iter().rev().take_while(|(it, _)| is_meant(it) || !is_wall(it));
        let Some(above) = reached.into_iter().position(|(it, _)| is_meant(it)) else { return };
        self.ignored = 0;
        (0..=above).for_each(|_| self.close());
    }

    /// How many containers are open.
    pub fn depth(&self) -> usize {
        self.open.len() + self.ignored
    }

    /// Closes containers until no more than `depth` are open.
    pub fn close_down_to(&mut self, depth: usize) {
        while self.depth() > depth {
            self.close();
        }
    }

    pub fn is_inside(&self, is_meant: impl Fn(&Container) -> bool) -> bool {
        self.open.iter().any(|(container, _)| is_meant(container))
    }

    /// Puts what is in the container that was opened last among the page's notes, as the one of that
    /// name.
    pub fn close_note(&mut self, name: String) {
        if let Some((_, children)) = self.open.pop() {
            self.page.notes.insert(name, children);
        }
    }

    pub fn finish(mut self) -> Page {
        self.ignored = 0;
        while !self.open.is_empty() {
            self.close();
        }
        self.page
    }
}
