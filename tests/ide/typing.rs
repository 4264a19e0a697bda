use namumark_lsp::fix;
use namumark_lsp::ide::typing::after_newline;

use crate::fixture::Fixture;

/// The page after a line's end was typed before the `‸`.
fn typed(marked: &str) -> String {
    let fixture = Fixture::new(marked);
    let edits = after_newline(&fixture.document, fixture.cursor());
    fix::splice(&fixture.document.text.to_string(), &edits.iter().collect::<Vec<_>>())
}

#[test]
fn lists_and_quotes_go_on() {
    for (before, after) in [
        (" * 가\n‸", " * 가\n * "),
        (" * 가\n ‸", " * 가\n * "),
        (" * 가\n‸나", " * 가\n * 나"),
        ("  1.#3 가\n‸\n뒤", "  1.#3 가\n  1. \n뒤"),
        (" *가\n‸", " *가\n *"),
        ("> 가\n‸", "> 가\n> "),
        (">>가\r\n‸", ">>가\r\n>>"),
        ("> * 가\n‸", "> * 가\n> * "),
        ("{{{#!wiki\n * 가\n‸\n}}}", "{{{#!wiki\n * 가\n * \n}}}"),
    ] {
        assert_eq!(typed(before), after, "{before:?}");
    }
}

#[test]
fn an_empty_item_ends_them() {
    assert_eq!(typed(" * 가\n * \n‸\n뒤"), " * 가\n\n뒤");
    assert_eq!(typed(" * 가\n * \n * ‸"), " * 가\n * \n * ");
    assert_eq!(typed("> 가\n> \n‸"), "> 가\n");
}

#[test]
fn elsewhere_nothing_is_done() {
    for page in [
        "가\n‸",
        "* 가\n‸",
        " 가\n‸",
        "\n‸",
        "‸ * 가",
        " * 가\n * ‸",
        " * 가\n> ‸",
        "{{{\n * 가\n‸\n}}}",
        " * {{{\n‸\n}}}",
        "||\n * 가||\n‸",
        "## * 가\n‸",
    ] {
        assert_eq!(typed(page), page.replace('‸', ""), "{page:?}");
    }
}
