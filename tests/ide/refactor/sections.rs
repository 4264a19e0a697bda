use expect_test::expect;

use super::{after, titles};

const PAGE: &str = "머리\n== 하나 ==\n가\n=== 둘 ===\n나\n==# 셋 #==\n다\n";

fn at(title: &str, page: &str) -> String {
    page.replacen(title, &format!("{title}‸"), 1)
}

#[test]
fn a_section_changes_its_level_with_its_children() {
    expect![[r#"
        머리
        === 하나 ===
        가
        ==== 둘 ====
        나
        ==# 셋 #==
        다
    "#]]
    .assert_eq(&after(&at("하나", PAGE), "Demote section"));
    expect![[r#"
        머리
        == 하나 ==
        가
        == 둘 ==
        나
        ==# 셋 #==
        다
    "#]]
    .assert_eq(&after(&at("둘", PAGE), "Promote section"));
    assert_eq!(after(&at("셋", PAGE), "Promote section"), "(It is at the highest level already)");
    let deep = "== 가‸ ==\n====== 나 ======\n";
    assert_eq!(after(deep, "Demote section"), "(A part of it is at the lowest level already)");
}

#[test]
fn a_section_moves_with_its_children() {
    let moved = "머리\n==# 셋 #==\n다\n== 하나 ==\n가\n=== 둘 ===\n나\n";
    assert_eq!(after(&at("하나", PAGE), "Move section down"), moved);
    assert_eq!(after(&at("셋", PAGE), "Move section up"), moved);
    assert_eq!(
        after(&at("둘", PAGE), "Move section up"),
        "(No section of its level stands before it)"
    );
}

#[test]
fn the_last_line_may_have_no_end() {
    assert_eq!(
        after("== 가 ==\r\n1\r\n== 나‸ ==\r\n2", "Move section up"),
        "== 나 ==\r\n2\r\n== 가 ==\r\n1"
    );
    assert_eq!(
        after("== 가‸ ==\n=== 다 ===\n3\n=== 나 ===\n2", "Sort subsections"),
        "== 가 ==\n=== 나 ===\n2\n=== 다 ===\n3"
    );
}

#[test]
fn subsections_are_sorted_as_koreans_do() {
    let page = "== 목록‸ ==\n=== Z ===\n=== '''나''' ===\n==== 하위 ====\n=== 10 ===\n=== 9 ===\n=== 가 ===\n";
    let sorted = "== 목록 ==\n=== 9 ===\n=== 10 ===\n=== 가 ===\n=== '''나''' ===\n==== 하위 ====\n=== Z ===\n";
    assert_eq!(after(page, "Sort subsections"), sorted);
    let again = sorted.replacen("목록", "목록‸", 1);
    assert!(!titles(&again).contains(&"Sort subsections".to_owned()));
}

#[test]
fn a_section_is_changed_at_its_heading_only() {
    assert!(titles("== 가 ==\n글‸\n== 나 ==\n").is_empty());
}

#[test]
fn lists_are_sorted_with_what_belongs_to_the_items() {
    assert_eq!(
        after(" * 다‸\n  * 둘\n * 나\n 이어서\n * 가 {{{\n * 아님\n}}}\n글\n", "Sort the list"),
        " * 가 {{{\n * 아님\n}}}\n * 나\n 이어서\n * 다\n  * 둘\n글\n"
    );
    assert_eq!(
        after(" * 나\n  1. 둘‸\n  1. 나\n * 가", "Sort the list"),
        " * 나\n  1. 나\n  1. 둘\n * 가"
    );
    assert!(titles(" 1.#3 나‸\n 1. 가\n").is_empty());
    assert!(titles(" * 가‸\n * 나\n").is_empty());
}

#[test]
fn a_section_stays_where_another_would_be_hidden() {
    let changed = "(It can't be done here: the text would become something else)";
    let page = "== 가‸ ==\n닫는 표시 }}} 하나\n== 나 ==\n여는 {{{ 하나\n";
    assert_eq!(after(page, "Move section down"), changed);
    assert_eq!(
        after("== 가 ==\n여는 {{{ 하나\n== 나‸ ==\n{{{글}}}\n", "Move section up"),
        "== 나 ==\n{{{글}}}\n== 가 ==\n여는 {{{ 하나\n"
    );
    let sorted = "= 겉‸ =\n== 나 ==\n닫는 표시 }}} 하나\n== 가 ==\n여는 {{{ 하나\n";
    assert_eq!(after(sorted, "Sort subsections"), changed);
}

#[test]
fn notes_keep_their_texts() {
    let lost = "(A footnote would lose its text: the first one of its name gives it)";
    let page = "== 가‸ ==\n[*출처 나무위키]\n== 나 ==\n[*출처]\n";
    assert_eq!(after(page, "Move section down"), lost);
    assert_eq!(
        after("== 가‸ ==\n[*출처 나무위키]\n[각주]\n== 나 ==\n[* 글]\n", "Move section down"),
        "== 나 ==\n[* 글]\n== 가 ==\n[*출처 나무위키]\n[각주]\n"
    );
    let sections = "= 겉‸ =\n== 나 ==\n[*출처 나무위키]\n== 가 ==\n[*출처]\n";
    assert_eq!(after(sections, "Sort subsections"), lost);
    assert_eq!(after(" * 나[*a 정의]‸\n * 가[*a]\n", "Sort the list"), lost);
}

#[test]
fn order_is_that_of_what_readers_see() {
    for (marked, sorted) in [
        (" * 나‸\n * [[하늘|가]]\n", " * [[하늘|가]]\n * 나\n"),
        (" * __나__‸\n * 가\n", " * 가\n * __나__\n"),
        (" * {{{+1 하}}}‸\n * 가\n", " * 가\n * {{{+1 하}}}\n"),
        (" * --하--‸\n * 가\n", " * 가\n * --하--\n"),
        (" * 1,200,000‸\n * 300\n * 2.5\n", " * 2.5\n * 300\n * 1,200,000\n"),
    ] {
        assert_eq!(after(marked, "Sort the list"), sorted, "{marked}");
    }
    assert!(titles(" * [[하늘|가]]‸\n * 나\n").is_empty());
    assert_eq!(
        after("= 겉‸ =\n== __나__ ==\n== [[하늘|가]] ==\n", "Sort subsections"),
        "= 겉 =\n== [[하늘|가]] ==\n== __나__ ==\n"
    );
}
