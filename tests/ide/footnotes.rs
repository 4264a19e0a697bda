use expect_test::{Expect, expect};
use namumark_lsp::ide::footnotes::list;

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    let document = Fixture::new(text).document;
    let lines = list(&document).into_iter().map(|note| {
        let kind = if note.definition { "definition" } else { "use" };
        format!(
            "{} {kind} name {:?} text {:?} at {:?} in {:?}\n",
            note.number,
            note.name,
            note.text,
            show(&document, note.span),
            note.section,
        )
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn every_note_in_the_order_of_the_text() {
    check(
        "머리[* 하나]\n== 개요 ==\n둘[*책 '''책''' 12쪽] 셋[*책]\n=== 배경[* 제목의 각주] ===\n빈[*] 것\n",
        expect![[r#"
            1 definition name None text Some("하나") at "[* 하나]" in None
            2 definition name Some("책") text Some("'''책''' 12쪽") at "[*책 '''책''' 12쪽]" in Some("1. 개요")
            3 use name Some("책") text None at "[*책]" in Some("1. 개요")
            4 definition name None text Some("제목의 각주") at "[* 제목의 각주]" in Some("1.1. 배경")
            5 definition name None text None at "[*]" in Some("1.1. 배경")
        "#]],
    );
}

#[test]
fn nested_notes_follow_the_outer() {
    check(
        "가[* 바깥 [* 안] 끝]\n",
        expect![[r#"
            1 definition name None text Some("바깥 [* 안] 끝") at "[* 바깥 [* 안] 끝]" in None
            2 definition name None text Some("안") at "[* 안]" in None
        "#]],
    );
}

#[test]
fn literals_hold_no_notes() {
    check(
        "{{{[* 아님]}}} [* 맞음]\n",
        expect![[r#"
            1 definition name None text Some("맞음") at "[* 맞음]" in None
        "#]],
    );
}
