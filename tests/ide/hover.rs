use expect_test::{Expect, expect};
use namumark_lsp::config::Language;
use namumark_lsp::ide::hover::hover;

use crate::fixture::{Fixture, show};

fn check(marked: &str, expected: Expect) {
    check_in(Language::Korean, marked, expected);
}

fn check_in(language: Language, marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let answer = match hover(&fixture.document, language, fixture.cursor()) {
        Some(hover) => format!("{:?}\n{}\n", show(&fixture.document, hover.span), hover.markdown),
        None => "nothing\n".to_owned(),
    };
    expected.assert_eq(&answer);
}

#[test]
fn footnotes() {
    check(
        "가[* 하나] 나[* ‸'''둘''' [[링크]]]\n",
        expect![[r#"
            "[* '''둘''' [[링크]]]"
            **각주 [2]**

            **둘** 링크
        "#]],
    );
    check(
        "가[*‸책 하나]\n나[*책]\n",
        expect![[r#"
            "[*책 하나]"
            **각주 [책]** · 1번째

            하나

            쓰인 곳 2군데: 1, 2행
        "#]],
    );
    check(
        "가[‸*]\n",
        expect![[r#"
            "[*]"
            **각주 [1]**

            빈 각주입니다.
        "#]],
    );
    check(
        "가[* 바깥 [* ‸안]]\n",
        expect![[r#"
            "[* 안]"
            **각주 [2]**

            안
        "#]],
    );
}

#[test]
fn uses_of_footnotes() {
    check(
        "가[*책 '''하나''']\n나[*‸책]\n",
        expect![[r#"
            "[*책]"
            **각주 [책]** · 2번째

            **하나**

            내용은 1행에 있습니다.

            쓰인 곳 2군데: 1, 2행
        "#]],
    );
    check(
        "가[*‸책]\n나[*책 하나]\n",
        expect![[r#"
            "[*책]"
            **각주 [책]** · 1번째

            하나

            내용이 뒤의 2행에 있어 빈 각주로 보일 수 있습니다.

            쓰인 곳 2군데: 1, 2행
        "#]],
    );
    check(
        "가[*책 하나]\n나[*‸책 둘]\n",
        expect![[r#"
            "[*책 둘]"
            **각주 [책]** · 2번째

            하나

            여기에 쓴 내용은 보이지 않습니다. 1행의 내용이 먼저입니다.

            쓰인 곳 2군데: 1, 2행
        "#]],
    );
    check(
        "가[*책 하나]\n[각주]\n나[*‸책]\n",
        expect![[r#"
            "[*책]"
            **각주 [책]** · 2번째

            이 이름으로 내용을 쓴 각주가 없어 빈 각주로 보입니다.
        "#]],
    );
}

#[test]
fn closers_of_groups() {
    check(
        "{{{#!wiki style=\"color: red\"\n{{{+1 크게}}}\n‸}}}\n",
        expect![[r#"
            "}}}"
            **`}}}`** 1행에서 연 것을 닫습니다: `{{{#!wiki style="color: red"`
        "#]],
    );
    check(
        "{{{#!wiki style=\"color: red\"\n{{{+1 크게}‸}}\n}}}\n",
        expect![[r#"
            "}}}"
            **`}}}`** 2행에서 연 것을 닫습니다: `{{{+1`
        "#]],
    );
    check(
        "{{{#!wiki\n{{{#!folding 접기\n안\n}}}‸}}}\n",
        expect![[r#"
            "}}}"
            **`}}}`** 1행에서 연 것을 닫습니다: `{{{#!wiki`
        "#]],
    );
}

#[test]
fn openers_of_groups() {
    check(
        "‸{{{#!wiki style=\"color: red\"\n[[가]] [[나]] [* 각주]\n||표||\n}}}\n",
        expect![[r#"
            "{{{#!wiki style=\"color: red\""
            **`#!wiki` 상자** · 문단 제목 말고는 모든 문법을 쓸 수 있습니다.

            속성: `style="color: red"`

            담긴 것: 표 1 · 각주 1 · 링크 2

            4행의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "{{{#!fold‸ing 제목\n안\n}}}\n",
        expect![[r#"
            "{{{#!folding 제목"
            **접기** · 제목을 누르면 내용이 펼쳐집니다.

            제목: `제목`

            3행의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "{{{#!fold‸ing\n안\n}}}\n",
        expect![[r#"
            "{{{#!folding"
            **접기** · 제목을 누르면 내용이 펼쳐집니다.

            제목: `More`

            3행의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "{{{#!if 값 == ‸\"가\"\n안\n}}}\n",
        expect![[r#"
            "{{{#!if 값 == \"가\""
            **조건부 내용** · 조건이 참일 때만 보입니다.

            조건: `값 == "가"`

            3행의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "{{{#!syn‸tax rust\nfn main() {}\n}}}\n",
        expect![[r#"
            "{{{#!syntax rust"
            **코드** · 언어에 맞추어 색을 입혀 그대로 보여 줍니다.

            언어: `rust`

            3행의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "‸{{{#red,#blue 글}}}\n",
        expect![[r#"
            "{{{#red,#blue "
            **글자 색** · 모든 문법을 쓸 수 있습니다.

            색: `#red,#blue`

            같은 줄의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "‸{{{-2 글}}}\n",
        expect![[r#"
            "{{{-2 "
            **글자 크기** · 모든 문법을 쓸 수 있습니다.

            단계: `-2`

            같은 줄의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "‸{{{글}}}\n",
        expect![[r#"
            "{{{"
            **글자 그대로** · 안에서는 문법이 동작하지 않습니다.

            같은 줄의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "‸{{{#!html <b>글</b>}}}\n",
        expect![[r#"
            "{{{#!html"
            **HTML** · 허용된 태그만 남습니다. 위키 문법은 동작하지 않습니다.

            같은 줄의 `}}}`가 닫습니다.
        "#]],
    );
}

#[test]
fn literals_that_look_like_more() {
    check(
        "‸{{{#redd 글}}}\n",
        expect![[r#"
            "{{{"
            **글자 그대로** · 안에서는 문법이 동작하지 않습니다.

            여는 괄호 뒤의 `#redd`: 색, 크기, 지시자의 꼴이 아니어서 그대로 보입니다.

            같은 줄의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "‸{{{+9 글}}}\n",
        expect![[r#"
            "{{{"
            **글자 그대로** · 안에서는 문법이 동작하지 않습니다.

            여는 괄호 뒤의 `+9`: 색, 크기, 지시자의 꼴이 아니어서 그대로 보입니다.

            같은 줄의 `}}}`가 닫습니다.
        "#]],
    );
    check(
        "‸{{{#!Wiki\n글\n}}}\n",
        expect![[r#"
            "{{{"
            **글자 그대로** · 안에서는 문법이 동작하지 않습니다.

            여는 괄호 뒤의 `#!Wiki`: 색, 크기, 지시자의 꼴이 아니어서 그대로 보입니다.

            3행의 `}}}`가 닫습니다.
        "#]],
    );
}

#[test]
fn broken_openers_and_closers() {
    check(
        "가‸[* 하나\n",
        expect![[r#"
            "[*"
            **그대로 보이는 글자** `[*`

            줄이 끝나기 전에 짝이 되는 `]`가 없습니다. 각주 안에서는 `[br]`로 줄을 바꿉니다.
        "#]],
    );
    check(
        "‸[[링크\n",
        expect![[r#"
            "[["
            **그대로 보이는 글자** `[[`

            줄이 끝나기 전에 짝이 되는 `]]`가 없습니다.
        "#]],
    );
    check(
        "‸[include(틀:가\n",
        expect![[r#"
            "[include("
            **그대로 보이는 글자** `[include(`

            짝이 되는 `)]`가 없습니다.
        "#]],
    );
    check(
        "‸{{{#!wiki style=\"\"\n상자\n",
        expect![[r#"
            "{{{#!wiki"
            **그대로 보이는 글자** `{{{#!wiki`

            짝이 되는 `}}}`가 없습니다. 뒤의 내용은 본문으로 읽힙니다.
        "#]],
    );
    check(
        "{{{#!fold‸ing 제목\n== 개요 ==\n}}}\n",
        expect![[r#"
            "{{{#!folding"
            **그대로 보이는 글자** `{{{#!folding`

            닫히기 전에 2행의 문단 제목이 나옵니다. 제목은 열린 것을 모두 끊습니다.
        "#]],
    );
    check(
        "‸||가||나\n",
        expect![[r#"
            "||"
            **그대로 보이는 글자** `||`

            줄 끝에 `||`가 있어야 표의 한 줄이 됩니다. 빈칸도 뒤에 올 수 없습니다.
        "#]],
    );
    check(
        "글 ‸}}}\n",
        expect![[r#"
            "}}}"
            **그대로 보이는 글자** `}}}`

            여기에서 닫을 `{{{`가 없습니다.
        "#]],
    );
}

#[test]
fn links() {
    check(
        "‸[[나무위키|글]]\n",
        expect![[r#"
            "[[나무위키|"
            **문서 링크** `나무위키`
        "#]],
    );
    check(
        "[[나무위키|‸글]]\n",
        expect![[r#"
            nothing
        "#]],
    );
    check(
        "[[나무‸위키#역사]]\n",
        expect![[r#"
            "[[나무위키#역사]]"
            **문서 링크** `나무위키` · 앵커 `역사`
        "#]],
    );
    check(
        "[[‸https://a.kr/#b|글]]\n",
        expect![[r#"
            "[[https://a.kr/#b|"
            **외부 링크** `https://a.kr/#b`
        "#]],
    );
    check(
        "[[#s-‸1|글]]\n== 개요 ==\n",
        expect![[r#"
            "[[#s-1|"
            **이 문서 안의 링크** `s-1`

            2행: 개요
        "#]],
    );
    check(
        "[[#없‸음]]\n",
        expect![[r#"
            "[[#없음]]"
            **이 문서 안의 링크** `없음`

            이 문서에서 그런 문단이나 앵커를 찾지 못했습니다.
        "#]],
    );
    check(
        "[[파일:‸그림.png|width=50&align=left]]\n",
        expect![[r#"
            "[[파일:그림.png|width=50&align=left]]"
            **파일** `파일:그림.png`

            옵션: `width=50&align=left`
        "#]],
    );
    check(
        "[[분류:‸나무#blur]]\n",
        expect![[r#"
            "[[분류:나무#blur]]"
            **분류** `나무`

            이 자리에는 아무것도 보이지 않습니다.

            분류 문서의 미리 보기에서 가려집니다.
        "#]],
    );
}

#[test]
fn macros() {
    check(
        "가[‸br]나\n",
        expect![[r#"
            "[br]"
            **매크로** `br`

            줄을 바꿉니다. 각주, 목록, 표의 캡션에서도 됩니다.

            `[br]`
        "#]],
    );
    check(
        "[Inclu‸de(틀:상세, 값=1)]\n",
        expect![[r#"
            "[Include(틀:상세, 값=1)]"
            **매크로** `include`

            다른 문서를 이 자리에 넣습니다. 값은 그 문서의 `@변수@`를 채웁니다.

            `[include(틀:이름,변수=값)]`
        "#]],
    );
    check(
        "[모‸름]\n",
        expect![[r#"
            nothing
        "#]],
    );
}

#[test]
fn the_innermost_answers() {
    check(
        "가[* 하나 [[‸링크]]]\n",
        expect![[r#"
            "[[링크]]"
            **문서 링크** `링크`
        "#]],
    );
    check(
        "가[* 하나 {{{#red ‸글}}}]\n",
        expect![[r#"
            "[* 하나 {{{#red 글}}}]"
            **각주 [1]**

            하나 글
        "#]],
    );
    check(
        "가 ‸나 다\n",
        expect![[r#"
            nothing
        "#]],
    );
}

#[test]
fn english() {
    check_in(
        Language::English,
        "가[*책 하나]\n나[*‸책]\n",
        expect![[r#"
            "[*책]"
            **Footnote [책]** · number 2

            하나

            The text is on line 1.

            Used 2 times, on lines 1, 2
        "#]],
    );
    check_in(
        Language::English,
        "{{{#!wiki style=\"\"\n[[가]]\n‸}}}\n",
        expect![[r#"
            "}}}"
            **`}}}`** closes what line 1 opened: `{{{#!wiki style=""`
        "#]],
    );
    check_in(
        Language::English,
        "‸{{{#!wiki style=\"\"\n[[가]]\n}}}\n",
        expect![[r#"
            "{{{#!wiki style=\"\""
            **`#!wiki` box** · may hold any markup but headings.

            Attributes: `style=""`

            Holds: links 1

            Closed by the `}}}` on line 3.
        "#]],
    );
    check_in(
        Language::English,
        "{{{#!fold‸ing 제목\n== 개요 ==\n}}}\n",
        expect![[r#"
            "{{{#!folding"
            **Shown as text** `{{{#!folding`

            Line 2 has a heading before the closer; a heading breaks what is open.
        "#]],
    );
}
