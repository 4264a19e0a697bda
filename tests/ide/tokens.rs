use expect_test::{Expect, expect};
use namumark_lsp::document::Document;
use namumark_lsp::ide::tokens::{Modifiers, tokens};
use namumark_lsp::text::Span;

use crate::fixture::{Fixture, show};

fn print(document: &Document, span: Span) -> String {
    let line = |token: namumark_lsp::ide::tokens::Token| {
        let Modifiers { definition, known, old } = token.modifiers;
        let flags = [(definition, "definition"), (known, "known"), (old, "old")].into_iter();
        let flags: String =
            flags.filter(|(is, _)| *is).map(|(_, name)| format!(" {name}")).collect();
        format!("{:?} {}{flags}\n", token.kind, show(document, token.span))
    };
    tokens(document, span).into_iter().map(line).collect()
}

fn check(text: &str, expected: Expect) {
    let fixture = Fixture::new(text);
    let span = fixture.ranges.first().copied().unwrap_or(fixture.whole());
    expected.assert_eq(&print(&fixture.document, span));
}

#[test]
fn headings_and_what_is_in_them() {
    check(
        "==# 가 '''나''' #==\n",
        expect![[r#"
        Mark ==# 
        Title 가  definition
        Mark '''
        Title 나 definition
        Mark '''
        Mark  #==
    "#]],
    );
}

#[test]
fn inline_constructs() {
    check(
        "[[가#나|다]] [[https://a.kr]] [[분류:가]] [[파일:가.png|width=3]]\n",
        expect![[r#"
        Mark [[
        Page 가
        Name 나
        Mark ]]
        Mark [[
        Text https://a.kr
        Mark ]]
        Mark [[
        Category 분류:가
        Mark ]]
        Mark [[
        Page 파일:가.png
        Property width
        Text 3
        Mark ]]
    "#]],
    );
    check(
        "[*책 하나] [*책] \\[ ''가'' ----\n----\n## 메모\n@가=나@\n",
        expect![[r#"
        Mark [*
        Name 책 definition
        Mark ]
        Mark [*
        Name 책
        Mark ]
        Mark \
        Mark ''
        Mark ''
        Mark ----
        Comment ## 메모
        Parameter @가=나@
    "#]],
    );
    check(
        "[include(틀:가, 나=다)] [anchor(가=나)] [math(a=b)] [br]\n",
        expect![[r#"
        Mark [
        Function include known
        Text 틀:가
        Parameter 나
        Text 다
        Mark ]
        Mark [
        Function anchor known
        Name 가=나 definition
        Mark ]
        Mark [
        Function math known
        Mark ]
        Mark [
        Function br known
        Mark ]
    "#]],
    );
}

#[test]
fn groups() {
    check(
        "{{{#red 가}}} {{{+1 가}}} {{{가\n나}}}\n{{{#!wiki style=\"a\"\n{{{#!folding 제목\n}}}\n}}}\n",
        expect![[r#"
            Keyword {{{
            Number #red
            Keyword }}}
            Keyword {{{
            Number +1
            Keyword }}}
            Keyword {{{
            Text 가⏎나
            Keyword }}}
            Keyword {{{#!wiki known
            Property style
            Keyword {{{#!folding known
            Text 제목
            Keyword }}}
            Keyword }}}
        "#]],
    );
    check(
        "{{{#!syntax rust\nlet a;\n}}}\n{{{#!if a == 1\n}}}\n{{{#!html <b>}}}\n",
        expect![[r#"
        Keyword {{{#!syntax known
        Property rust
        Keyword }}}
        Keyword {{{#!if known
        Keyword }}}
        Keyword {{{#!html known
        Keyword }}}
    "#]],
    );
}

#[test]
fn cells() {
    check(
        "||<-2><bgcolor=red><#fff>가||\n",
        expect![[r#"
        Option <-2>
        Option <bgcolor=red>
        Option <#fff> old
    "#]],
    );
}

#[test]
fn a_range_has_the_tokens_that_reach_into_it() {
    check(
        "[[가]]\n== 나 ==\n⟦[[다|'''라⟧''']]\n== 마 ==\n",
        expect![[r#"
        Mark [[
        Page 다
        Mark '''
    "#]],
    );
}

#[test]
fn variables_of_articles_are_none() {
    let document = Document::new("@가@").titled(Some("대문".into()));
    assert_eq!(print(&document, Span::new(0, document.text.len())), "");
}

#[test]
fn redirects() {
    check(
        "#redirect 가#나\n[[다]]\n",
        expect![[r#"
        Keyword #redirect 
        Page 가
        Name 나
    "#]],
    );
}
