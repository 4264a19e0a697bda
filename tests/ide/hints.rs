use expect_test::{Expect, expect};
use namumark_lsp::ide::hints::{Amount, Hint, hints, tooltip};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

/// The page with its hints in `«»`; asked for the marked range, else for the whole page.
fn check(marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let span = fixture.ranges.first().copied().unwrap_or(fixture.whole());
    expected.assert_eq(&with_hints(&fixture, &hints(&fixture.document, span, Amount::Text)));
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
fn a_text_that_the_first_of_its_name_lacks_is_not_shown() {
    check(
        "가[*책] 나[*책 하나] 다[*책] 라[*글 둘] 마[*글]\n",
        expect![[r#"
            가[*책] 나[*책 하나] 다[*책] 라[*글 둘] 마[*글«둘»]
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
    let shown = hints(&fixture.document, fixture.whole(), Amount::Text);
    let [hint] = &shown[..] else { panic!("{shown:?}") };
    let text = hint.note.and_then(|note| tooltip(&fixture.document, note));
    assert_eq!(text.as_deref(), Some("**홍길동**, 〈나무의 역사와 문화와 그 밖의 것〉"));
    assert_eq!(tooltip(&fixture.document, 9), None);
}

#[test]
fn the_tooltip_of_a_number_is_its_note() {
    let fixture = Fixture::new("가[* [[나]]] 나[*]\n");
    let shown = hints(&fixture.document, fixture.whole(), Amount::Numbers).into_iter();
    let texts = shown.map(|hint| tooltip(&fixture.document, hint.note?));
    assert_eq!(texts.collect::<Vec<_>>(), [Some("나".to_owned()), None]);
}

#[test]
fn the_setting_says_how_much_is_shown() {
    let page = "가[*책 하나] 나[*책] 다[* 둘]\n{{{#!wiki\n}}}\n[각주]\n";
    let fixture = Fixture::new(page);
    let labels = |amount| -> Vec<String> {
        let shown = hints(&fixture.document, fixture.whole(), amount).into_iter();
        shown.map(|hint| hint.label).collect()
    };
    assert_eq!(labels(Amount::Off), [] as [&str; 0]);
    assert_eq!(labels(Amount::Numbers), ["[3]", "1–3"]);
    assert_eq!(labels(Amount::Text), ["하나", "[3]", "#!wiki", "1–3"]);
}

#[test]
fn the_texts_of_a_line_share_its_room() {
    check(
        "가[*책 하나둘셋넷다섯여섯일곱여덟아홉열] 나[*책] 다[* 둘] 라[*책] 마[*책]\n바[*책]\n",
        expect![[r#"
            가[*책 하나둘셋넷다섯여섯일곱여덟아홉열] 나[*책«하나둘셋넷다섯여섯…»] 다[*«[3]» 둘] 라[*책«하나둘셋넷다섯여섯…»] 마[*책]
            바[*책«하나둘셋넷다섯여섯…»]
        "#]],
    );
    let numbers = "가[* 나]".repeat(20);
    let fixture = Fixture::new(&format!("가[*책 하나] {numbers} 다[*책]\n"));
    let shown = hints(&fixture.document, fixture.whole(), Amount::Text);
    assert_eq!(shown.len(), 20, "numbers are all shown, and leave no room");
}

#[test]
fn hints_are_the_same_whatever_part_of_the_line_is_asked_for() {
    let line = "가[*책 하나둘셋넷다섯여섯일곱여덟아홉열] 나[*책] 다[*책] 라[*책] 마[* 둘]";
    let fixture = Fixture::new(line);
    let all = hints(&fixture.document, fixture.whole(), Amount::Text);
    for hint in &all {
        let place = Span::new(hint.offset, hint.offset);
        assert_eq!(hints(&fixture.document, place, Amount::Text), std::slice::from_ref(hint));
    }
}
