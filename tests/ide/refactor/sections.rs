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
