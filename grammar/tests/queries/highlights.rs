//! Highlights miss nothing and capture nothing twice.

use std::collections::BTreeSet;

use tree_sitter::{Query, QueryCursor, StreamingIterator};

use crate::examples::{examples, nodes, parse};
use crate::sets::{HELIX, NEOVIM, SETS, evaluable};

/// Kinds that no set colours, each for its reason.
const PLAIN: &[(&str, &str)] = &[
    ("document", "a container"),
    ("redirect", "a container: its mark and its target are coloured"),
    ("section", "a container"),
    ("list", "a container: its items' marks are coloured"),
    ("list_item", "a container: its mark is coloured"),
    ("indent", "a container: its mark is coloured"),
    ("table", "a container"),
    ("table_row", "a container: its delimiters are coloured"),
    ("table_cell", "a container"),
    ("superscript", "the editors have no name for it: its marks are coloured"),
    ("subscript", "the editors have no name for it: its marks are coloured"),
    ("size_group", "a container: its braces are coloured"),
    ("color_group", "a container: its braces are coloured"),
    ("wiki_block", "a container: its braces are coloured"),
    ("folding_block", "a container: its braces are coloured"),
    ("if_block", "a container: its braces are coloured"),
    ("html_block", "a container: its braces and its content are coloured"),
    ("syntax_block", "a container: its braces and its content are coloured"),
    ("style_block", "a container: its braces and its content are coloured"),
    ("latex_block", "a container: its braces and its content are coloured"),
    ("attribute", "a container: its parts are coloured"),
    ("link", "a container: its parts are coloured"),
    ("file_link", "a container: its parts are coloured"),
    ("option", "a container: its parts are coloured"),
    ("category", "a container: its parts are coloured"),
    ("footnote", "a container: its text is running text"),
    ("argument", "a container: its parts are coloured"),
    ("unknown_macro", "text, as on the wiki"),
];

struct Capture {
    name: String,
    kind: String,
    node: usize,
}

/// What a set's highlights capture in a text, what only steers the spelling check apart.
fn highlights(query: &Query, text: &str) -> Vec<Capture> {
    let tree = parse(text);
    let mut found = Vec::new();
    let mut cursor = QueryCursor::new();
    let mut captures = cursor.captures(query, tree.root_node(), text.as_bytes());
    while let Some((matched, index)) = captures.next() {
        let capture = matched.captures()[*index];
        let name = query.capture_names()[capture.index as usize].to_string();
        if name != "spell" && name != "nospell" {
            found.push(Capture { name, kind: capture.node.kind().into(), node: capture.node.id() });
        }
    }
    found
}

#[test]
fn every_kind_of_node_has_a_highlight() {
    let mut kinds = BTreeSet::new();
    for (_, text) in examples() {
        let tree = parse(&text);
        kinds.extend(nodes(tree.root_node()).iter().map(|node| node.kind().to_string()));
    }
    for (kind, _) in PLAIN {
        assert!(kinds.contains(*kind), "{kind} is no kind");
    }
    for set in SETS {
        let query = evaluable(&set, "highlights.scm");
        let captures = examples().into_iter().flat_map(|(_, text)| highlights(&query, &text));
        let coloured: BTreeSet<String> = captures.map(|capture| capture.kind).collect();
        for kind in &kinds {
            let plain = PLAIN.iter().any(|(plain, _)| plain == kind);
            assert!(coloured.contains(kind) || plain, "{}: {kind:?}", set.folder);
        }
    }
}

#[test]
fn what_finds_no_partner_is_an_error() {
    let is_broken = |kind: &str| kind.starts_with("unclosed_") || kind == "stray_close";
    for set in SETS {
        let query = evaluable(&set, "highlights.scm");
        for (kind, text) in examples().into_iter().filter(|(kind, _)| is_broken(kind)) {
            let captures = highlights(&query, &text);
            let name =
                captures.iter().find(|capture| capture.kind == kind).map(|c| c.name.as_str());
            assert_eq!(name, Some(set.error), "{}: {text}", set.folder);
        }
    }
}

#[test]
fn headings_are_told_apart_by_their_level() {
    for set in [NEOVIM, HELIX] {
        let query = evaluable(&set, "highlights.scm");
        for level in 1..=6 {
            for fold in ["", "#"] {
                let marks = "=".repeat(level);
                let text = format!("{marks}{fold} == 가 = {fold}{marks}\n");
                let captures = highlights(&query, &text);
                let headings = captures.iter().filter(|capture| capture.kind == "heading");
                let names: Vec<&str> = headings.map(|capture| capture.name.as_str()).collect();
                assert_eq!(names, [format!("markup.heading.{level}")], "{}: {text}", set.folder);
            }
        }
    }
}

/// Editors differ in which of two captures of one node wins.
#[test]
fn no_node_is_captured_twice() {
    for set in SETS {
        let query = evaluable(&set, "highlights.scm");
        for (_, text) in examples() {
            let mut seen = BTreeSet::new();
            for capture in highlights(&query, &text) {
                assert!(seen.insert(capture.node), "{}: @{} in {text}", set.folder, capture.name);
            }
        }
    }
}
