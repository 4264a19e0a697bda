//! From a place to the nodes around it. Nothing is walked: each step down goes straight to the child
//! that holds the place.

use tree_sitter::Node;

use crate::document::Document;
use crate::model::GroupKind;
use crate::syntax::Kind;
use crate::text::{Reading, Span};

/// The nodes that hold the character at `offset`, the outermost first. In article text only groups are
/// what their nodes say.
pub fn around(document: &Document, offset: usize) -> Vec<Node<'_>> {
    let is_article = document.reading() == Reading::ArticleText;
    let is_sound = |node: &Node| !is_article || GroupKind::of(Kind::of(*node)).is_some();
    let mut nodes = all_around(document, offset);
    nodes.retain(is_sound);
    nodes
}

fn all_around(document: &Document, offset: usize) -> Vec<Node<'_>> {
    let mut cursor = document.tree.root_node().walk();
    let mut nodes = Vec::new();
    loop {
        let node = cursor.node();
        if !span_of(node).contains(offset) {
            return nodes;
        }
        nodes.push(node);
        if cursor.goto_first_child_for_byte(offset).is_none() {
            return nodes;
        }
    }
}

pub fn span_of(node: Node) -> Span {
    node.byte_range().into()
}

/// The opener and the closer of a construct that has both; a literal is a leaf with three braces at
/// either end.
pub fn delimiters(node: Node) -> Option<(Span, Span)> {
    let count = node.child_count();
    if count == 0 {
        let span = span_of(node);
        let is_literal = node.kind() == "literal" && span.len() >= 6;
        return is_literal
            .then(|| (Span::new(span.start, span.start + 3), Span::new(span.end - 3, span.end)));
    }
    let (first, last) = (node.child(0)?, node.child(count.checked_sub(1)?)?);
    let are_marks = count > 1 && !first.is_named() && !last.is_named();
    let (opener, closer) = (span_of(first), span_of(last));
    (are_marks && !opener.is_empty() && !closer.is_empty()).then_some((opener, closer))
}

/// `span` without the white space around its text.
pub fn trimmed(document: &Document, span: Span) -> Span {
    let source = document.text.slice(span);
    let start = span.start + source.len() - source.trim_start().len();
    Span::new(start, start + source.trim().len())
}
