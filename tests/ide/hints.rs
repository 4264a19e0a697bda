use expect_test::{Expect, expect};
use namumark_lsp::ide::hints::{Hint, hints};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

/// The page with its hints in `«»`; asked for the marked range, else for the whole page.
fn check(marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let span = fixture.ranges.first().copied().unwrap_or(fixture.whole());
    expected.assert_eq(&with_hints(&fixture, &hints(&fixture.document, span)));
}

fn with_hints(fixture: &Fixture, hints: &[Hint]) -> String {
    let text = &fixture.document.text;
    let mut page = String::new();
    let mut position = 0;
    for hint in hints {
        page += &text.slice(Span::new(position, hint.offset));
        page += &format!("«{}»", hint.label);
        position = hint.offset;
    }
    page + &text.slice(Span::new(position, text.len()))
}

#[test]
fn anonymous_notes_show_their_number() {
    check(
        "가[* 하나] 나[*이름 둘] 다[* 셋]\n",
        expect![[r#"
            가[*«[1]» 하나] 나[*이름 둘] 다[*«[3]» 셋]
        "#]],
    );
}

#[test]
fn numbers_go_on_after_a_list() {
    check(
        "가[* 하나]\n[각주]\n나[* 둘]\n[각주]\n",
        expect![[r#"
            가[*«[1]» 하나]
            [각주]«1»
            나[*«[2]» 둘]
            [각주]«2»
        "#]],
    );
}

#[test]
fn a_use_shows_the_start_of_the_text() {
    check(
        "가[*책 '''홍길동''', 〈나무의 역사와 문화〉, 12쪽] 나[*책] 다[*짧게 끝] 라[*짧게]\n",
        expect![[r#"
            가[*책 '''홍길동''', 〈나무의 역사와 문화〉, 12쪽] 나[*책«홍길동, 〈나무의 역…»] 다[*짧게 끝] 라[*짧게«끝»]
        "#]],
    );
}

#[test]
fn a_use_without_a_definition_shows_nothing() {
    check(
        "가[*없음]\n",
        expect![[r#"
            가[*없음]
        "#]],
    );
}

#[test]
fn names_end_at_their_list() {
    check(
        "가[*책 하나]\n[각주]\n나[*책]\n[각주]\n다[*책 둘] 라[*책]\n[각주]\n",
        expect![[r#"
            가[*책 하나]
            [각주]«1»
            나[*책]
            [각주]«2»
            다[*책 둘] 라[*책«둘»]
            [각주]«3–4»
        "#]],
    );
}

#[test]
fn a_list_shows_the_range_it_prints() {
    check(
        "가[* 하나] 나[* 둘] 다[* 셋]\n[각주]\n라[* 넷]\n[footnote]\n[각주]\n",
        expect![[r#"
            가[*«[1]» 하나] 나[*«[2]» 둘] 다[*«[3]» 셋]
            [각주]«1–3»
            라[*«[4]» 넷]
            [footnote]«4»
            [각주]
        "#]],
    );
}

#[test]
fn closers_of_several_lines_name_their_header() {
    check(
        "{{{#!folding 펼치기\n내용\n{{{#!wiki style=\"border: 1px solid gray; margin: 0 auto\"\n상자\n}}}\n}}}\n{{{#!wiki style=\"\"\n{{{+1 크게\n}}}\n}}} {{{#red 한 줄}}}\n{{{\n그대로\n}}}\n",
        expect![[r#"
            {{{#!folding 펼치기
            내용
            {{{#!wiki style="border: 1px solid gray; margin: 0 auto"
            상자
            }}}«#!wiki style="border: 1px solid gray; m…»
            }}}«#!folding 펼치기»
            {{{#!wiki style=""
            {{{+1 크게
            }}}«+1»
            }}}«#!wiki style=""» {{{#red 한 줄}}}
            {{{
            그대로
            }}}
        "#]],
    );
}

#[test]
fn only_the_asked_range_is_answered() {
    check(
        "가[* 하나]\n⟦나[* 둘]⟧\n다[* 셋]\n",
        expect![[r#"
            가[* 하나]
            나[*«[2]» 둘]
            다[* 셋]
        "#]],
    );
    check(
        "{{{#!folding 밖\n{{{#!wiki\n안\n}}}\n⟦끝\n}}}\n⟧{{{#!wiki\n뒤\n}}}\n",
        expect![[r#"
            {{{#!folding 밖
            {{{#!wiki
            안
            }}}
            끝
            }}}«#!folding 밖»
            {{{#!wiki
            뒤
            }}}
        "#]],
    );
}

#[test]
fn the_tooltip_of_a_use_is_the_whole_text() {
    let fixture =
        Fixture::new("가[*책 '''홍길동''', 〈나무의 역사와 문화와 그 밖의 것〉] 나[*책]\n");
    let tooltips: Vec<_> = hints(&fixture.document, fixture.whole())
        .into_iter()
        .filter_map(|hint| hint.tooltip)
        .collect();
    assert_eq!(tooltips, ["**홍길동**, 〈나무의 역사와 문화와 그 밖의 것〉"]);
}
