use expect_test::{Expect, expect};
use namumark_lsp::ide::folding::folds;

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    let document = Fixture::new(text).document;
    let line = |offset| document.text.line_of(offset) + 1;
    let lines = folds(&document).into_iter().map(|fold| {
        let (start, end) = (line(fold.span.start), line(fold.span.end));
        let label = fold.label.map(|label| format!(" {label:?}")).unwrap_or_default();
        format!("{start}-{end} {:?} {:?}{label}\n", fold.kind, show(&document, fold.span))
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn sections_nest_and_leave_blank_lines_outside() {
    check(
        "== 개요 ==\n가\n=== 배경 ===\n나\n\n\n== 역사 ==\n다\n== 빈 문단 ==\n",
        expect![[r#"
            1-4 Region "== 개요 ==⏎가⏎=== 배경 ===⏎나"
            3-4 Region "=== 배경 ===⏎나"
            7-8 Region "== 역사 ==⏎다"
        "#]],
    );
}

#[test]
fn groups_of_several_lines_show_their_header() {
    check(
        "{{{#!folding 펼치기\n내용\n{{{#!wiki style=\"border: 1px solid\"\n상자\n}}}\n}}}\n{{{한 줄}}}\n{{{\n여러 줄\n}}}\n",
        expect![[r#"
            1-6 Region "{{{#!folding 펼치기⏎내용⏎{{{#!wiki style=\"border: 1px solid\"⏎상자⏎}}}⏎}}}" "{{{#!folding 펼치기 … }}}"
            3-5 Region "{{{#!wiki style=\"border: 1px solid\"⏎상자⏎}}}" "{{{#!wiki style=\"border: 1px solid\" … }}}"
            8-10 Region "{{{⏎여러 줄⏎}}}" "{{{ … }}}"
        "#]],
    );
}

#[test]
fn tables_lists_and_quotes() {
    check(
        "||가||\n||나||\n\n||한 줄||\n\n * 가\n * 나\n  * 다\n  * 라\n\n> 인용\n> 둘째\n",
        expect![[r#"
            1-2 Region "||가||⏎||나||"
            6-9 Region " * 가⏎ * 나⏎  * 다⏎  * 라"
            8-9 Region "  * 다⏎  * 라"
            11-12 Region "> 인용⏎> 둘째"
        "#]],
    );
}

#[test]
fn comment_lines_that_follow_each_other() {
    check(
        "## 하나\n## 둘\n## 셋\n본문\n## 혼자\n",
        expect![[r###"
            1-3 Comment "## 하나⏎## 둘⏎## 셋"
        "###]],
    );
}

#[test]
fn rows_and_macros_of_several_lines() {
    check(
        "||가\n나||다||\n||라||\n\n||하나\n둘||\n\n[include(틀:가,\n나=다)]\n",
        expect![[r#"
            1-3 Region "||가⏎나||다||⏎||라||"
            1-2 Region "||가⏎나||다||"
            5-6 Region "||하나⏎둘||"
            8-9 Region "[include(틀:가,⏎나=다)]"
        "#]],
    );
}

#[test]
fn lines_that_put_in_other_pages() {
    check(
        "[[분류:가]][[분류:나]]\n[include(틀:다)]\n[include(틀:라)]\n본문\n글 [include(틀:마)]\n[include(틀:바)]\n",
        expect![[r#"
            1-3 Imports "[[분류:가]][[분류:나]]⏎[include(틀:다)]⏎[include(틀:라)]"
        "#]],
    );
}
