//! README.md says what is: its examples parse as it tells.

use std::collections::BTreeSet;

use crate::examples::{code, examples, nodes, parse, table};

#[test]
fn every_kind_has_an_example_that_holds_it() {
    let language: tree_sitter::Language = tree_sitter_namumark::LANGUAGE.into();
    let ids = 0..language.node_kind_count() as u16;
    let kinds: BTreeSet<&str> = ids
        .filter(|&id| language.node_kind_is_named(id) && language.node_kind_is_visible(id))
        .filter_map(|id| language.node_kind_for_id(id))
        .collect();
    let examples = examples();
    let told: BTreeSet<&str> = examples.iter().map(|(kind, _)| kind.as_str()).collect();
    assert_eq!(told, kinds);
    for (kind, text) in &examples {
        let tree = parse(text);
        let mut found = nodes(tree.root_node()).into_iter().map(|node| node.kind());
        assert!(found.any(|found| found == kind), "{kind}: {text:?}");
    }
}

#[test]
fn every_decision_is_kept() {
    for row in table("Decisions") {
        let text = code(&row[0]).next().unwrap();
        let tree = parse(text);
        let nodes = nodes(tree.root_node());
        let found = nodes.iter().skip(1).filter(|node| node.is_named()).map(|node| node.kind());
        let told: Vec<&str> = code(&row[1]).collect();
        assert_eq!(found.collect::<Vec<_>>(), told, "{text:?}");
    }
}
