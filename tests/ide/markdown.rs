//! What readers see of a footnote, as Markdown: through the hover of a use.

use expect_test::{Expect, expect};
use namumark_lsp::ide::hints::{Amount, hints, tooltip};

use crate::fixture::Fixture;

/// `content` as the text of a footnote, in Markdown; `·` marks the spaces at the ends of lines, and
/// `▏` a hair space.
fn check(content: &str, expected: Expect) {
    let fixture = Fixture::new(&format!("가[*이름 {content}] 나[*이름]\n"));
    let hints = hints(&fixture.document, fixture.whole(), Amount::Text);
    let hint = hints.iter().filter(|hint| hint.is_text).find_map(|hint| hint.note);
    let hint = hint.and_then(|note| tooltip(&fixture.document, note));
    let markdown = hint.expect("a use has a hint").replace("  \n", "··\n").replace('\u{200A}', "▏");
    expected.assert_eq(&markdown);
}

#[test]
fn decorations() {
    check(
        "'''굵게''' ''기울여'' ~~지움~~ --지움-- __밑줄__ x^^2^^ x,,1,,",
        expect!["**굵게** *기울여* ~~지움~~ ~~지움~~ 밑줄 x2 x1"],
    );
    check("'''굵게 ''기울여'' 끝'''", expect!["**굵게 *기울여* 끝**"]);
    check("'''{{{#red '''겹침'''}}}'''", expect!["**겹침**"]);
}

#[test]
fn marks_beside_punctuation_and_particles() {
    check(
        "'''\"나무\"'''는 '''나무'''는 옛'''(나무)'''가 ''' 빈칸 '''끝",
        expect![[r#"**"나무"**▏는 **나무**는 옛▏**(나무)**▏가 **빈칸** 끝"#]],
    );
}

#[test]
fn links() {
    check(
        "[[나무위키]] [[나무위키|'''위키''']] [[#s-1|위]] [[https://a.kr|바깥]] [[https://a.kr/<b>]]",
        expect![[
            r#"나무위키 **위키** 위 [바깥](<https://a.kr>) [https://a.kr/\<b>](<https://a.kr/%3Cb%3E>)"#
        ]],
    );
    check("[[파일:그림.png|width=50]] [[분류:나무]]끝", expect!["파일:그림.png 끝"]);
}

#[test]
fn markdown_in_the_text_is_escaped() {
    check(
        "*별* `역따옴표` [대괄호] <b> a_b _c_ 3~7쪽, 5~9쪽 R&D &amp; \\\\ # 1. 끝",
        expect![[
            r#"\*별\* \`역따옴표\` \[대괄호\] \<b> a_b \_c\_ 3\~7쪽, 5\~9쪽 R\&D \&amp; \\ # 1. 끝"#
        ]],
    );
    check(
        "1. 첫째[br]- 둘째[br]# 셋째[br]> 넷째[br]2024) 끝",
        expect![[r#"
            1\. 첫째··
            \- 둘째··
            \# 셋째··
            \> 넷째··
            2024\) 끝"#]],
    );
}

#[test]
fn literals_and_code() {
    check("{{{그대로 '''글'''}}} {{{`}}} {{{}}}끝", expect!["`그대로 '''글'''` `` ` `` 끝"]);
    check(
        "{{{\n여러 줄\n```\n}}}끝",
        expect![[r#"
            ````
            여러 줄
            ```
            ````

            끝"#]],
    );
    check(
        "{{{#!syntax rust\nfn main() {}\n}}}",
        expect![[r#"
            ```rust
            fn main() {}
            ```"#]],
    );
}

#[test]
fn macros() {
    check(
        "첫 줄[br]둘째 줄[br][br]문단 [math(x^2)] [ruby(漢字,ruby=한자)] [date] [모름] [youtube(abc)]",
        expect![[r#"
            첫 줄··
            둘째 줄

            문단 `x^2` 漢字(한자) `[date]` \[모름\] `[youtube(abc)]`"#]],
    );
    check("[목차] [anchor(자리)]끝", expect!["끝"]);
}

#[test]
fn groups_show_their_content() {
    check(
        "{{{+1 크게}}} {{{#red 붉게}}} {{{#!html <b>굵게</b>}}}",
        expect![[r#"
            크게 붉게

            ```html
            <b>굵게</b>
            ```"#]],
    );
    check(
        "{{{#!wiki style=\"color: red\"\n첫 줄\n둘째 줄\n}}}끝",
        expect![[r#"
            첫 줄··
            둘째 줄··
            끝"#]],
    );
    check(
        "{{{#!folding 제목\n내용\n}}}끝",
        expect![[r#"
            **제목**··
            내용··
            끝"#]],
    );
}

#[test]
fn blocks() {
    check(
        "앞{{{#!wiki\n * 하나\n * 둘\n  1. 셋\n  1. 넷\n}}}뒤",
        expect![[r#"
            앞
            - 하나
            - 둘
              1. 셋
              2. 넷

            뒤"#]],
    );
    check(
        "{{{#!wiki\n> 인용\n> 둘째\n}}}뒤",
        expect![[r#"
            > 인용··
            > 둘째

            뒤"#]],
    );
    check(
        "{{{#!wiki\n||가||나||\n||다||라||\n}}}뒤",
        expect![[r#"
            가 | 나··
            다 | 라

            뒤"#]],
    );
    check(
        "{{{#!wiki\n 들여쓴\n 두 줄\n## 주석\n----\n끝\n}}}",
        expect![[r#"
            들여쓴··
            두 줄

            끝"#]],
    );
}

#[test]
fn what_is_text_to_readers() {
    check(
        "닫히지 않은 '''글 [[링크 {{{#!wiki @변수@ \\[이스케이프\\]",
        expect![[r#"닫히지 않은 '''글 \[\[링크 {{{#!wiki @변수@ \[이스케이프\]"#]],
    );
}

#[test]
fn a_note_inside_shows_its_label() {
    check("바깥 [* 안]끝", expect![[r#"바깥 \[2\]끝"#]]);
}
