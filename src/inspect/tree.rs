//! The tree of named nodes as text. Plain text has no nodes of its own and is left out.

use tree_sitter::Node;

use crate::document::Document;

/// Nested `{"kind", "start", "end", "field"?, "children"}`; offsets count bytes.
///
/// Written as text, not by way of serde: a tree may be deeper than a serializer's stack.
pub fn tree_json(document: &Document) -> String {
    let mut json = String::new();
    visit(document, |step| match step {
        Step::Enter { node, field, .. } => {
            if json.ends_with('}') {
                json.push(',');
            }
            let (kind, start, end) = (node.kind(), node.start_byte(), node.end_byte());
            json.push_str(&format!(r#"{{"kind":"{kind}","start":{start},"end":{end}"#));
            if let Some(field) = field {
                json.push_str(&format!(r#","field":"{field}""#));
            }
            json.push_str(r#","children":["#);
        }
        Step::Leave => json.push_str("]}"),
    });
    json
}

/// The S-expression of the tree, a line for each node, with the names of the fields.
pub fn tree_sexp(document: &Document) -> String {
    let mut expression = String::new();
    visit(document, |step| match step {
        Step::Enter { node, field, depth } => {
            if depth > 0 {
                expression.push('\n');
                expression.push_str(&"  ".repeat(depth));
            }
            if let Some(field) = field {
                expression.push_str(&format!("{field}: "));
            }
            expression.push_str(&format!("({}", node.kind()));
        }
        Step::Leave => expression.push(')'),
    });
    expression
}

enum Step<'a> {
    Enter { node: Node<'a>, field: Option<&'a str>, depth: usize },
    Leave,
}

/// Goes through the named nodes, without calling itself: trees may be deep.
fn visit(document: &Document, mut take: impl FnMut(Step)) {
    let mut cursor = document.tree.walk();
    loop {
        let node = cursor.node();
        if node.is_named() {
            let (field, depth) = (cursor.field_name(), cursor.depth() as usize);
            take(Step::Enter { node, field, depth });
        }
        if cursor.goto_first_child() {
            continue;
        }
        if node.is_named() {
            take(Step::Leave);
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return;
            }
            take(Step::Leave);
        }
    }
}
