//! What readers see of a footnote, as Markdown: through the hover of a use.

use expect_test::{Expect, expect};
use namumark_lsp::ide::hints::hints;

use crate::fixture::Fixture;

/// `content` as the text of a footnote, in Markdown; `·` marks the spaces at the ends of lines, and
/// `▏` a hair space.
fn check(content: &str, expected: Expect) {
    let fixture = Fixture::new(&format!("가[*이름 {content}] 나[*이름]\n"));
    let hint = hints(&fixture.document, fixture.whole()).into_iter().find_map(|hint| hint.tooltip);
    let markdown = hint.expect("a use has a hint").replace("  \n", "··\n").replace('\u{200A}', "▏");
    expected.assert_eq(&markdown);
}

#[test]
fn decorations() {
    check("'''굵게''' ''기울여'' ~~지움~~ --지움-- __밑줄__ x^^2^^ x,,1,,", expect![[""]]);
    check("'''굵게 ''기울여'' 끝'''", expect![[""]]);
    check("'''{{{#red '''겹침'''}}}'''", expect![[""]]);
}

#[test]
fn marks_beside_punctuation_and_particles() {
    check("'''\"나무\"'''는 '''나무'''는 옛'''(나무)'''가 ''' 빈칸 '''끝", expect![[""]]);
}

#[test]
fn links() {
    check(
        "[[나무위키]] [[나무위키|'''위키''']] [[#s-1|위]] [[https://a.kr|바깥]] [[https://a.kr/<b>]]",
        expect![[""]],
    );
    check("[[파일:그림.png|width=50]] [[분류:나무]]끝", expect![[""]]);
}

#[test]
fn markdown_in_the_text_is_escaped() {
    check(
        "*별* `역따옴표` [대괄호] <b> a_b _c_ 3~7쪽, 5~9쪽 R&D &amp; \\\\ # 1. 끝",
        expect![[""]],
    );
    check("1. 첫째[br]- 둘째[br]# 셋째[br]> 넷째[br]2024) 끝", expect![[""]]);
}

#[test]
fn literals_and_code() {
    check("{{{그대로 '''글'''}}} {{{`}}} {{{}}}끝", expect![[""]]);
    check("{{{\n여러 줄\n```\n}}}끝", expect![[""]]);
    check("{{{#!syntax rust\nfn main() {}\n}}}", expect![[""]]);
}

#[test]
fn macros() {
    check(
        "첫 줄[br]둘째 줄[br][br]문단 [math(x^2)] [ruby(漢字,ruby=한자)] [date] [모름] [youtube(abc)]",
        expect![[""]],
    );
    check("[각주] [anchor(자리)]끝", expect![[""]]);
}

#[test]
fn groups_show_their_content() {
    check("{{{+1 크게}}} {{{#red 붉게}}} {{{#!html <b>굵게</b>}}}", expect![[""]]);
    check("{{{#!wiki style=\"color: red\"\n첫 줄\n둘째 줄\n}}}끝", expect![[""]]);
    check("{{{#!folding 제목\n내용\n}}}끝", expect![[""]]);
}

#[test]
fn blocks() {
    check("앞{{{#!wiki\n * 하나\n * 둘\n  1. 셋\n  1. 넷\n}}}뒤", expect![[""]]);
    check("{{{#!wiki\n> 인용\n> 둘째\n}}}뒤", expect![[""]]);
    check("{{{#!wiki\n||가||나||\n||다||라||\n}}}뒤", expect![[""]]);
    check("{{{#!wiki\n 들여쓴\n 두 줄\n## 주석\n----\n끝\n}}}", expect![[""]]);
}

#[test]
fn what_is_text_to_readers() {
    check("닫히지 않은 '''글 [[링크 {{{#!wiki @변수@ \\[이스케이프\\]", expect![[""]]);
}

#[test]
fn a_note_inside_shows_its_label() {
    check("바깥 [* 안]끝", expect![[""]]);
}
