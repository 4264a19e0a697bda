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
    check("가[* 하나] 나[* ‸'''둘''' [[링크]]]\n", expect![[""]]);
    check("가[*‸책 하나]\n나[*책]\n", expect![[""]]);
    check("가[‸*]\n", expect![[""]]);
    check("가[* 바깥 [* ‸안]]\n", expect![[""]]);
}

#[test]
fn uses_of_footnotes() {
    check("가[*책 '''하나''']\n나[*‸책]\n", expect![[""]]);
    check("가[*‸책]\n나[*책 하나]\n", expect![[""]]);
    check("가[*책 하나]\n나[*‸책 둘]\n", expect![[""]]);
    check("가[*책 하나]\n[각주]\n나[*‸책]\n", expect![[""]]);
}

#[test]
fn closers_of_groups() {
    check("{{{#!wiki style=\"color: red\"\n{{{+1 크게}}}\n‸}}}\n", expect![[""]]);
    check("{{{#!wiki style=\"color: red\"\n{{{+1 크게}‸}}\n}}}\n", expect![[""]]);
    check("{{{#!wiki\n{{{#!folding 접기\n안\n}}}‸}}}\n", expect![[""]]);
}

#[test]
fn openers_of_groups() {
    check("‸{{{#!wiki style=\"color: red\"\n[[가]] [[나]] [* 각주]\n||표||\n}}}\n", expect![[""]]);
    check("{{{#!fold‸ing 제목\n안\n}}}\n", expect![[""]]);
    check("{{{#!fold‸ing\n안\n}}}\n", expect![[""]]);
    check("{{{#!if 값 == ‸\"가\"\n안\n}}}\n", expect![[""]]);
    check("{{{#!syn‸tax rust\nfn main() {}\n}}}\n", expect![[""]]);
    check("‸{{{#red,#blue 글}}}\n", expect![[""]]);
    check("‸{{{-2 글}}}\n", expect![[""]]);
    check("‸{{{글}}}\n", expect![[""]]);
    check("‸{{{#!html <b>글</b>}}}\n", expect![[""]]);
}

#[test]
fn literals_that_look_like_more() {
    check("‸{{{#redd 글}}}\n", expect![[""]]);
    check("‸{{{+9 글}}}\n", expect![[""]]);
    check("‸{{{#!Wiki\n글\n}}}\n", expect![[""]]);
}

#[test]
fn broken_openers_and_closers() {
    check("가[*‸ 하나\n", expect![[""]]);
    check("‸[[링크\n", expect![[""]]);
    check("‸[include(틀:가\n", expect![[""]]);
    check("‸{{{#!wiki style=\"\"\n상자\n", expect![[""]]);
    check("{{{#!fold‸ing 제목\n== 개요 ==\n}}}\n", expect![[""]]);
    check("‸||가||나\n", expect![[""]]);
    check("글 ‸}}}\n", expect![[""]]);
}

#[test]
fn links() {
    check("‸[[나무위키|글]]\n", expect![[""]]);
    check("[[나무위키|‸글]]\n", expect![[""]]);
    check("[[나무‸위키#역사]]\n", expect![[""]]);
    check("[[‸https://a.kr/#b|글]]\n", expect![[""]]);
    check("[[#s-‸1|글]]\n== 개요 ==\n", expect![[""]]);
    check("[[#없‸음]]\n", expect![[""]]);
    check("[[파일:‸그림.png|width=50&align=left]]\n", expect![[""]]);
    check("[[분류:‸나무#blur]]\n", expect![[""]]);
}

#[test]
fn macros() {
    check("가[‸br]나\n", expect![[""]]);
    check("[Inclu‸de(틀:상세, 값=1)]\n", expect![[""]]);
    check("[모‸름]\n", expect![[""]]);
}

#[test]
fn the_innermost_answers() {
    check("가[* 하나 [[‸링크]]]\n", expect![[""]]);
    check("가[* 하나 {{{#red ‸글}}}]\n", expect![[""]]);
    check("가 ‸나 다\n", expect![[""]]);
}

#[test]
fn english() {
    check_in(Language::English, "가[*책 하나]\n나[*‸책]\n", expect![[""]]);
    check_in(Language::English, "{{{#!wiki style=\"\"\n[[가]]\n‸}}}\n", expect![[""]]);
    check_in(Language::English, "‸{{{#!wiki style=\"\"\n[[가]]\n}}}\n", expect![[""]]);
    check_in(Language::English, "{{{#!fold‸ing 제목\n== 개요 ==\n}}}\n", expect![[""]]);
}
