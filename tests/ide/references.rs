use expect_test::{Expect, expect};
use namumark_lsp::ide::references::{definition, references};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

/// The page with the definition of what is at `‸` in `⟦ ⟧`.
fn check_definition(marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let found = definition(&fixture.document, fixture.cursor());
    expected.assert_eq(&marked_page(&fixture, found.as_slice()));
}

/// The page with all uses of what is at `‸` in `⟦ ⟧`.
fn check_references(marked: &str, include_definition: bool, expected: Expect) {
    let fixture = Fixture::new(marked);
    let found = references(&fixture.document, fixture.cursor(), include_definition);
    expected.assert_eq(&marked_page(&fixture, &found));
}

fn marked_page(fixture: &Fixture, spans: &[Span]) -> String {
    let text = &fixture.document.text;
    let mut page = String::new();
    let mut position = 0;
    for span in spans {
        page += &text.slice(Span::new(position, span.start));
        page += &format!("⟦{}⟧", text.slice(*span));
        position = span.end;
    }
    page + &text.slice(Span::new(position, text.len()))
}

#[test]
fn from_a_use_to_the_definition() {
    check_definition(
        "가[*책 하나] 나[*‸책]\n",
        expect![[r#"
            가[*⟦책⟧ 하나] 나[*책]
        "#]],
    );
    check_definition(
        "가[*책 하나] 나‸[*책]\n",
        expect![[r#"
            가[*⟦책⟧ 하나] 나[*책]
        "#]],
    );
    check_definition(
        "가[*책 하나] 나[*책‸]\n",
        expect![[r#"
            가[*⟦책⟧ 하나] 나[*책]
        "#]],
    );
}

#[test]
fn a_definition_leads_to_itself_from_its_name_only() {
    check_definition(
        "가[*‸책 하나] 나[*책]\n",
        expect![[r#"
            가[*⟦책⟧ 하나] 나[*책]
        "#]],
    );
    check_definition(
        "가[*책 하‸나] 나[*책]\n",
        expect![[r#"
            가[*책 하나] 나[*책]
        "#]],
    );
}

#[test]
fn the_first_text_of_a_name_counts() {
    check_definition(
        "가[*책] 나[*책 하나] 다[*책 둘] 라[*‸책]\n",
        expect![[r#"
            가[*책] 나[*⟦책⟧ 하나] 다[*책 둘] 라[*책]
        "#]],
    );
}

#[test]
fn a_name_ends_at_its_list() {
    check_definition(
        "가[*책 하나]\n[각주]\n나[*‸책]\n",
        expect![[r#"
            가[*책 하나]
            [각주]
            나[*책]
        "#]],
    );
    check_definition(
        "가[*책 하나]\n[각주]\n나[*책 둘] 다[*‸책]\n[각주]\n",
        expect![[r#"
            가[*책 하나]
            [각주]
            나[*⟦책⟧ 둘] 다[*책]
            [각주]
        "#]],
    );
}

#[test]
fn all_uses_of_a_name() {
    check_references(
        "가[*책 하나] 나[*‸책] 다[*책둘 셋] 라[*책]\n[각주]\n마[*책]\n",
        true,
        expect![[r#"
            가[*⟦책⟧ 하나] 나[*⟦책⟧] 다[*책둘 셋] 라[*⟦책⟧]
            [각주]
            마[*책]
        "#]],
    );
    check_references(
        "가[*책 하나] 나[*‸책] 다[*책]\n",
        false,
        expect![[r#"
            가[*책 하나] 나[*⟦책⟧] 다[*⟦책⟧]
        "#]],
    );
    check_references(
        "가[* 하나‸]\n",
        true,
        expect![[r#"
            가[* 하나]
        "#]],
    );
}

#[test]
fn links_into_the_page() {
    check_definition(
        "[[#s-1‸.2]]\n== 개요 ==\n=== 가 ===\n=== '''나''' ===\n",
        expect![[r#"
            [[#s-1.2]]
            == 개요 ==
            === 가 ===
            === ⟦'''나'''⟧ ===
        "#]],
    );
    check_definition(
        "[[#나‸|위]]\n== 개요 ==\n=== 가 ===\n=== '''나''' ===\n",
        expect![[r#"
            [[#나|위]]
            == 개요 ==
            === 가 ===
            === ⟦'''나'''⟧ ===
        "#]],
    );
    check_definition(
        "[anchor(자리)] [[#자‸리]]\n",
        expect![[r#"
            [anchor(⟦자리⟧)] [[#자리]]
        "#]],
    );
    check_definition(
        "[[#없‸음]] [[다른 문서#개요]]\n== 개요 ==\n",
        expect![[r#"
            [[#없음]] [[다른 문서#개요]]
            == 개요 ==
        "#]],
    );
    check_definition(
        "[[#없음]] [[다른 문서#개‸요]]\n== 개요 ==\n",
        expect![[r#"
            [[#없음]] [[다른 문서#개요]]
            == 개요 ==
        "#]],
    );
}
