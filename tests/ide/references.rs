use expect_test::{Expect, expect};
use namumark_lsp::ide::references::{definition, references};

use crate::fixture::{Fixture, with_marks};

/// The page with the definition of what is at `‸` in `⟦ ⟧`.
fn check_definition(marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let found = definition(&fixture.document, fixture.cursor());
    expected.assert_eq(&with_marks(&fixture.document, found.as_slice()));
}

/// The page with all uses of what is at `‸` in `⟦ ⟧`.
fn check_references(marked: &str, include_definition: bool, expected: Expect) {
    let fixture = Fixture::new(marked);
    let found = references(&fixture.document, fixture.cursor(), include_definition);
    expected.assert_eq(&with_marks(&fixture.document, &found));
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

#[test]
fn a_heading_and_the_links_to_it() {
    check_references(
        "[[#가]] [[#s-1]] [[#나|가]]\n== ‸'''가''' ==\n== 나 ==\n",
        true,
        expect![[r#"
            [[#⟦가⟧]] [[#⟦s-1⟧]] [[#나|가]]
            == ⟦'''가'''⟧ ==
            == 나 ==
        "#]],
    );
    check_references(
        "[[#가‸]] [[#s-1]]\n== 가 ==\n",
        false,
        expect![[r#"
        [[#⟦가⟧]] [[#⟦s-1⟧]]
        == 가 ==
    "#]],
    );
}

#[test]
fn an_anchor_and_the_links_to_it() {
    check_references(
        "[anchor(자‸리)] [[#자리]] [[#자리|글]] [[문서#자리]]\n",
        true,
        expect![[r#"
        [anchor(⟦자리⟧)] [[#⟦자리⟧]] [[#⟦자리⟧|글]] [[문서#자리]]
    "#]],
    );
}

#[test]
fn a_variable_wherever_it_is_filled_in() {
    let page = "@색=빨강@ [[@색@]] [include(틀:가, 색=@‸색@)] a@b.c \\@색@ {{{@색@}}}\n\
                {{{#!if 색 == '색' && this.색\n{{{#!wiki style=\"color:@색@\"\n@색깔@\n}}}\n}}}\n\
                ||<rowif=색>가||\n";
    check_references(
        page,
        true,
        expect![[r#"
        @⟦색⟧=빨강@ [[@⟦색⟧@]] [include(틀:가, 색=@⟦색⟧@)] a@b.c \@색@ {{{@색@}}}
        {{{#!if ⟦색⟧ == '색' && this.색
        {{{#!wiki style="color:@⟦색⟧@"
        @색깔@
        }}}
        }}}
        ||<rowif=⟦색⟧>가||
    "#]],
    );
    check_definition(
        "@‸색@ @색=빨강@\n",
        expect![[r#"
        @색@ @⟦색⟧=빨강@
    "#]],
    );
    check_definition(
        "@‸색@ @색@\n",
        expect![[r#"
        @⟦색⟧@ @색@
    "#]],
    );
}

#[test]
fn a_category_and_the_links_to_its_page() {
    check_references(
        "[[분류:‸가]] [[분류:나]] [[:분류:가]] [[분류:가#blur]]\n",
        true,
        expect![[r#"
            [[분류:⟦가⟧]] [[분류:나]] [[:분류:⟦가⟧]] [[분류:⟦가⟧#blur]]
        "#]],
    );
}
