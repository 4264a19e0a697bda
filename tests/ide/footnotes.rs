use expect_test::{Expect, expect};
use namumark_lsp::config::Language;
use namumark_lsp::fix::{self, Fix};
use namumark_lsp::ide::footnotes::{list, next, previous};
use namumark_lsp::ide::rename::rename;
use namumark_lsp::model::Footnote;

use crate::fixture::{Fixture, show};

fn check(text: &str, expected: Expect) {
    let document = Fixture::new(text).document;
    let lines = list(&document).into_iter().map(|note| {
        let kind = if note.definition { "definition" } else { "use" };
        format!(
            "{} [{}] {kind} name {:?} text {:?} ({:?}) at {:?} in {:?} by {:?} uses {:?}\n",
            note.number,
            note.label,
            note.name,
            note.text,
            note.rendered,
            show(&document, note.span),
            note.section,
            note.defined_by,
            note.uses,
        )
    });
    expected.assert_eq(&lines.collect::<String>());
}

#[test]
fn every_note_in_the_order_of_the_text() {
    check(
        "머리[* 하나]\n== 개요 ==\n둘[*책 '''책''' 12쪽] 셋[*책]\n=== 배경[* 제목의 각주] ===\n빈[*] 것\n",
        expect![[r#"
            1 [1] definition name None text Some("하나") (Some("하나")) at "[* 하나]" in None by Some(1) uses []
            2 [책] definition name Some("책") text Some("'''책''' 12쪽") (Some("**책** 12쪽")) at "[*책 '''책''' 12쪽]" in Some("1. 개요") by Some(2) uses [3]
            3 [책] use name Some("책") text None (None) at "[*책]" in Some("1. 개요") by Some(2) uses []
            4 [4] definition name None text Some("제목의 각주") (Some("제목의 각주")) at "[* 제목의 각주]" in Some("1.1. 배경") by Some(4) uses []
            5 [5] definition name None text None (None) at "[*]" in Some("1.1. 배경") by None uses []
        "#]],
    );
}

#[test]
fn nested_notes_follow_the_outer() {
    check(
        "가[* 바깥 [* 안] 끝]\n",
        expect![[r#"
            1 [1] definition name None text Some("바깥 [* 안] 끝") (Some("바깥 \\[2\\] 끝")) at "[* 바깥 [* 안] 끝]" in None by Some(1) uses []
            2 [2] definition name None text Some("안") (Some("안")) at "[* 안]" in None by Some(2) uses []
        "#]],
    );
}

#[test]
fn literals_hold_no_notes() {
    check(
        "{{{[* 아님]}}} [* 맞음]\n",
        expect![[r#"
            1 [1] definition name None text Some("맞음") (Some("맞음")) at "[* 맞음]" in None by Some(1) uses []
        "#]],
    );
}

#[test]
fn a_note_tells_where_its_text_is_and_what_shows_it() {
    check(
        "[*책] [*책 하나] [*책 둘] [*없음]\n[각주]\n[*책]\n",
        expect![[r#"
        1 [책] use name Some("책") text None (None) at "[*책]" in None by Some(2) uses []
        2 [책] definition name Some("책") text Some("하나") (Some("하나")) at "[*책 하나]" in None by Some(2) uses [1, 3]
        3 [책] definition name Some("책") text Some("둘") (Some("둘")) at "[*책 둘]" in None by Some(2) uses []
        4 [없음] use name Some("없음") text None (None) at "[*없음]" in None by None uses []
        5 [책] use name Some("책") text None (None) at "[*책]" in None by None uses []
    "#]],
    );
}

#[test]
fn notes_are_reached_one_after_the_other() {
    let fixture = Fixture::new("가[* 하나‸] 나[* 둘]\n");
    let document = &fixture.document;
    let number = |note: Option<&Footnote>| note.map(|note| note.number);
    assert_eq!(number(next(document, 0)), Some(1));
    assert_eq!(number(next(document, fixture.cursor())), Some(2));
    assert_eq!(number(next(document, document.text.len())), Some(1));
    assert_eq!(number(previous(document, document.text.len())), Some(2));
    assert_eq!(number(previous(document, fixture.cursor())), Some(1));
    assert_eq!(number(previous(document, 0)), Some(2));
    assert_eq!(number(next(&Fixture::new("글").document, 0)), None);
}

/// The page after the note at `‸` is called `new`, or why it can't be.
fn check_rename(marked: &str, new: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let text = fixture.document.text.to_string();
    let answer = match rename(&fixture.document, fixture.cursor(), new) {
        Err(refusal) => refusal.message(Language::Korean),
        Ok(edits) => {
            let fix = Fix { title: String::new(), safe: true, edits };
            fix::apply(&text, [&fix]).0.trim_end().to_owned()
        }
    };
    expected.assert_eq(&answer);
}

#[test]
fn a_name_changes_wherever_it_stands() {
    check_rename(
        "가[*책 하나] 나[*‸책] 다[*책둘 셋]\n[각주]\n라[*책]\n",
        "새책",
        expect![[r#"
        가[*새책 하나] 나[*새책] 다[*책둘 셋]
        [각주]
        라[*책]"#]],
    );
    check_rename("가[*‸책 하나]\n", "책", expect!["가[*책 하나]"]);
    check_rename("가[*책 하나 [*‸책]]\n", "글", expect!["가[*글 하나 [*글]]"]);
    check_rename("가[*책 하‸나]\n", "글", expect!["이 자리에는 이름을 바꿀 수 있는 것이 없습니다"]);
    check_rename("가[* 하‸나]\n", "글", expect!["이 자리에는 이름을 바꿀 수 있는 것이 없습니다"]);
}

#[test]
fn names_that_are_none_are_refused() {
    let page = "가[*‸책 하나] 나[*글 둘]\n[각주]\n다[*말 셋]\n";
    check_rename(page, "", expect!["새 이름이 비어 있습니다"]);
    check_rename(
        page,
        "새 책",
        expect!["각주 이름에는 빈칸을 쓸 수 없습니다. 빈칸 뒤는 각주의 내용이 됩니다"],
    );
    check_rename(
        page,
        "책]",
        expect!["각주 이름에는 대괄호를 쓸 수 없습니다. `]`에서 각주가 끝납니다"],
    );
    check_rename(page, "책\n글", expect!["이름에는 줄을 바꿀 수 없습니다"]);
    check_rename(page, "글", expect!["그 이름은 이 문서에 이미 있습니다"]);
    check_rename(
        page,
        "말",
        expect![[r#"
        가[*말 하나] 나[*글 둘]
        [각주]
        다[*말 셋]"#]],
    );
    check_rename(
        page,
        "책\\",
        expect!["그 이름으로 바꾸면 문법이 깨지거나 링크가 다른 곳으로 이어집니다"],
    );
    check_rename("||가[*‸책 하나]||\n", "a||b", expect!["||가[*a||b 하나]||"]);
    check_rename("가[*‸책 하나] {{{나}}}\n", "{{{", expect!["가[*{{{ 하나] {{{나}}}"]);
}
