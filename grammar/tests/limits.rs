//! Limits that are too large for a case of the corpus.

use tree_sitter::Parser;

fn kinds(text: &str) -> Vec<String> {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_namumark::LANGUAGE.into()).unwrap();
    let tree = parser.parse(text, None).unwrap();
    let root = tree.root_node();
    root.children(&mut root.walk()).map(|node| node.kind().to_string()).collect()
}

#[test]
fn a_literal_that_hides_a_heading_has_at_most_32768_characters() {
    let hiding =
        |lines: usize| format!("{{{{{{\n== 가 ==\n{}}}}}}}", "나나나나나나나\n".repeat(lines));
    assert_eq!(kinds(&hiding(4000)), ["literal"]);
    assert_eq!(kinds(&hiding(4200)), ["unclosed_group", "section"]);
}

#[test]
fn another_literal_has_as_many_as_it_likes() {
    let long = format!("{{{{{{\n{}}}}}}}", "나나나나나나나\n".repeat(9000));
    assert_eq!(kinds(&long), ["literal"]);
}

#[test]
fn the_characters_before_a_literal_do_not_count() {
    let before = "나나나나나나나\n".repeat(5000);
    let text = format!("{{{{{{+1 {before}{{{{{{\n== 가 ==\n}}}}}}\n}}}}}}");
    assert_eq!(kinds(&text), ["size_group"]);
}
