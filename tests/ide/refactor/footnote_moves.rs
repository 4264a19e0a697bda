//! Notes that move: around punctuation, and to the end of their sentence.

use expect_test::expect;
use namumark_lsp::config::Language;
use namumark_lsp::fix;
use namumark_lsp::ide::refactor::footnotes::refactorings;
use namumark_lsp::text::Span;

use super::footnotes::check;
use crate::fixture::Fixture;

#[test]
fn notes_move_around_punctuation() {
    check(
        "가다[* 하나‸][*책 둘].\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가다(하나)[*책 둘].
        Rewrite: 각주에 이름 ‘하나’ 붙이기
        가다[*하나 하나][*책 둘].
        Move: 각주를 문장 부호 뒤로 옮기기
        가다.[* 하나][*책 둘]
    "#]],
    );
    check(
        "가다.[* 하나][*책 둘‸]\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가다.[* 하나](둘)
        Move: 각주를 문장 부호 앞으로 옮기기
        가다[* 하나][*책 둘].
    "#]],
    );
    check(
        "“가다[*책 하나‸].” 나다.\n",
        expect![[r#"
            Inline: 각주를 괄호 속 글로 풀기
            “가다(하나).” 나다.
            Move: 각주를 문장 부호 뒤로 옮기기
            “가다.”[*책 하나] 나다.
        "#]],
    );
}

#[test]
fn notes_move_to_the_end_of_the_sentence() {
    check(
        "가[*책 하나‸]는 3.5배 [[나|다.]] 크다. 그리고\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가(하나)는 3.5배 [[나|다.]] 크다. 그리고
        Move: 각주를 문장 끝으로 옮기기
        가는 3.5배 [[나|다.]] 크다.[*책 하나] 그리고
    "#]],
    );
    check(
        "“가 [*책 하나‸] 나요?” 그리고\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        “가 (하나) 나요?” 그리고
        Move: 각주를 문장 끝으로 옮기기
        “가 나요?”[*책 하나] 그리고
    "#]],
    );
    check(
        "가[*책 하나‸]는 2020. 3. 1. “크다.”라고 했다!\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가(하나)는 2020. 3. 1. “크다.”라고 했다!
        Move: 각주를 문장 끝으로 옮기기
        가는 2020. 3. 1. “크다.”라고 했다![*책 하나]
    "#]],
    );
    check(
        "가[*책 하나‸]는 '''크다. 정말''' 그렇다.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가(하나)는 '''크다. 정말''' 그렇다.
    "#]],
    );
    check(
        "'''가[*책 하나‸]는 크다.''' 정말.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        '''가(하나)는 크다.''' 정말.
        Move: 각주를 문장 끝으로 옮기기
        '''가는 크다.[*책 하나]''' 정말.
    "#]],
    );
    check(
        "||가[*책 하나‸]는 크다.||나다. 정말.||\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        ||가(하나)는 크다.||나다. 정말.||
        Move: 각주를 문장 끝으로 옮기기
        ||가는 크다.[*책 하나]||나다. 정말.||
    "#]],
    );
    check(
        "가[*책 하나‸]는[* 둘] 크다.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가(하나)는[* 둘] 크다.
    "#]],
    );
    check(
        "가[*책 하나‸]는\n크다.\n",
        expect![[r#"
        Inline: 각주를 괄호 속 글로 풀기
        가(하나)는
        크다.
    "#]],
    );
}

/// The page after the move whose title has these words.
fn moved(marked: &str, words: &str) -> Option<String> {
    let fixture = Fixture::new(marked);
    let at = Span::new(fixture.cursor(), fixture.cursor());
    let actions = refactorings(&fixture.document, Language::Korean, at).into_iter();
    let mut actions = actions.filter(|action| action.title.contains(words));
    let edits = actions.next()?.edits;
    Some(fix::splice(&fixture.document.text.to_string(), &edits.iter().collect::<Vec<_>>()))
}

/// Both ways: each page is what the other becomes. `‸` stands in the note.
fn check_around(before: &str, behind: &str) {
    let plain = |marked: &str| Some(marked.replace('‸', ""));
    assert_eq!(moved(before, "부호 뒤로"), plain(behind));
    assert_eq!(moved(behind, "부호 앞으로"), plain(before));
}

#[test]
fn what_closes_a_quotation_goes_with_the_punctuation() {
    check_around("가다[* ‸a].” 나", "가다.”[* ‸a] 나");
    check_around("“가다[* ‸a]”", "“가다”[* ‸a]");
    check_around("가다[* ‸a]”라고", "가다”[* ‸a]라고");
    check_around("\"가요[* ‸a]?\" 나", "\"가요?\"[* ‸a] 나");
    check_around("'가'와 '나[* ‸a]' 다", "'가'와 '나'[* ‸a] 다");
    check_around("가(나다[* ‸a].) 다", "가(나다.)[* ‸a] 다");
    check_around("가[* ‸a]…… 나", "가……[* ‸a] 나");
    check_around("가(나)[* ‸a]. 다", "가(나).[* ‸a] 다");
}

#[test]
fn what_is_no_punctuation_stays_beside_the_note() {
    let stays = |marked: &str| assert_eq!(moved(marked, "부호"), None, "{marked}");
    stays("3[* ‸a].14");
    stays("3.[* ‸a]14");
    stays("1[* ‸a],000");
    stays("가[* ‸a] 나");
    stays("가[* ‸a]“나”");
    stays("가[* ‸a]\"나\"");
    stays("“[* ‸a]가");
    stays("\"[* ‸a]가\"");
    stays("《가》[* ‸a] 나");
    stays("가(나)[* ‸a] 나");
    stays("가(...)[* ‸a] 나");
    stays("'''가[* ‸a]''' 나");
    stays("'''가'''[* ‸a] 나");
    stays("it'[* ‸a]s");
}

#[test]
fn a_quotation_behind_the_note_does_not_end_its_sentence() {
    let check = |marked: &str, expected: Option<&str>| {
        assert_eq!(moved(marked, "문장 끝").as_deref(), expected, "{marked}");
    };
    check("가는[* ‸a] “나다.” 라다. 끝", Some("가는 “나다.” 라다.[* a] 끝"));
    check("가는[* ‸a] \"나다.\" 라다. 끝", Some("가는 \"나다.\" 라다.[* a] 끝"));
    check("가는[* ‸a] (나다.) 라다. 끝", Some("가는 (나다.) 라다.[* a] 끝"));
    check("가는[* ‸a] (나다. 다다.) 라다.", Some("가는 (나다. 다다.) 라다.[* a]"));
    check("가는[* ‸a] 나다(...). 라다.", Some("가는 나다(...).[* a] 라다."));
    check("가는[* ‸a] 나다(...) 라다. 마", Some("가는 나다(...) 라다.[* a] 마"));
    check("가는[* ‸a] “나다.”", Some("가는 “나다.”[* a]"));
    check("“가[* ‸a]는 나다.” “라다.” 끝", Some("“가는 나다.”[* a] “라다.” 끝"));
    check("“가[* ‸a]는” 그가 “나다.” 라다.", Some("“가는” 그가 “나다.” 라다.[* a]"));
    check("가는[* ‸a] A.B. 나다. 끝", Some("가는 A.B. 나다.[* a] 끝"));
    check("가는[* ‸a] Dr. 나다. 끝", Some("가는 Dr. 나다.[* a] 끝"));
    check("가는[* ‸a] it's '''나다.''' 라다.", Some("가는 it's '''나다.''' 라다.[* a]"));
    check("가다[* ‸a].” 나다.", None);
    check("가다.”[* ‸a] 나다.", None);
}

#[test]
fn a_note_stays_with_the_list_that_prints_it() {
    check(
        "[*책 하나] 가[*‸책]는 [각주] 나다. 끝\n",
        expect![[r#"
            Inline: ‘책’ 각주를 쓴 2곳에 내용을 풀어 쓰기
            [* 하나] 가[* 하나]는 [각주] 나다. 끝
        "#]],
    );
    check(
        "[각주] 가[*‸책]는 나다. [각주]\n",
        expect![[r#"
            Move: 각주를 문장 끝으로 옮기기
            [각주] 가는 나다.[*책] [각주]
        "#]],
    );
}

#[test]
fn a_sentence_that_has_ended_keeps_its_note() {
    for marked in ["가다.[*책 하나‸] 나다.\n", "“가다.”[*책 하나.][*책‸] 나다.\n"]
    {
        let fixture = Fixture::new(marked);
        let at = Span::new(fixture.cursor(), fixture.cursor());
        let actions = refactorings(&fixture.document, Language::Korean, at);
        assert!(actions.iter().all(|action| !action.title.contains("문장 끝")), "{marked}");
    }
}
