//! How an explanation is shown, and where there is none.

use expect_test::{Expect, expect};
use namumark_lsp::config::{Config, Language};
use namumark_lsp::ide::actions::why;

use crate::fixture::Fixture;

fn check(language: Language, marked: &str, expected: Expect) {
    let Fixture { document, cursor, .. } = Fixture::new(marked);
    let config = Config { language, ..Config::default() };
    let why = why(&document, &config, cursor.unwrap()).expect("an explanation");
    expected.assert_eq(&(why.markdown(&document, &config) + "\n"));
}

#[test]
fn the_rule_and_its_fixes_are_named() {
    check(
        Language::Korean,
        "가 '''나--다'''라‸--\n",
        expect![[r#"
        **글자로 보입니다** `--`

        서식은 먼저 연 것이 먼저 닫힙니다. 그 안에서 열고 밖에서 닫으려 한 서식은 짝을 잃고 글자로 보입니다.

        - 1행 `'''`: 먼저 닫힌 서식
        - 1행 `'''`: 그 서식이 열린 곳
        - 1행 `--`: 짝을 잃은 기호

        [decoration-crossed](https://github.com/namumark-lsp/namumark-lsp/blob/main/src/rules/decoration/crossed.md): 바깥 서식이 먼저 닫혀 양쪽 `--`가 글자로 보입니다
        - 고치기: 안쪽 서식을 먼저 닫기
    "#]],
    );
    check(
        Language::English,
        "{{{#!wiki\na\n== b ==\n‸}}}\n",
        expect![[r#"
        **Shown as text** `}}}`

        A heading broke the `{{{` before it, so its `}}}` has no partner and shows as text.

        - Line 3 `== b ==`: this heading breaks it
        - Line 1 `{{{#!wiki`: opened here

        [group-heading-inside](https://github.com/namumark-lsp/namumark-lsp/blob/main/src/rules/group/heading_inside.md): A heading stands inside `{{{#!wiki` and breaks it, so it shows as text
        - Fix: Close it before the heading
    "#]],
    );
}

#[test]
fn what_readers_do_not_see_is_not_said_to_be_shown() {
    let title = |marked: &str| {
        let Fixture { document, cursor, .. } = Fixture::new(marked);
        let config = Config { language: Language::English, ..Config::default() };
        let why = why(&document, &config, cursor.unwrap()).expect("an explanation");
        why.markdown(&document, &config).split('`').next().unwrap_or_default().to_owned()
    };
    for page in [
        "#redirect 가\n‸== 나 ==\n",
        "## 가 ‸'''나'''\n",
        "{{{#!wiki ‸'''가'''\n나\n}}}\n",
        "{{{#!if ‸''\n가\n}}}\n",
        "{{{#!style\n‸'''가'''\n}}}\n",
        "[[파일:가.png|‸'''나''']]\n",
        "[[분류:가|‸'''나''']]\n",
    ] {
        assert_eq!(title(page), "**Not shown** ", "{page}");
    }
    for page in ["{{{‸'''가'''}}}\n", "{{{#!folding ‸'''가'''\n나\n}}}\n", "[[‸'''가''']]\n"]
    {
        assert_eq!(title(page), "**Shown as text** ", "{page}");
    }
}

#[test]
fn a_message_says_it_on_one_line() {
    let Fixture { document, cursor, .. } = Fixture::new("가 ‸'''나 [[다'''|라]]\n");
    let config = Config { language: Language::Korean, ..Config::default() };
    let why = why(&document, &config, cursor.unwrap()).expect("an explanation");
    expect!["짝이 될 기호가 문법을 읽지 않는 곳에 들어 있어 닫지 못합니다. 그래서 글자로 보입니다. 1행 `'''`: 짝이 되지 못한 기호. 1행 `[[다'''|라]]`: 이 안에 글자로 들어 있습니다. 고치기: 글 끝에서 `'''`로 닫기; `'''` 지우기. (decoration-unclosed)"].assert_eq(&why.message(&document, &config));
}

#[test]
fn the_fixes_of_a_finding_elsewhere_are_offered() {
    let Fixture { document, cursor, .. } = Fixture::new("{{{#!wiki\n가\n== 나 ==\n‸}}}\n");
    let why = why(&document, &Config::default(), cursor.unwrap()).unwrap();
    let span = why.explanation.span;
    let rule = why.finding.as_ref().map(|finding| finding.rule);
    assert_eq!(rule, Some("group-heading-inside"));
    assert!(!why.fixes(span).is_empty());
}

#[test]
fn a_text_that_ends_at_the_cursor_is_explained() {
    let Fixture { document, cursor, .. } = Fixture::new("가 '''‸\n");
    assert!(why(&document, &Config::default(), cursor.unwrap()).is_some());
}

#[test]
fn what_works_needs_no_explanation() {
    let page = "== 가 ==\n'''나''' [[다]] [* 라] {{{#red 마}}} [br]\n * 바\n||<-2>사||\n> 아\n----\n## 자\n";
    let document = Fixture::new(page).document;
    for offset in (0..page.len()).filter(|&offset| page.is_char_boundary(offset)) {
        let found = why(&document, &Config::default(), offset);
        assert!(found.is_none(), "{offset}: {found:?}");
    }
}
