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
        expect![[""]],
    );
}

#[test]
fn nested_notes_follow_the_outer() {
    check("가[* 바깥 [* 안] 끝]\n", expect![[""]]);
}

#[test]
fn literals_hold_no_notes() {
    check("{{{[* 아님]}}} [* 맞음]\n", expect![[""]]);
}
