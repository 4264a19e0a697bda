//! The tables of README.md, whose examples the tests parse.

use std::path::Path;

use tree_sitter::{Node, Parser, Tree};

/// The rows of the table under a heading, without its head: the text of each cell.
///
/// In a cell `\|` stands for a pipe and `↵` for a line's end.
pub fn table(heading: &str) -> Vec<Vec<String>> {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let section = readme.split("\n## ").find(|section| section.starts_with(heading)).unwrap();
    section.lines().filter(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

fn cells(row: &str) -> Vec<String> {
    let row = row.replace("\\|", "\u{0}");
    let cells = row.trim_matches('|').split('|');
    cells.map(|cell| cell.trim().replace('\u{0}', "|").replace('↵', "\n")).collect()
}

/// What stands between backticks in a cell.
pub fn code(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

/// The example of every kind of node, from the table "Nodes".
pub fn examples() -> Vec<(String, String)> {
    let row = |row: Vec<String>| {
        let (kind, text) = (code(&row[0]).next().unwrap(), code(&row[1]).next().unwrap());
        (kind.to_string(), text.to_string())
    };
    table("Nodes").into_iter().map(row).collect()
}

pub fn parse(text: &str) -> Tree {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_namumark::LANGUAGE.into()).unwrap();
    parser.parse(text, None).unwrap()
}

/// A node and all below it, in the text's order.
pub fn nodes(root: Node) -> Vec<Node> {
    let mut nodes = vec![root];
    let mut cursor = root.walk();
    for child in root.children(&mut cursor) {
        nodes.extend(self::nodes(child));
    }
    nodes
}
