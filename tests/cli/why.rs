//! Why a text is no markup.

use expect_test::expect;

use crate::harness::Case;

#[test]
fn a_place_is_explained() {
    let case = Case::new(&["why", "--lang", "ko", "가.namu:1:14"]);
    case.file("가.namu", "가 '''나--다'''라--\n").run().expect(0, expect![[r#"
        가.namu:1:14: --
          서식은 먼저 연 것이 먼저 닫힙니다. 그 안에서 열고 밖에서 닫으려 한 서식은 짝을 잃고 글자로 보입니다.
        가.namu:1:10: 먼저 닫힌 서식
        가.namu:1:3: 그 서식이 열린 곳
        가.namu:1:7: 짝을 잃은 기호
        가.namu:1:7: [decoration-crossed] 바깥 서식이 먼저 닫혀 양쪽 `--`가 글자로 보입니다
          = 안쪽 서식을 먼저 닫기
    "#]], expect![]);
    let case = Case::new(&["why", "-:4:1"]).input("{{{#!wiki\na\n== b ==\n}}}\n");
    case.run().expect(0, expect![[r#"
        -:4:1: }}}
          A heading broke the `{{{` before it, so its `}}}` has no partner and shows as text.
        -:3:1: this heading breaks it
        -:1:1: opened here
        -:1:1: [group-heading-inside] A heading stands inside `{{{#!wiki` and breaks it, so it shows as text
          = Close it before the heading
    "#]], expect![]);
}

#[test]
fn what_works_is_not() {
    let case = Case::new(&["why", "a.namu:1:1"]).file("a.namu", "'''a'''\n");
    case.run().expect(
        0,
        expect![[r#"
        Nothing here looks like markup without being it.
    "#]],
        expect![],
    );
}

#[test]
fn settings_and_title_hold() {
    let case = Case::new(&["why", "틀/가.namu:1:1"]).file("namumark.toml", "language = \"ko\"\n");
    case.file("틀/가.namu", "[[가\n").run().expect(
        0,
        expect![[r#"
        틀/가.namu:1:1: [[
          링크는 같은 줄에서 `]]`로 닫아야 합니다. 짝이 없어 `[[`부터 글자로 보입니다.
        틀/가.namu:1:4: 여기까지 짝이 없습니다
        틀/가.namu:1:1: [link-unclosed] 이 줄에 링크를 닫는 `]]`가 없어 글자로 보입니다
          = 링크를 `]]`로 닫기
    "#]],
        expect![],
    );
}

#[test]
fn what_is_no_place_is_refused() {
    for place in ["a.namu", "a.namu:1", "a.namu:0:1", "a.namu:1:x"] {
        let output = Case::new(&["why", place]).file("a.namu", "a\n").run();
        output.expect(
            2,
            expect![],
            expect![[r#"
            namumark: a place is written FILE:LINE:COLUMN, lines and columns counted from 1
        "#]],
        );
    }
    Case::new(&["why", "b.namu:1:1"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: b.namu: no such file or folder
    "#]],
    );
}
