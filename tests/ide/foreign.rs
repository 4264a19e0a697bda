use expect_test::{Expect, expect};

use namumark_lsp::document::Document;
use namumark_lsp::foreign::{Markup, convert};

fn check(markup: Markup, text: &str, expected: Expect) {
    let written = convert(text, markup);
    expected.assert_eq(&written);
    let read = Document::new(&written);
    let broken = &read.model().broken;
    assert!(broken.is_empty(), "{broken:?}");
}

#[test]
fn markdown() {
    let page = "# Title\n\nSome *it* and **bold** and ***both***, ~~gone~~, `code`.\nSame [[line]]\\\nnext  \nlast\n\n## Sub\n\n1. one\n   - deeper\n2. two\n\n> quote\n>\n> - item\n\n```js\nlet a = {};\n```\n\n![pic](img/a%20b.png) ![far](https://a.kr/x.png)\n\n[page](./%EB%AC%B8%EC%84%9C.md#절) <https://a.kr>\n\n| a | b |\n|:-:|--:|\n| 1 | x || |\n\nNote[^n] and again[^n], other[^m].\n\n[^n]: The text.\n[^m]: Other.\n\n---\n<u>under</u> a_b_c -- it's 2 > 1\n";
    check(
        Markup::Markdown,
        page,
        expect![[r#"
        == Title ==
        Some ''it'' and '''bold''' and '''''both'' ''', ~~gone~~, {{{code}}}. Same \[\[line]]
        next
        last

        === Sub ===
         1. one
          * deeper
         1. two
        > quote
        > * item
        {{{#!syntax javascript
        let a = {};
        }}}

        [[파일:a b.png]] [[https://a.kr/x.png|far]]

        [[문서#절|page]] [[https://a.kr]]
        ||<:>'''a'''||<)>'''b'''||
        ||<:>1||<)>x||
        Note[*n The text.] and again[*n], other[* Other.].
        ----
        __under__ a_b_c \-\- it's 2 > 1
    "#]],
    );
}

#[test]
fn html() {
    let page = "<html><head><title>x</title><style>a{}</style></head><body><h2>제목</h2><p>글 <b>굵게</b>\n <i>기울임</i>&nbsp;&amp; <a href=\"https://a.kr\">링크</a><br>다음</p><ul><li>하나<ul><li>둘</li></ul><li>셋</ul><table><caption>표</caption><tr><th colspan=2>머리<tr><td style=\"text-align: right\">가<td></table><pre><code>a\n  b</code></pre><blockquote><p>인용</p></blockquote><script>x</script><p>H<sub>2</sub>O <code>c</code>";
    check(
        Markup::Html,
        page,
        expect![[r#"
        == 제목 ==
        글 '''굵게''' ''기울임'' & [[https://a.kr|링크]]
        다음
         * 하나
          * 둘
         * 셋
        |표|<-2>'''머리'''||
        ||<)>가|| ||
        {{{
        a
          b
        }}}
        > 인용
        H,,2,,O {{{c}}}
    "#]],
    );
}

#[test]
fn mediawiki() {
    let page = "== 제목 ==\n'''굵게''' ''기울임'' '''''둘 다'''''\n이어서 [[문서|라벨]] [https://a.kr 밖] [[File:A b.png|thumb|설명]]\n\n다음<ref name=\"a\">주석</ref> 또<ref name=\"a\" /> <nowiki>[[x]]</nowiki> {{틀|a=b}}\n* 하나\n** 둘\n# 셋\n{| class=\"wikitable\"\n|+ 캡션\n! 머리 !! 둘\n|-\n| align=\"right\" | 1 || 2\n|}\n{{정보\n|이름=가\n}}\n<syntaxhighlight lang=\"python\">\nprint(1)\n</syntaxhighlight>\n<references />\n[[Category:가]]\n";
    check(
        Markup::MediaWiki,
        page,
        expect![[r#"
            == 제목 ==
            '''굵게''' ''기울임'' '''''둘 다'' ''' 이어서 [[문서|라벨]] [[https://a.kr|밖]] [[파일:A b.png]]

            다음[*a 주석] 또[*a] \[\[x]] {{틀|a=b}}
             * 하나
              * 둘

             1. 셋
            |캡션|'''머리'''||'''둘'''||
            ||<)>1||2||
            {{정보
            |이름=가
            }}

            {{{#!syntax python
            print(1)
            }}}

            [각주]

            [[분류:가]]
        "#]],
    );
}

#[test]
fn everything_is_converted_without_harm() {
    let nasty = [
        "",
        "\n",
        "*",
        "[",
        "[[",
        "{{",
        "{{{",
        "<",
        "<ref",
        "&",
        "&;",
        "'",
        "'''''",
        "{|",
        "|}",
        "|",
        "{|\n|",
        "<ref name=a>[^1]</ref>",
        "[^a]\n\n[^a]: [^a]",
        "</td></p></b>",
        "<b><p></b>x</p>",
        "> > > 1. - x",
        "<pre>",
        "```",
        "``` {{{\n}}}",
        "`}}}`",
        "**a*b**",
        "[가]()",
        "![](",
        "가[[나]{{다}}",
    ];
    for markup in Markup::ALL {
        for text in nasty {
            convert(text, markup);
            convert(&text.repeat(50), markup);
        }
    }
    for deep in ["<b><i>".repeat(5000), "> ".repeat(5000), "[[a|".repeat(5000), "{{".repeat(5000)] {
        Markup::ALL.into_iter().for_each(|markup| drop(convert(&deep, markup)));
    }
}
