//! The facts of a page by its parts: what stands before the first heading, then each heading with the
//! lines up to the next one. No construct goes on behind a heading (a literal may, and then that is no
//! heading), so an edit leaves the facts of the other parts as they are, but where a look-ahead of the
//! grammar saw it: the tree tells which these are.

use std::ops::Range;
use std::sync::Arc;

use tree_sitter::{InputEdit, Node, Tree};

use super::{Model, walk};
use crate::syntax::Kind;
use crate::text::Span;

/// The parts of a page in its order.
#[derive(Clone, Debug, Default)]
pub struct Parts(Vec<Part>);

/// A part of a page.
#[derive(Clone, Debug)]
pub struct Part {
    /// Where it stands: from its heading to the next, or to the end of the page.
    pub span: Span,
    /// Its facts, with offsets from its start; numbers and connections beyond it are not made yet.
    pub facts: Arc<Model>,
}

impl Parts {
    /// The parts of the page `source` from its tree. Those that are in `known`, at the same place, are
    /// taken from there.
    pub fn gather(source: &str, tree: &Tree, known: &Parts) -> Self {
        let mut known = known.0.iter().peekable();
        let containers = containers(tree);
        let starts: Vec<_> = containers.iter().skip(1).map(Node::start_byte).collect();
        let ends = starts.iter().copied().chain([source.len()]);
        let starts = [0].into_iter().chain(starts.iter().copied());
        let parts = starts.zip(ends).zip(&containers).map(|((start, end), &container)| {
            let span = Span::new(start, end.max(start));
            while known.next_if(|part| part.span.start < start).is_some() {}
            match known.next_if(|part| part.span == span) {
                Some(part) => part.clone(),
                None => Part { span, facts: Arc::new(walk::gather(source, span, container)) },
            }
        });
        Self(parts.collect())
    }

    /// Keeps the parts that `edit` doesn't touch, where it moves them to.
    pub fn edit(&mut self, edit: &InputEdit) {
        self.0.retain_mut(|part| {
            if part.span.start >= edit.old_end_byte {
                let moved = |offset| offset - edit.old_end_byte + edit.new_end_byte;
                part.span = Span::new(moved(part.span.start), moved(part.span.end));
                return true;
            }
            part.span.end <= edit.start_byte
        });
    }

    /// Drops the parts that `range` touches.
    pub fn forget(&mut self, range: Range<usize>) {
        self.0.retain(|part| part.span.end <= range.start || range.end <= part.span.start);
    }

    /// The one part of a page that is read as a whole.
    pub fn whole(length: usize, facts: Arc<Model>) -> Self {
        Self(vec![Part { span: Span::new(0, length), facts }])
    }

    pub fn iter(&self) -> impl Iterator<Item = &Part> {
        self.0.iter()
    }
}

/// The document and its sections, in the order of the text.
fn containers(tree: &Tree) -> Vec<Node<'_>> {
    let mut containers = vec![tree.root_node()];
    add_sections(tree.root_node(), &mut containers);
    containers
}

/// Sections come last in what holds them, so they are found from the end; they nest six deep at most.
fn add_sections<'a>(container: Node<'a>, sections: &mut Vec<Node<'a>>) {
    let mut cursor = container.walk();
    let mut found = Vec::new();
    let mut is_at_child = cursor.goto_last_child();
    while is_at_child && Kind::of(cursor.node()) == Kind::Section {
        found.push(cursor.node());
        is_at_child = cursor.goto_previous_sibling();
    }
    for section in found.into_iter().rev() {
        sections.push(section);
        add_sections(section, sections);
    }
}
