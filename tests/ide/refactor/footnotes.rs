use expect_test::{Expect, expect};
use namumark_lsp::config::Language;
use namumark_lsp::fix::{self, Fix};
use namumark_lsp::ide::refactor::footnotes::refactorings;
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

/// The page after each action that is offered at the mark, with the action's kind and title.
pub fn check(marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let at = fixture.cursor.map(|cursor| Span::new(cursor, cursor));
    let span = at.unwrap_or_else(|| fixture.ranges[0]);
    let text = fixture.document.text.to_string();
    let actions = refactorings(&fixture.document, Language::Korean, span).into_iter();
    let shown = actions.map(|action| {
        let fix = Fix { title: String::new(), safe: true, edits: action.edits };
        let page = fix::apply(&text, [&fix]).0;
        format!("{:?}: {}\n{}\n", action.kind, action.title, page.trim_end())
    });
    expected.assert_eq(&shown.collect::<String>());
}

#[test]
fn a_selection_becomes_a_note() {
    check(
        "나무는 크다 ⟦(예외도 [[있다]])⟧.\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
        나무는 크다[* 예외도 [[있다]]].
    "#]],
    );
    check(
        "나무는 ⟦크다 ⟧.\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
        나무는[* 크다] .
    "#]],
    );
    check(
        " ⟦나무는⟧ 크다.\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
         [* 나무는] 크다.
    "#]],
    );
    check(
        "'''나무⟦는⟧''' 크다.\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
        '''나무[* 는]''' 크다.
    "#]],
    );
    check(
        "||나무||⟦가지⟧ 하나||\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
        ||나무||[* 가지] 하나||
    "#]],
    );
}

#[test]
fn all_of_a_group_becomes_a_note() {
    check(
        "{{{#red ⟦빨강⟧}}} {{{+1 큼}}}\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
        {{{#red [* 빨강]}}} {{{+1 큼}}}
    "#]],
    );
    check(
        "{{{#red 빨강}}} {{{+1 ⟦큼⟧}}}\n",
        expect![[r#"
        Extract: 선택한 글을 각주로 만들기
        {{{#red 빨강}}} {{{+1 [* 큼]}}}
    "#]],
    );
}

#[test]
fn what_would_break_something_becomes_no_note() {
    for marked in [
        "'''나무⟦는''' 크⟧다.\n",
        "⟦나무[* 각주]⟧\n",
        "{{{나⟦무⟧}}}\n",
        "[[나⟦무⟧]]\n",
        "나무 ⟦a] b⟧\n",
        "== ⟦제목 ==\n나무⟧\n",
        "나무⟦ 둘\n\n가지⟧\n",
        "||나⟦무||가⟧지||\n",
        "⟦ * 목록⟧\n",
        " * 나무\n ⟦* 가지⟧\n",
        " 1. 나무\n ⟦1.⟧ 가지\n",
        " 나무\n * 가지\n  ⟦* 잎⟧\n",
        "#redirect ⟦나무⟧\n",
        "⟦#redirect⟧ 나무\n",
        "||<bgcolor=#⟦fff⟧>나무||\n",
        "||<⟦-2⟧><:>나무||\n",
        "||<-2>⟦<:>⟧나무||\n",
        "''⟦'나무'⟧''\n",
        "나무 ⟦{{{]}}} 가지⟧\n",
        "⟦'''''나무'''⟧''\n",
        "나무 ⟦[[분류:나무]]⟧\n",
        "||⟦<-2>나무⟧||\n",
        "나무 ⟦ ⟧\n",
        "나무‸\n",
    ] {
        let fixture = Fixture::new(marked);
        let span = fixture.ranges.first().copied().unwrap_or(Span::new(6, 6));
        assert_eq!(refactorings(&fixture.document, Language::Korean, span), [], "{marked}");
    }
}

#[test]
fn anonymous_notes() {
    check(
        "나무‸[* 홍길동, 12쪽]는 크다.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        나무(홍길동, 12쪽)는 크다.
        Rewrite: 각주에 이름 ‘홍길동’ 붙이기
        나무[*홍길동 홍길동, 12쪽]는 크다.
        Move: 각주를 문장 끝으로 옮기기
        나무는 크다.[* 홍길동, 12쪽]
    "#]],
    );
    check(
        "나무[*‸ [[홍길동|그]] 12]는 크다.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        나무([[홍길동|그]] 12)는 크다.
        Rewrite: 각주에 이름 ‘주1’ 붙이기
        나무[*주1 [[홍길동|그]] 12]는 크다.
        Move: 각주를 문장 끝으로 옮기기
        나무는 크다.[* [[홍길동|그]] 12]
    "#]],
    );
    check(
        "나무[*‸]는 크다.\n",
        expect![[r#"
        Move: 각주를 문장 끝으로 옮기기
        나무는 크다.[*]
    "#]],
    );
    check(
        "나무[* 하나]‸는 크다.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        나무(하나)는 크다.
        Rewrite: 각주에 이름 ‘하나’ 붙이기
        나무[*하나 하나]는 크다.
        Move: 각주를 문장 끝으로 옮기기
        나무는 크다.[* 하나]
    "#]],
    );
}

#[test]
fn equal_notes_become_one() {
    check(
        "가[* 홍길동, 12쪽‸] 나[* 다른 것] 다[* 홍길동, 12쪽]\n[각주]\n라[* 홍길동, 12쪽]\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가(홍길동, 12쪽) 나[* 다른 것] 다[* 홍길동, 12쪽]
        [각주]
        라[* 홍길동, 12쪽]
        Rewrite: 같은 각주 2개를 ‘홍길동’ 하나로 합치기
        가[*홍길동 홍길동, 12쪽] 나[* 다른 것] 다[*홍길동]
        [각주]
        라[* 홍길동, 12쪽]
        Rewrite: 각주에 이름 ‘홍길동’ 붙이기
        가[*홍길동 홍길동, 12쪽] 나[* 다른 것] 다[* 홍길동, 12쪽]
        [각주]
        라[* 홍길동, 12쪽]
    "#]],
    );
    check(
        "가[* 책] 나[*이름 책‸] 다[*이름]\n",
        expect![[r#"
        Rewrite: 같은 각주 2개를 ‘이름’ 하나로 합치기
        가[*이름 책] 나[*이름] 다[*이름]
        Inline: ‘이름’ 각주를 쓴 2곳에 내용을 풀어 쓰기
        가[* 책] 나[* 책] 다[* 책]
    "#]],
    );
    check("가[*책 하나] 나[*책 둘‸] 다[* 둘]\n", expect![[""]]);
}

/// Whether the notes at the mark can become one.
fn is_merged(marked: &str) -> bool {
    let fixture = Fixture::new(marked);
    let at = Span::new(fixture.cursor(), fixture.cursor());
    let actions = refactorings(&fixture.document, Language::Korean, at);
    actions.iter().any(|action| action.title.contains("합치기"))
}

#[test]
fn the_text_of_equal_notes_is_kept_where_it_is_always_shown() {
    for marked in [
        "{{{#!if 변수\n가[* 책]\n}}}\n나[* ‸책]\n",
        "{{{#!if 변수\n{{{#!if 다른\n가[* 책]\n}}}\n나[* ‸책]\n}}}\n",
        "{{{#!if 변수\n가[* 책]\n}}}\n{{{#!if 변수\n나[* ‸책]\n}}}\n",
        "||<rowif=변수>가[* 책]||\n||나[* ‸책]||\n",
        "||가[* 책]||<rowif=변수>나||\n다[* ‸책]\n",
        "||<rowif=변수>{{{#!wiki\n||가[* 책]||\n}}}||\n||나[* ‸책]||\n",
        "[*이름] 가[* ‸책] 나[*이름 책]\n",
    ] {
        assert!(!is_merged(marked), "{marked}");
    }
    for marked in [
        "가[* ‸책]\n{{{#!if 변수\n나[* 책]\n}}}\n",
        "{{{#!if 변수\n가[* 책] 나[* ‸책]\n}}}\n",
        "{{{#!if 변수\n가[* 책]\n{{{#!wiki\n나[* ‸책]\n}}}\n}}}\n",
        "{{{#!folding 제목\n가[* 책]\n}}}\n나[* ‸책]\n",
        "||<rowif=변수>가[* 책]||나[* ‸책]||\n",
        "||<bgcolor=red>가[* 책]||\n||나[* ‸책]||\n",
        "가[* ‸책] [*이름] 나[*이름 책]\n",
    ] {
        assert!(is_merged(marked), "{marked}");
    }
}

#[test]
fn a_named_note_becomes_copies() {
    check(
        "가[*책 [[홍길동]], 12쪽] 나[*책‸] 다[*책].\n",
        expect![[r#"
        Inline: ‘책’ 각주를 쓴 3곳에 내용을 풀어 쓰기
        가[* [[홍길동]], 12쪽] 나[* [[홍길동]], 12쪽] 다[* [[홍길동]], 12쪽].
    "#]],
    );
    check("가[*책 하나] 나[*책‸] 다[*책 둘]\n", expect![[""]]);
    check("가[*책] 나[*책‸]\n", expect![[""]]);
}

#[test]
fn inner_notes_move_out() {
    check(
        "가[* 나 [* 다‸] 라 [*마 바]]\n",
        expect![[r#"
        Rewrite: 안쪽 각주를 바깥 각주 뒤로 나누기
        가[* 나 라][* 다][*마 바]
    "#]],
    );
}
