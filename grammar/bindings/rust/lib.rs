//! The [NamuMark](https://namu.wiki) grammar for [tree-sitter](https://tree-sitter.github.io).
//!
//! Every text parses: what is broken is text in the tree as it is on the wiki, and an opener that
//! finds no closer is a node of its own (`unclosed_footnote`, `unclosed_group`, …).

use tree_sitter_language::LanguageFn;

unsafe extern "C" {
    fn tree_sitter_namumark() -> *const ();
}

/// The grammar, to be handed to `tree_sitter::Parser::set_language` by way of `into()`.
pub const LANGUAGE: LanguageFn = unsafe { LanguageFn::from_raw(tree_sitter_namumark) };

/// The kinds of nodes and their fields, as tree-sitter's `node-types.json`.
pub const NODE_TYPES: &str = include_str!("../../src/node-types.json");

/// The captures that colour a page, by the names of the tree-sitter CLI.
pub const HIGHLIGHTS_QUERY: &str = include_str!("../../queries/highlights.scm");

/// Where a page holds another language: code, HTML, CSS, TeX.
pub const INJECTIONS_QUERY: &str = include_str!("../../queries/injections.scm");

/// What a page defines and refers to: sections, footnotes, anchors, links.
pub const TAGS_QUERY: &str = include_str!("../../queries/tags.scm");

/// The names that decide what is markup: one a line, in lower case. The scanner is built from the
/// same lists.
pub mod names {
    /// The options of table cells that have a name, each with what kind of value it takes.
    pub const CELL_OPTIONS: &str = include_str!("../../names/cell_options.txt");

    /// The names of colours.
    pub const COLORS: &str = include_str!("../../names/colors.txt");

    /// The languages that `#!syntax` takes.
    pub const LANGUAGES: &str = include_str!("../../names/languages.txt");

    /// The macros.
    pub const MACROS: &str = include_str!("../../names/macros.txt");
}
