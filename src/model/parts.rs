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

impl Part {
    /// Where something of its facts stands in the page.
    pub fn placed(&self, span: Span) -> Span {
        Span::new(span.start + self.span.start, span.end + self.span.start)
    }
}

impl Parts {
    /// The parts of the page `source` from its tree. Those that are in `known` are taken from there; the
    /// tree is asked only about the gaps between them, since to list all sections takes longer than to
    /// mend the tree.
    pub fn gather(source: &str, tree: &Tree, known: &Parts) -> Self {
        let mut known = known.0.iter().peekable();
        let mut parts: Vec<Part> = Vec::with_capacity(known.len());
        loop {
            let mut start = parts.last().map_or(0, |part| part.span.end);
            if let Some(part) = known.next_if(|part| part.span.start == start) {
                parts.push(part.clone());
                continue;
            }
            if start == source.len() && !parts.is_empty() {
                return Self(parts);
            }
            // The part before the gap reaches into it where no section begins any more, and so do those
            // behind it.
            while start > 0 && !is_section(tree, start) {
                parts.pop();
                start = parts.last().map_or(0, |part| part.span.end);
            }
            while known.next_if(|part| !is_section(tree, part.span.start)).is_some() {}
            let end = known.peek().map_or(source.len(), |part| part.span.start);
            parts.extend(walk_parts(source, tree, Span::new(start, end)));
        }
    }

    /// Keeps the parts that `edit` doesn't touch, where it moves them to. Only a page without text has an
    /// empty part, and it is none any more.
    pub fn edit(&mut self, edit: &InputEdit) {
        self.0.retain_mut(|part| {
            if part.span.start >= edit.old_end_byte && !part.span.is_empty() {
                let moved = |offset| offset - edit.old_end_byte + edit.new_end_byte;
                part.span = Span::new(moved(part.span.start), moved(part.span.end));
                return true;
            }
            part.span.end <= edit.start_byte && !part.span.is_empty()
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

/// The parts of a gap, which begins and ends where parts do.
fn walk_parts(source: &str, tree: &Tree, gap: Span) -> Vec<Part> {
    let mut containers = sections(tree, gap.start..gap.end);
    if containers.first().is_none_or(|first| first.start_byte() > gap.start) {
        containers.insert(0, tree.root_node());
    }
    let starts = containers.iter().skip(1).map(Node::start_byte);
    let starts: Vec<_> = [gap.start].into_iter().chain(starts).collect();
    let ends = starts.iter().copied().skip(1).chain([gap.end]);
    let spans = starts.iter().zip(ends).map(|(&start, end)| Span::new(start, end));
    let part =
        |span, container| Part { span, facts: Arc::new(walk::gather(source, span, container)) };
    spans.zip(&containers).map(|(span, &container)| part(span, container)).collect()
}

fn is_section(tree: &Tree, offset: usize) -> bool {
    !sections(tree, offset..offset + 1).is_empty()
}

/// The sections that begin in `range`, in the order of the text.
fn sections(tree: &Tree, range: Range<usize>) -> Vec<Node<'_>> {
    let mut sections = Vec::new();
    add_sections(tree.root_node(), &range, &mut sections);
    sections
}

/// Sections nest six deep at most.
fn add_sections<'a>(container: Node<'a>, range: &Range<usize>, sections: &mut Vec<Node<'a>>) {
    let mut cursor = container.walk();
    let mut is_at_child = cursor.goto_first_child_for_byte(range.start).is_some();
    while is_at_child && cursor.node().start_byte() < range.end {
        let child = cursor.node();
        if Kind::of(child) == Kind::Section {
            if range.contains(&child.start_byte()) {
                sections.push(child);
            }
            add_sections(child, range, sections);
        }
        is_at_child = cursor.goto_next_sibling();
    }
}
