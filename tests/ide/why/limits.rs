//! What the engine or this program doesn't follow.

use namumark_lsp::config::{Config, Language};
use namumark_lsp::document::Document;
use namumark_lsp::ide::actions::why;

fn reason(page: &str, offset: usize) -> String {
    let config = Config { language: Language::English, ..Config::default() };
    let found = why(&Document::new(page), &config, offset);
    found.unwrap_or_else(|| panic!("no answer at {offset}")).explanation.reason
}

#[test]
fn groups_are_at_most_fifteen_deep() {
    let page = format!("{}{{{{{{#red 가}}}}}}{}", "{{{#red ".repeat(15), "}}}".repeat(15));
    let offset = "{{{#red ".len() * 15;
    assert_eq!(
        reason(&page, offset),
        "Groups nest 15 deep; an opener further inside shows as text."
    );
}

#[test]
fn openers_without_a_closer_use_up_a_line() {
    let page = "[[a ".repeat(9) + "\n";
    let offset = "[[a ".len() * 8;
    assert!(reason(&page, offset).starts_with("This program follows only 7"));
}

#[test]
fn a_literal_hides_only_so_many_headings() {
    let page = format!("{{{{{{\n{}}}}}}}\n", "== a ==\n".repeat(40));
    assert!(reason(&page, 0).contains("only 32 headings"));
}

#[test]
fn long_runs_are_text() {
    let page = format!("a {} b\n", "~".repeat(80));
    assert!(reason(&page, 10).starts_with("A run of more than 64"));
}

#[test]
fn deep_indents_are_text() {
    let page = format!("{}* a\n", " ".repeat(70));
    assert!(reason(&page, 70).contains("at most 64 spaces"));
}

#[test]
fn long_options_are_text() {
    let page = format!("||<bgcolor={}>a||\n", "f".repeat(600));
    assert!(reason(&page, 3).contains("more than 512 bytes"));
}
