use expect_test::expect;

use namumark_lsp::config::{Config, Language};
use namumark_lsp::ide::hover::{Known, hover_with};
use namumark_lsp::rules;
use namumark_lsp::text::Span;

use super::check;
use crate::fixture::Fixture;

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
fn the_first_of_a_name_decides() {
    check(
        "가[*책]\n나[*‸책 하나]\n다[*책]\n",
        expect![[r#"
        "[*책 하나]"
        **각주 [책]** · 2번째

        하나

        이 이름이 처음 나온 1행에 내용이 없어, 여기에 쓴 내용은 보이지 않을 수 있습니다.

        쓰인 곳 3군데: 1, 2, 3행
    "#]],
    );
    check(
        "가[*책]\n나[*책 하나]\n다[*‸책]\n",
        expect![[r#"
        "[*책]"
        **각주 [책]** · 3번째

        하나

        내용은 2행에 있지만, 이 이름이 처음 나온 1행에 없어 빈 각주로 보일 수 있습니다.

        쓰인 곳 3군데: 1, 2, 3행
    "#]],
    );
    check(
        "가[*책]\n나[*책 하나]\n다[*‸책 둘]\n",
        expect![[r#"
        "[*책 둘]"
        **각주 [책]** · 3번째

        하나

        이 이름이 처음 나온 1행에 내용이 없어, 여기에 쓴 내용은 보이지 않을 수 있습니다.

        쓰인 곳 3군데: 1, 2, 3행
    "#]],
    );
}

#[test]
fn what_is_wrong_with_a_note_is_told_of_it_alone() {
    let fixture = Fixture::new("가[* 바깥 [*] ‸끝]\n");
    let document = &fixture.document;
    let config = Config { language: Language::Korean, ..Config::default() };
    let findings = rules::run(document, &config);
    let problems = |span: Span| {
        let inside = findings.iter().filter(|finding| span.encloses(finding.span));
        inside.map(|finding| (finding.span, finding.message.clone())).collect()
    };
    let known = Known { problems: &problems, explained: &|_| String::new(), wiki: &() };
    let told =
        |offset| hover_with(document, Language::Korean, offset, known).unwrap().markdown + "\n";
    expect![[r#"
        **각주 [1]**

        바깥 \[2\] 끝
    "#]]
    .assert_eq(&told(fixture.cursor()));
    expect![[r#"
        **각주 [2]**

        - ⚠ 각주 안의 각주는 제대로 표시되지 않습니다
    "#]]
    .assert_eq(&told(fixture.cursor() - 4));
}
