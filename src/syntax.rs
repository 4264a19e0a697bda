//! Parsing: from a text to its tree, in full or from an old tree.

use tree_sitter::{Parser, Tree};

use crate::text::Text;

/// Parses `text`; with the old tree, already edited, only what changed is parsed anew.
pub fn parse(parser: &mut Parser, text: &Text, old: Option<&Tree>) -> Tree {
    parser
        .parse_with_options(&mut |offset, _| text.chunk_from(offset), old, None)
        .expect("a parser with a language and without a progress callback always finishes")
}

/// A parser of NamuMark.
pub fn parser() -> Parser {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_namumark::LANGUAGE.into())
        .expect("the grammar and the library are built for each other");
    parser
}
