use expect_test::{Expect, expect};
use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Edit};
use namumark_lsp::ide::outline::{Memory, Symbol, symbols, symbols_again};

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    check_with(text, false, expected);
}

fn check_with(text: &str, notes: bool, expected: Expect) {
    let document = Fixture::new(text).document;
    expected.assert_eq(&print(&document, &symbols(&document, notes), 0));
}

fn print(document: &Document, symbols: &[Symbol], depth: usize) -> String {
    let line = |symbol: &Symbol| {
        format!(
            "{}{} ({}) {:?} in {:?}\n{}",
            "  ".repeat(depth),
            symbol.name,
            symbol.detail.as_deref().unwrap_or_default(),
            show(document, symbol.name_span),
            show(document, symbol.span),
            print(document, &symbol.children, depth + 1)
        )
    };
    symbols.iter().map(line).collect()
}

#[test]
fn sections_nest_by_level() {
    check(
        "머리말\n== 개요 ==\n가\n=== 배경 ===\n나\n==== 먼 배경 ====\n=== 이름 ===\n== 역사 ==\n다\n",
        expect![[r#"
            1. 개요 (==) "개요" in "== 개요 ==⏎가⏎=== 배경 ===⏎나⏎==== 먼 배경 ====⏎=== 이름 ===⏎"
              1.1. 배경 (===) "배경" in "=== 배경 ===⏎나⏎==== 먼 배경 ====⏎"
                1.1.1. 먼 배경 (====) "먼 배경" in "==== 먼 배경 ====⏎"
              1.2. 이름 (===) "이름" in "=== 이름 ===⏎"
            2. 역사 (==) "역사" in "== 역사 ==⏎다⏎"
        "#]],
    );
}

#[test]
fn a_skipped_level_still_nests() {
    check(
        "== 개요 ==\n==== 깊이 ====\n=== 얕게 ===\n",
        expect![[r#"
            1. 개요 (==) "개요" in "== 개요 ==⏎==== 깊이 ====⏎=== 얕게 ===⏎"
              1.0.1. 깊이 (====) "깊이" in "==== 깊이 ====⏎"
              1.1. 얕게 (===) "얕게" in "=== 얕게 ===⏎"
        "#]],
    );
}

#[test]
fn titles_are_as_readers_see_them() {
    check(
        "== '''굵은''' [[나무위키|링크]] ==\n== 수식 [math(x^2)]과 [[https://a.kr]] ==\n== {{{#red 붉은}}} 1 \\= 1[* 각주] ==\n== {{{=}}} [[문서]] ==\n== '''모두''' ==\n",
        expect![[r#"
            1. 굵은 링크 (==) "'''굵은''' [[나무위키|링크]]" in "== '''굵은''' [[나무위키|링크]] ==⏎"
            2. 수식 x^2과 https://a.kr (==) "수식 [math(x^2)]과 [[https://a.kr]]" in "== 수식 [math(x^2)]과 [[https://a.kr]] ==⏎"
            3. 붉은 1 = 1 (==) "{{{#red 붉은}}} 1 \\= 1[* 각주]" in "== {{{#red 붉은}}} 1 \\= 1[* 각주] ==⏎"
            4. = 문서 (==) "{{{=}}} [[문서]]" in "== {{{=}}} [[문서]] ==⏎"
            5. 모두 (==) "'''모두'''" in "== '''모두''' ==⏎"
        "#]],
    );
}

#[test]
fn folded_sections_say_so() {
    check(
        "==# 접힌 문단 #==\n내용\n",
        expect![[r#"
            1. 접힌 문단 (==#) "접힌 문단" in "==# 접힌 문단 #==⏎내용⏎"
        "#]],
    );
}

#[test]
fn literals_hide_headings() {
    check(
        "{{{\n== 아님 ==\n}}}\n== 맞음 ==\n",
        expect![[r#"
            1. 맞음 (==) "맞음" in "== 맞음 ==⏎"
        "#]],
    );
}

#[test]
fn a_page_without_headings_has_no_outline() {
    check("글만 있다.\n", expect![[""]]);
    check("#redirect 다른 문서\n== 뒤 ==\n", expect![[""]]);
}

#[test]
fn notes_stand_under_their_sections() {
    check_with(
        "머리[* '''하나''']\n== 개요[* 둘] ==\n가[*책 셋] 나[*책] 다[*]\n=== 배경 ===\n라[* 바깥 [* 안]]\n",
        true,
        expect![[r#"
            [1] 하나 () "[*" in "[* '''하나''']"
            1. 개요 (==) "개요[* 둘]" in "== 개요[* 둘] ==⏎가[*책 셋] 나[*책] 다[*]⏎=== 배경 ===⏎라[* 바깥 [* 안]]⏎"
              [2] 둘 () "[*" in "[* 둘]"
              [책] 셋 (×2) "책" in "[*책 셋]"
              [5] () "[*" in "[*]"
              1.1. 배경 (===) "배경" in "=== 배경 ===⏎라[* 바깥 [* 안]]⏎"
                [6] 바깥 () "[*" in "[* 바깥 [* 안]]"
        "#]],
    );
}

#[test]
fn the_outline_of_an_edited_page_is_that_of_a_new_one() {
    let mut document =
        Document::new("글[* 하나]\n== '''가''' ==\n[*나 둘]\n== 다 ==\n[* ~~셋~~][*나]\n");
    let mut memory = Memory::default();
    for (offset, text) in [
        (0, "== 새 문단 ==\n"),
        (0, "[* 새 [[각주]]]"),
        (8, "'''"),
        (0, "#[목차]\n"),
        (4, "[* {{{"),
    ] {
        document = fix::edited(&document, &[Edit::insert(offset, text)]);
        for with_notes in [true, false, true] {
            let again = symbols_again(&document, with_notes, &mut memory);
            assert_eq!(again, symbols(&document, with_notes));
            assert!(!again.is_empty());
        }
    }
}
