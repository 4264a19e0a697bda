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
            설명

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
fn a_readme() {
    let page = r#"<h1 align="center">
  <img src="https://a.kr/logo.svg"
       width="100"><br>
  Tool
</h1>

<!--
 hidden
-->

[![build](https://a.kr/x.svg)](https://a.kr/ci) [![](https://a.kr/y.svg)](https://a.kr/doc)

[**Docs**](https://a.kr/d) | [Chat [2]](https://a.kr/c)

## Install

1. Clone:

   ```bash
   [[ -f a ]] || git clone --depth 1 x
   ```

2. Run `a || b`

   - one
     1. deep
   - two

<details>
<summary>More</summary>

| Option | Default |
|---|---|
| `--a` \| `b\` | {{{x}}} |

</details>

> [!NOTE]
> Read [the guide](docs/guide.md#use).

Note[^n].

[^n]: First ] paragraph.

    Second [one].
"#;
    check(
        Markup::Markdown,
        page,
        expect![[r#"
        == [[https://a.kr/logo.svg]][br] Tool ==
        [[https://a.kr/ci|build]] [[https://a.kr/doc]]

        [[https://a.kr/d|'''Docs''']] | [[https://a.kr/c|Chat \[2\]]]

        === Install ===
         1. Clone:[br]{{{#!syntax sh
        [[ -f a ]] || git clone --depth 1 x
        }}}
         1. Run {{{a || b}}}
          * one
           1. deep
          * two
        More
        ||'''Option'''||'''Default'''||
        ||{{{--a}}} | {{{b\}}}||\{\{{x\}\}}||
        > [!NOTE] Read [[docs/guide#use|the guide]].
        Note[* First \] paragraph.[br]Second \[one\].].
    "#]],
    );
}

#[test]
fn an_article_of_wikipedia() {
    let page = r#"<!-- comment
over lines -->
{{정보상자
|이름 = 가
}}
[[파일:a.png|thumb|200px|설명 [[링크]] 글]]
'''가'''는 [[나 (다)|나]]이다.<ref name="r">{{웹 인용
|url=https://a.kr
|제목=라}}</ref> 또<ref name="r" /><!-- x --> 끝.<ref>책 [1], 3쪽</ref> [[File:b.svg|20x10px|link=]]

== 표 ==
{| class="wikitable sortable"
|+ 캡션
! rowspan="2" | 머리
! colspan="2" | 둘
|-
| style="text-align:center" | 가<br />나 || [[다|라]]
|-
|
* 하나
| ''기울임'' |
|}
# 하나
#* 둘
:들여쓰기
[https://a.kr/b] [https://a.kr/b 글 [x]
<syntaxhighlight lang="html">
<!-- code -->
</syntaxhighlight>
== 각주 ==
{{각주}}
[[분류:가|나]]
"#;
    check(
        Markup::MediaWiki,
        page,
        expect![[r#"
        {{정보상자
        |이름 = 가
        }}
        [[파일:a.png|width=200px]]
        설명 [[링크]] 글
        '''가'''는 [[나 (다)|나]]이다.[*r {{웹 인용 |url=https://a.kr |제목=라}}] 또[*r] 끝.[* 책 \[1\], 3쪽] [[파일:b.svg|width=20px]]

        == 표 ==
        |캡션|<|2>'''머리'''||<-2>'''둘'''||
        ||<:>가[br]나||[[다|라]]||
        ||* 하나||''기울임'' \|||
         1. 하나
          * 둘

         * 들여쓰기
        [[https://a.kr/b]] [[https://a.kr/b|글 \[x]]

        {{{#!syntax html
        <!-- code -->
        }}}

        == 각주 ==
        {{각주}}
        [[분류:가|나]]
    "#]],
    );
}

#[test]
fn copies_of_word_processors() {
    let docs = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-weight:400">제목</span></h1><p dir="ltr"><span style="font-weight:700;">굵게</span><span style="font-weight:400;"> 보통 </span><span style="font-style:italic">기울임</span></p><br /><ul><li dir="ltr"><p role="presentation"><span>하나</span></p></li><ul><li><p>둘</p></li></ul><li><p><a href="https://a.kr"><span style="text-decoration:underline;">링|크]]</span></a></p></li></ul><div><table><colgroup><col /></colgroup><tbody><tr><td><p>가</p><p>나</p></td><td><p>다|</p></td></tr></tbody></table></div></b>"#;
    check(
        Markup::Html,
        docs,
        expect![[r#"
        == 제목 ==
        '''굵게''' 보통 ''기울임''
         * 하나
          * 둘
         * [[https://a.kr|링|크\]\]]]
        ||가[br]나||다\|||
    "#]],
    );
    let word = r#"<html xmlns:o="x"><head><style>p{}</style><!--[if gte mso 9]><xml>a</xml><![endif]--></head><body lang=KO><!--StartFragment--><p class=MsoNormal><b><span lang=EN-US style='font-size:12pt'>Bold<o:p></o:p></span></b></p><p class=MsoNormal><span style='mso-list:l0'>·<span>&nbsp;&nbsp;</span></span>항목</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><b><p>가</p><ul><li>나</li></ul></b><!--EndFragment--></body></html>"#;
    check(
        Markup::Html,
        word,
        expect![[r#"
        '''Bold'''

        ·  항목

        '''가'''
         * '''나'''
    "#]],
    );
    let chrome = r#"<meta charset="utf-8"><div style="font-weight: 400; text-decoration-style: initial;">한 줄</div><div>둘째 <code>a</code></div><a href="https://a.kr"><h3>제목</h3><div>글</div></a><pre class="language-js">a\n  b</pre><dl><dt>말</dt><dd>뜻</dd></dl>"#;
    check(
        Markup::Html,
        chrome,
        expect![[r#"
        한 줄

        둘째 {{{a}}}

        === [[https://a.kr|제목]] ===
        [[https://a.kr|글]]

        {{{#!syntax javascript
        a\n  b
        }}}
         * 말
         * 뜻
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
