//! Article text, and the page that is made of it.

mod notes;
mod property;
#[path = "../random/mod.rs"]
mod random;

use expect_test::{Expect, expect};
use namumark_lsp::config::{Config, Language};
use namumark_lsp::document::Document;
use namumark_lsp::inspect;
use namumark_lsp::model::unescape;
use namumark_lsp::restore::{Refusal, Restored, restore};
use namumark_lsp::rules::{self, Severity};
use namumark_lsp::text::{Encoding, Reading};
use serde_json::{Value, json};

fn article(text: &str) -> Document {
    Document::new(text).read_as(Some(Reading::ArticleText))
}

fn restored(text: &str) -> Restored {
    let restored = restore(&article(text), None);
    restored.unwrap_or_else(|refusal| panic!("{refusal:?}: {text}"))
}

/// Holds the page, and below it what could not be restored, to what is expected; and the sections and
/// notes to those of the text.
fn check(text: &str, want: Expect) {
    let Restored { text: page, losses } = restored(text);
    let document = article(text);
    let losses = losses.iter().map(|loss| {
        let at = document.text.position(loss.span.start, Encoding::Utf32);
        format!("{}:{} {}\n", at.line + 1, at.character + 1, loss.message(Language::English))
    });
    let losses: String = losses.collect();
    let line = if losses.is_empty() { "" } else { "――\n" };
    want.assert_eq(&format!("{page}{line}{losses}"));
    assert_no_error(&page);
}

fn assert_no_error(page: &str) {
    let document = Document::new(page);
    assert_eq!(document.reading(), Reading::NamuMark, "{page}");
    let findings = rules::run(&document, &Config::default());
    let errors: Vec<_> = findings.iter().filter(|it| it.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?} {page}");
}

/// Holds what `inspect` says of the sections and notes of the page to what it says of the text.
fn assert_same(text: &str) {
    let page = restored(text).text;
    let (is, was) = (told(&Document::new(&page)), told(&article(text)));
    assert_eq!(format!("{is:#}"), format!("{was:#}"), "{page}");
}

fn told(document: &Document) -> Value {
    let facts = serde_json::to_value(inspect::facts(document)).expect("facts");
    let is_page = document.reading() == Reading::NamuMark;
    let plain = |text: &Value| {
        let text = text.as_str().map(|text| match is_page {
            true => unescape(text).replace("[br]", "\n"),
            false => text.to_owned(),
        });
        text.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    let list = |name: &str| facts[name].as_array().expect("a list").clone();
    let headings = list("headings");
    let headings =
        headings.iter().map(|it| json!([it["level"], it["number"], plain(&it["title"])]));
    let notes = list("footnotes");
    let notes = notes
        .iter()
        .map(|it| json!([it["number"], it["name"], it["definition"], plain(&it["text"])]));
    let titles = list("foldings");
    json!([
        headings.collect::<Vec<_>>(),
        notes.collect::<Vec<_>>(),
        titles.iter().map(|it| it["title"].clone()).collect::<Vec<_>>(),
        facts["tables"].as_array().map(Vec::len),
    ])
}

/// The shape of a copied article: the line of the last change, boxes that weren't resolved, sections,
/// marks, and all notes in one line.
const ARTICLE: &str = "\
최근 수정 시각 : 2023-05-06 07:08:09

파일:강 문장.svg 강의 지류
{{{#!wiki style=\"margin: 0 -10px\"
{{{#!folding [ 펼치기 · 접기 ]
{{{#!wiki style=\"margin: -6px\"
파일:샛강.png
샛강
파일:윗강.png 파일:아랫강.png
두 강 }}}}}}}}}

[clearfix]

1. 개요[편집]

큰 강이다.[1] 길이는 '백 리'라고 한다.[2]

2. 역사 [편집]

2.1. 옛날

옛날에는 작았다.[3]

2.2. 오늘날

크다.[A] 아주 크다.[A]


[1] 물이 많다. [2] 재어 본 사람은 없다. [3] 전설이다 [A] 5.1 5.2 새로 쟀다.
";

#[test]
fn an_article_becomes_a_page() {
    check(
        ARTICLE,
        expect![[r#"
        최근 수정 시각 : 2023-05-06 07:08:09

        [[파일:강 문장.svg]] 강의 지류
        {{{#!wiki style="margin: 0 -10px"
        {{{#!folding [ 펼치기 · 접기 ]
        {{{#!wiki style="margin: -6px"
        [[파일:샛강.png]]
        샛강
        [[파일:윗강.png]] [[파일:아랫강.png]]
        두 강 }}}}}}}}}

        [clearfix]

        == 개요 ==

        큰 강이다.[* 물이 많다.] 길이는 '백 리'라고 한다.[* 재어 본 사람은 없다.]

        == 역사 ==

        === 옛날 ===

        옛날에는 작았다.[* 전설이다]

        === 오늘날 ===

        크다.[*A 새로 쟀다.] 아주 크다.[*A]
        ――
        1:1 the time of the last change stays text
    "#]],
    );
    assert_same(ARTICLE);
}

#[test]
fn sections_have_the_levels_of_their_numbers() {
    check(
        "1. 가[편집]\n글\n1.1. 나\n1.1.1. 다\n글\n\n2. 라[1]\n\n[1] 하나\n",
        expect![[r#"
        == 가 ==
        글
        === 나 ===
        ==== 다 ====
        글

        == 라[* 하나] ==
    "#]],
    );
    assert_same("1. 가[편집]\n글\n1.1. 나\n1.1.1. 다\n글\n\n2. 라\n글[1]\n\n[1] 하나\n");
}

#[test]
fn numbers_that_skip_are_listed() {
    check(
        "1. 가\n글\n3. 나\n글\n3.2. 다\n글\n",
        expect![[r#"
        == 가 ==
        글
        == 나 ==
        글
        === 다 ===
        글
        ――
        3:1 the section's number changes: 3 → 2
        5:1 the section's number changes: 3.2 → 2.1
    "#]],
    );
}

#[test]
fn titles_stay_text() {
    check(
        "1. ''C#'' \\ [[강]] == 2 --a--\n글\n2. 파일:강.svg [ 나 ]\n글\n",
        expect![[r#"
        == \'\'C#\'\' \\ [[강]] == 2 \-\-a\-\- ==
        글
        == [[파일:강.svg]] [ 나 ] ==
        글
    "#]],
    );
}

#[test]
fn braces_without_a_partner_are_text() {
    check(
        "{{{#!wiki style=\"\"\n가\n\n1. 나\n글 }}}}}} 다 {{{{\n2. 라\n글\n",
        expect![[r#"
            {{\{#!wiki style=""
            가

            == 나 ==
            글 }}\}}}\} 다 {{\{{
            == 라 ==
            글
            ――
            1:1 braces without a partner stay text
            5:3 braces without a partner stay text
            5:6 braces without a partner stay text
            5:12 braces without a partner stay text
        "#]],
    );
}

#[test]
fn boxes_around_sections_are_text() {
    check(
        "{{{#!wiki\n가\n1. 나\n글\n}}}\n2. 다\n{{{\n3. 라\n{{{#red 마}}}\n}}}\n",
        expect![[r#"
            {{\{#!wiki
            가
            == 나 ==
            글
            }}\}
            == 다 ==
            {{\{
            == 라 ==
            {{\{#red 마}}\}
            }}\}
            ――
            1:1 braces without a partner stay text
            5:1 braces without a partner stay text
            7:1 braces without a partner stay text
            9:1 braces without a partner stay text
            9:10 braces without a partner stay text
            10:1 braces without a partner stay text
        "#]],
    );
}

#[test]
fn text_stays_text() {
    check(
        "'''가''' ''나'' 1990--2000, 2001--2005 ~~다~~ __라__ ^^마^^ ,,바,, '''''사'''''\n\
         ||가||나||\n다||\n * 라\n> 마\n----\n== 바 ==\n==사==\n#redirect 아\n[* 자] [*차] [[카\n\
         C:\\새 폴더\\ [br] [include(틀:타 {{{#ff00 파}}} {{{#!wiki style='a'\n하\n}}}\n",
        expect![[r#"
            \'\'\'가\'\'\' \'\'나\'\' 1990\-\-2000, 2001\-\-2005 \~\~다\~\~ \_\_라\_\_ \^\^마\^\^ \,\,바\,\, \'\'\'\'\'사\'\'\'\'\'
            \||가||나||
            다||
            \ * 라
            \> 마
            \----
            \== 바 ==
            \==사==
            #redirect 아
            \[* 자] \[*차] \[[카
            C:\\새 폴더\\ [br] \[include(틀:타 {{\{#ff00 파}}\} {{\{#!wiki style='a'
            하
            }}\}
            ――
            11:28 braces without a partner stay text
            11:38 braces without a partner stay text
            11:42 braces without a partner stay text
            13:1 braces without a partner stay text
        "#]],
    );
    check(
        "#redirect 가\n1. 나\n글\n",
        expect![[r#"
        \#redirect 가
        == 나 ==
        글
    "#]],
    );
    check(
        "|가|나||\n||다\n||라\n||\n",
        expect![[r#"
        \|가|나||
        \||다
        \||라
        \||
    "#]],
    );
}

#[test]
fn what_the_site_printed_stays_and_is_listed() {
    check(
        "최근 수정 시각: 2023-05-06\n[목차]\n1. 개요\n2. 역사\n\n1. 개요[편집]\n글 [펼치기 · 접기]\n[편집]\n\
         2. 역사 [편집]\n글 [편집] 끝\n",
        expect![[r#"
            최근 수정 시각: 2023-05-06
            [목차]
            1. 개요
            2. 역사

            == 개요 ==
            글 [펼치기 · 접기]
            == 역사 ==
            글 끝
            ――
            1:1 the time of the last change stays text
            3:1 the printed table of contents stays text
            7:3 how far this folding reached isn't known, its button stays text
        "#]],
    );
}

#[test]
fn the_first_line_that_says_what_it_is_goes() {
    check(
        "## namumark-as article-text\n1. 개요\n글\n",
        expect![[r#"
        == 개요 ==
        글
    "#]],
    );
    let text = "\u{feff}## namumark-as article-text\r\n1. 개요\r\n글[1]\r\n\r\n[1] 하나\r\n";
    assert_eq!(restored(text).text, "\u{feff}== 개요 ==\r\n글[* 하나]\r\n");
}

#[test]
fn a_text_may_end_anywhere() {
    for (text, page) in [
        ("1. 가\n글\n2. 나", "== 가 ==\n글\n== 나 =="),
        ("1. 가[편집]", "== 가 =="),
        ("가[1]\n\n[1] 하나", "가[* 하나]"),
        ("가[1]\n\n[1] 파일:강.svg", "가[* [[파일:강.svg]]]"),
    ] {
        assert_eq!(restored(text).text, page);
    }
}

/// Without sections and notes it would look like a copy again.
#[test]
fn a_page_that_looks_like_a_copy_says_that_it_is_none() {
    check(
        "최근 수정 시각: 2023-05-06\n파일:강.svg\n글\n",
        expect![[r#"
        최근 수정 시각: 2023-05-06
        [[파일:강.svg]]
        글
        ――
        1:1 the time of the last change stays text
    "#]],
    );
    let document = article("1. 개요\n글\n");
    let page = restore(&document, Some(Reading::ArticleText)).map(|page| page.text);
    assert_eq!(page.as_deref(), Ok("## namumark-as namumark\n== 개요 ==\n글\n"));
}

#[test]
fn markup_is_refused() {
    for page in ["== 개요 ==\n글[* 각주]\n", "글\n", ""] {
        assert_eq!(restore(&Document::new(page), None).map(|it| it.text), Err(Refusal::Markup));
    }
    let page = Document::new(&restored(ARTICLE).text);
    assert_eq!(restore(&page, None).map(|it| it.text), Err(Refusal::Markup));
}
