mod footnotes;
mod groups;
mod links;
mod macros;
mod names;
mod values;

use expect_test::{Expect, expect};
use namumark_lsp::config::Language;
use namumark_lsp::ide::completion::Wiki;
use namumark_lsp::ide::hover::{Hover, Known, hover, hover_with};

use crate::fixture::{Fixture, show};

pub fn check(marked: &str, expected: Expect) {
    check_in(Language::Korean, marked, expected);
}

fn check_in(language: Language, marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let answer = hover(&fixture.document, language, fixture.cursor());
    compare(&fixture, answer, expected);
}

/// The same on a page of `wiki`.
fn check_with(wiki: &dyn Wiki, marked: &str, expected: Expect) {
    let fixture = Fixture::new(marked);
    let known = Known { problems: &|_| Vec::new(), explained: &|_| String::new(), wiki };
    let answer = hover_with(&fixture.document, Language::Korean, fixture.cursor(), known);
    compare(&fixture, answer, expected);
}

fn compare(fixture: &Fixture, answer: Option<Hover>, expected: Expect) {
    let answer = match answer {
        Some(hover) => format!("{:?}\n{}\n", show(&fixture.document, hover.span), hover.markdown),
        None => "nothing\n".to_owned(),
    };
    expected.assert_eq(&answer);
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

            `#!wiki` · A box that can be styled: its attributes stand on the first line, its content below.

            ```namu
            {{{#!wiki style="border: 1px solid gray; padding: 5px"
            내용
            }}}
            ```
        "#]],
    );
    check_in(
        Language::English,
        "{{{#!fold‸ing 제목\n== 개요 ==\n}}}\n",
        expect![[r#"
            "{{{#!folding"
            **Shown as text** `{{{#!folding`

            A heading breaks whatever is open but literals, so the opener and its closer both show as text.

            - Line 2 `== 개요 ==`: this heading breaks it
            - Line 3 `}}}`: its closer stands behind the heading
        "#]],
    );
}
