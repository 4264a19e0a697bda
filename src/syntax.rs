//! Parsing: from a text to its tree, in full or from an old tree; and the kinds of its nodes.

use std::sync::OnceLock;

use tree_sitter::{Language, Node, Parser, Tree};

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
    parser.set_language(&language()).expect("the grammar and the library are built for each other");
    parser
}

fn language() -> Language {
    tree_sitter_namumark::LANGUAGE.into()
}

/// Names every kind once, for the enum and for the table that leads from the grammar's ids to it.
macro_rules! kinds {
    ($($kind:ident $name:literal)*) => {
        /// The kind of a node. Comparing kinds of this enum costs nothing, comparing names does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind {
            $($kind,)*
            /// Punctuation, and whatever a newer grammar may add.
            Other,
        }

        const NAMES: &[(&str, Kind)] = &[$(($name, Kind::$kind),)*];
    };
}

kinds! {
    Anchor "anchor"
    Argument "argument"
    Attribute "attribute"
    BlockQuote "block_quote"
    Bold "bold"
    Category "category"
    CellOption "cell_option"
    Color "color"
    ColorGroup "color_group"
    Comment "comment"
    Condition "condition"
    Content "content"
    Delimiter "||"
    Document "document"
    Escape "escape"
    FileLink "file_link"
    FileOption "option"
    FoldingBlock "folding_block"
    Footnote "footnote"
    Heading "heading"
    HorizontalRule "horizontal_rule"
    HtmlBlock "html_block"
    IfBlock "if_block"
    Indent "indent"
    Italic "italic"
    Label "label"
    Language "language"
    LatexBlock "latex_block"
    Link "link"
    List "list"
    ListItem "list_item"
    Literal "literal"
    Macro "macro"
    Name "name"
    Redirect "redirect"
    Section "section"
    Size "size"
    SizeGroup "size_group"
    SortKey "sort_key"
    StrayClose "stray_close"
    Strikethrough "strikethrough"
    StyleBlock "style_block"
    Subscript "subscript"
    Superscript "superscript"
    SyntaxBlock "syntax_block"
    Table "table"
    TableCaption "table_caption"
    TableCell "table_cell"
    TableRow "table_row"
    Target "target"
    Title "title"
    UnclosedFootnote "unclosed_footnote"
    UnclosedGroup "unclosed_group"
    UnclosedLink "unclosed_link"
    UnclosedMacro "unclosed_macro"
    UnclosedRow "unclosed_row"
    Underline "underline"
    UnknownMacro "unknown_macro"
    Value "value"
    Variable "variable"
    WikiBlock "wiki_block"
}

impl Kind {
    pub fn of(node: Node) -> Self {
        static KINDS: OnceLock<Vec<Kind>> = OnceLock::new();
        let kinds = KINDS.get_or_init(|| {
            let language = language();
            (0..language.node_kind_count()).map(|id| kind_of_id(&language, id as u16)).collect()
        });
        kinds.get(usize::from(node.kind_id())).copied().unwrap_or(Self::Other)
    }
}

fn kind_of_id(language: &Language, id: u16) -> Kind {
    let name = language.node_kind_for_id(id);
    NAMES.iter().find(|(other, _)| Some(*other) == name).map_or(Kind::Other, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_named_node_has_a_kind() {
        let language = language();
        let visible = (0..language.node_kind_count() as u16)
            .filter(|&id| language.node_kind_is_named(id) && language.node_kind_is_visible(id));
        for id in visible {
            let name = language.node_kind_for_id(id);
            assert_ne!(kind_of_id(&language, id), Kind::Other, "no kind for {name:?}");
        }
    }

    #[test]
    fn every_kind_is_a_node_of_the_grammar() {
        let language = language();
        for (name, _) in NAMES {
            let id =
                language.id_for_node_kind(name, true).max(language.id_for_node_kind(name, false));
            assert_ne!(id, 0, "the grammar has no {name}");
        }
    }
}
