use super::{after, titles};

#[test]
fn text_with_tabs_becomes_a_table() {
    let title = "Make a table of text with tabs";
    assert_eq!(
        after("⟦이름\t값\n가||나\t\n[[다]]\t<3⟧\n뒤", title),
        "||이름||값||\n||가\\|\\|나|| ||\n||[[다]]||\\<3||\n뒤"
    );
    assert!(titles("⟦가 나\n다 라⟧").iter().all(|it| !it.starts_with("Make")));
}

#[test]
fn cells_hold_what_spreadsheets_put_in_them() {
    let title = "Make a table of text with tabs";
    for (text, expected) in [
        ("이름\t설명\n홍길동\t\"여러\n\"\"줄\"\"\"", "||이름||설명||\n||홍길동||여러[br]\"줄\"||"),
        ("\"가\" 나\t5\"\n\"다\t라", "||\"가\" 나||5\"||\n||\"다||라||"),
        (
            "기간\t비고\n1990--1995\t2000--2005",
            "||기간||비고||\n||1990\\-\\-1995||2000\\-\\-2005||",
        ),
        ("[[b\t[* b\n{{{\t[[a]]", "||\\[\\[b||\\[* b||\n||\\{\\{{||\\[\\[a]]||"),
        ("{{{a}}}\tb\nc\t|d", "||{{{a}}}||b||\n||c||\\|d||"),
        ("a|\tb\nc\\\td", "||a\\|||b||\n||c\\\\||d||"),
        ("가\t\n\n\t나", "||가|| ||\n|| ||나||"),
    ] {
        assert_eq!(after(&format!("⟦{text}⟧"), title), expected);
    }
    let own = titles("⟦||<bgcolor=#eee,#222>7||가\n||<bgcolor=#eee,#222>8||나⟧");
    assert!(own.iter().all(|it| !it.starts_with("Make")), "{own:?}");
    let own = titles("⟦||<#eee,#222>7||가||\n||<#eee,#222>8||나||⟧");
    assert!(own.iter().all(|it| !it.starts_with("Make")), "{own:?}");
    let own = titles("⟦ * 가, 나\n * 다, 라⟧");
    assert!(own.iter().all(|it| !it.starts_with("Make")), "{own:?}");
}

#[test]
fn csv_becomes_a_table() {
    let title = "Make a table of CSV";
    assert_eq!(
        after("⟦이름,값\n\"가, 나\",\"\"\"다\"\"\"\n⟧뒤", title),
        "||이름||값||\n||가, 나||\"다\"||\n뒤"
    );
    assert!(!titles("⟦가, 나\n다⟧").contains(&title.to_owned()));
}

#[test]
fn other_markups_are_converted() {
    assert_eq!(
        after("앞\n⟦# 제목\n\n- **가**\n- [나](https://a.kr)\n⟧뒤", "Make NamuMark of Markdown"),
        "앞\n== 제목 ==\n * '''가'''\n * [[https://a.kr|나]]\n뒤"
    );
    assert_eq!(after("⟦<b>가</b><br>나⟧", "Make NamuMark of HTML"), "'''가'''\n나");
    assert_eq!(
        after("⟦* [http://a.kr 가]⟧", "Make NamuMark of MediaWiki"),
        " * [[http://a.kr|가]]"
    );
    let own = titles("⟦== 가 ==\n * '''나''' [[다|라]]⟧");
    assert!(own.iter().all(|title| !title.starts_with("Make")), "{own:?}");
}

/// What a page of these lines could be made of.
fn markups(lines: &str) -> Vec<String> {
    let titles = titles(&format!("⟦{lines}⟧")).into_iter();
    titles.filter_map(|it| it.strip_prefix("Make NamuMark of ").map(str::to_owned)).collect()
}

#[test]
fn namumark_is_not_converted() {
    for own in [
        "||이름||점수||\n||가||-||\n||나||3||",
        "글 <br> 글[* 주] '''굵게'''\n * 목록",
        "#redirect 가",
        "## 메모\n## 메모",
        "글\n## 메모\n글",
        "[[https://a.kr|가]] - 나\n- 다\n- 라",
        "||<tablewidth=100%>{{{#!wiki style=\"\"\n가}}}||",
        "||<table width=100%>가||\n||<|2>나||",
        "`가` {{{#red 나}}}",
        "`가` {{{나}}}",
        "{{{[[가]] <b>나</b>}}}",
        "`가`[br]나",
        "[* 주](나.다)",
        "== 가 ==\n`나`",
        "> 가<br>나",
        " * 가\n  * `나`",
        "글\n----\n글",
        "- 가",
        "||가||\n * 나||\n`다`",
        "{{{{{{a}}}}}}",
    ] {
        assert!(markups(own).is_empty(), "{own}: {:?}", markups(own));
    }
    let half = titles("||가\n⟦- 나\n- 다||\n뒤⟧");
    assert!(half.iter().all(|title| !title.starts_with("Make")), "{half:?}");
}

#[test]
fn other_markups_are_recognised() {
    let [markdown, html, mediawiki] = ["Markdown", "HTML", "MediaWiki"];
    for (text, markup) in [
        ("## 설치\n\n글", markdown),
        ("### 설치\n글", markdown),
        ("- 가\n- 나", markdown),
        ("- [ ] 가", markdown),
        ("| a | b |\n|---|---|\n| c | d |", markdown),
        ("```bash\n[[ -f a ]] || exit\n```", markdown),
        ("[**가**](https://a.kr)", markdown),
        ("![a](b)", markdown),
        ("글[^1]\n\n[^1]: 주", markdown),
        ("1. `a`\n\n   * b\n\n   * c", markdown),
        ("<table><tr><td>가</td></tr></table>", html),
        ("<p>가</p>", html),
        ("{| class=\"a\"\n|-\n| 가\n|}", mediawiki),
        ("가<ref>나</ref>", mediawiki),
        ("[[File:a.png|thumb]] [[가|나]]", mediawiki),
        ("글 {{틀|가}} [http://a.kr 나]", mediawiki),
        ("* 가\n** [[나]]", mediawiki),
    ] {
        assert!(markups(text).contains(&markup.to_owned()), "{text}: {:?}", markups(text));
    }
    let after_comment = titles("## 메모\n⟦### 가\n⟧뒤");
    assert!(after_comment.contains(&"Make NamuMark of Markdown".to_owned()));
    let in_literal = titles("{{{\n⟦### 가\n- 나\n- 다\n⟧}}}");
    assert!(in_literal.iter().all(|title| !title.starts_with("Make")), "{in_literal:?}");
}
