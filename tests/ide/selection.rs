use expect_test::{Expect, expect};
use namumark_lsp::ide::selection::spans;

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&lines(text));
}

/// A line for each selection.
fn lines(text: &str) -> String {
    let fixture = Fixture::new(text);
    let spans = spans(&fixture.document, fixture.cursor());
    assert!(spans.iter().all(|span| span.touches(fixture.cursor())));
    spans.into_iter().map(|span| format!("{}\n", show(&fixture.document, span))).collect()
}

#[test]
fn from_a_word_to_the_page() {
    check(
        "머리말\n\n== 개요 ==\n가 '''나무위‸키는 굵''' 다.\n둘째 줄\n\n다른 문단\n=== 아래 ===\n글\n== 뒤 ==\n",
        expect![[r#"
            나무위키는
            나무위키는 굵
            '''나무위키는 굵'''
            가 '''나무위키는 굵''' 다.
            가 '''나무위키는 굵''' 다.⏎둘째 줄
            == 개요 ==⏎가 '''나무위키는 굵''' 다.⏎둘째 줄⏎⏎다른 문단
            == 개요 ==⏎가 '''나무위키는 굵''' 다.⏎둘째 줄⏎⏎다른 문단⏎
            == 개요 ==⏎가 '''나무위키는 굵''' 다.⏎둘째 줄⏎⏎다른 문단⏎=== 아래 ===⏎글
            == 개요 ==⏎가 '''나무위키는 굵''' 다.⏎둘째 줄⏎⏎다른 문단⏎=== 아래 ===⏎글⏎
            머리말⏎⏎== 개요 ==⏎가 '''나무위키는 굵''' 다.⏎둘째 줄⏎⏎다른 문단⏎=== 아래 ===⏎글⏎== 뒤 ==⏎
        "#]],
    );
}

#[test]
fn in_links_and_notes() {
    check(
        "글[* 각주 [[문서|라‸벨 글]] 끝] 뒤\n",
        expect![[r#"
            라벨
            라벨 글
            [[문서|라벨 글]]
            각주 [[문서|라벨 글]] 끝
            [* 각주 [[문서|라벨 글]] 끝]
            글[* 각주 [[문서|라벨 글]] 끝] 뒤
            글[* 각주 [[문서|라벨 글]] 끝] 뒤⏎
        "#]],
    );
    check(
        "글 {{{#red 빨강‸}}} 뒤\n",
        expect![[r#"
            빨강
            {{{#red 빨강}}}
            글 {{{#red 빨강}}} 뒤
            글 {{{#red 빨강}}} 뒤⏎
        "#]],
    );
    check(
        "글 [[문서]]‸ 뒤\n",
        expect![[r#"
        [[문서]]
        글 [[문서]] 뒤
        글 [[문서]] 뒤⏎
    "#]],
    );
}

#[test]
fn in_tables_and_lists() {
    check(
        "||<-2>가 나‸||다||\n||라||\n\n뒤\n",
        expect![[r#"
            나
            가 나
            <-2>가 나
            ||<-2>가 나||다||
            ||<-2>가 나||다||⏎||라||
            ||<-2>가 나||다||⏎||라||⏎⏎뒤
            ||<-2>가 나||다||⏎||라||⏎⏎뒤⏎
        "#]],
    );
    check(
        " * 하나\n  * 둘 셋‸\n * 넷\n",
        expect![[r#"
            셋
            둘 셋
            * 둘 셋
              * 둘 셋
            하나⏎  * 둘 셋
             * 하나⏎  * 둘 셋
             * 하나⏎  * 둘 셋⏎ * 넷
             * 하나⏎  * 둘 셋⏎ * 넷⏎
        "#]],
    );
}

#[test]
fn in_boxes() {
    check(
        "{{{#!folding 제목\n첫째 줄\n둘‸째 줄\n}}}\n뒤\n",
        expect![[r#"
            둘째
            둘째 줄
            첫째 줄⏎둘째 줄
            첫째 줄⏎둘째 줄⏎
            {{{#!folding 제목⏎첫째 줄⏎둘째 줄⏎}}}
            {{{#!folding 제목⏎첫째 줄⏎둘째 줄⏎}}}⏎뒤
            {{{#!folding 제목⏎첫째 줄⏎둘째 줄⏎}}}⏎뒤⏎
        "#]],
    );
}

#[test]
fn at_the_edges() {
    let empty = Fixture::new("‸");
    assert_eq!(spans(&empty.document, empty.cursor()), [empty.whole()]);
    let blank = Fixture::new("\n‸\n");
    assert_eq!(spans(&blank.document, blank.cursor()), [blank.whole()]);
    let last = Fixture::new("글‸");
    assert_eq!(spans(&last.document, last.cursor()), [last.whole()]);
}

#[test]
fn in_the_declarations_of_a_style() {
    check(
        "{{{#!wiki style=\"color: r‸ed; width: 3px\"\n가\n}}}\n",
        expect![[r#"
        red
        color: red
        color: red; width: 3px
        "color: red; width: 3px"
        style="color: red; width: 3px"
        {{{#!wiki style="color: red; width: 3px"
        {{{#!wiki style="color: red; width: 3px"⏎가⏎}}}
        {{{#!wiki style="color: red; width: 3px"⏎가⏎}}}⏎
    "#]],
    );
    check(
        "글 {{{#r‸ed 빨강}}}\n",
        expect![[r#"
        red
        #red
        {{{#red 빨강}}}
        글 {{{#red 빨강}}}
        글 {{{#red 빨강}}}⏎
    "#]],
    );
}

#[test]
fn before_the_text_of_a_line_and_behind_it() {
    for (text, expected) in [
        ("‸ * 하나\n", " * 하나\n * 하나⏎\n"),
        ("글\n‸  글\n글\n", "  글\n글⏎  글⏎글\n글⏎  글⏎글⏎\n"),
        ("글 ‸ \n", "글  \n글  ⏎\n"),
    ] {
        assert_eq!(lines(text), expected);
    }
}
