//! Text copied from the rendered site: which it is, and that its facts are those of markup.

mod notes;
mod total;

use expect_test::{Expect, expect};
use namumark_lsp::document::Document;
use namumark_lsp::model::{Endnote, File, Footnote, Heading, Leftover};
use namumark_lsp::text::Reading;

use crate::{Page, check};

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

1. 개요

큰 강이다.[1] 길이는 '백 리'라고 한다.[2]

2. 역사

2.1. 옛날

옛날에는 작았다.[3]

2.2. 오늘날

크다.[A] 아주 크다.[A]


[1] 물이 많다. [2] 재어 본 사람은 없다. [3] 전설이다[4] [4] 다른 전설도 있다. [A] 5.1 5.2 새로 쟀다.
";

fn article(body: &str) -> String {
    format!("## namumark-as article-text\n{body}")
}

fn check_headings(source: &str, want: Expect) {
    let show = |page: &Page, heading: &Heading| {
        let parent = heading.parent.map_or(String::new(), |parent| format!(" in {parent}"));
        let (number, level) = (&heading.number, heading.level);
        format!("{number} {} level {level}{parent}", page.quote(heading.title))
    };
    check(source, |model| &model.headings, show, want);
}

fn check_marks(source: &str, want: Expect) {
    let show = |page: &Page, note: &Footnote| {
        let (name, content) = (page.quote_or_none(note.name), page.quote_or_none(note.content));
        let definition = note.definition.map_or("none".to_owned(), |it| it.to_string());
        format!("{} {name}: {content}, defined by {definition}", page.quote(note.span))
    };
    check(source, |model| &model.footnotes, show, want);
}

fn check_notes(source: &str, want: Expect) {
    let show = |page: &Page, note: &Endnote| {
        let mark = note.footnote.map_or("no mark".to_owned(), |mark| format!("mark {mark}"));
        let (label, content) = (page.quote(note.label), page.quote(note.content));
        format!("{} {label} {content}, {mark}", note.list)
    };
    check(source, |model| &model.endnotes, show, want);
}

fn check_leftovers(source: &str, want: Expect) {
    let show = |page: &Page, left: &Leftover| format!("{:?} {}", left.kind, page.quote(left.span));
    check(source, |model| &model.leftovers, show, want);
}

fn reading(source: &str) -> Reading {
    Document::new(source).reading()
}

#[test]
fn an_article_has_sections() {
    check_headings(
        ARTICLE,
        expect![[r#"
        1 "개요" level 2
        2 "역사" level 2
        2.1 "옛날" level 3 in 1
        2.2 "오늘날" level 3 in 1"#]],
    );
}

#[test]
fn an_article_has_marks() {
    check_marks(
        ARTICLE,
        expect![[r#"
        "[1]" "1": "물이 많다.", defined by 0
        "[2]" "2": "재어 본 사람은 없다.", defined by 1
        "[3]" "3": "전설이다[4]", defined by 2
        "[A]" "A": "새로 쟀다.", defined by 3
        "[A]" "A": none, defined by 3
        "[4]" "4": "다른 전설도 있다.", defined by 5"#]],
    );
}

#[test]
fn an_article_has_notes() {
    check_notes(
        ARTICLE,
        expect![[r#"
        0 "1" "물이 많다.", mark 0
        0 "2" "재어 본 사람은 없다.", mark 1
        0 "3" "전설이다[4]", mark 2
        0 "4" "다른 전설도 있다.", mark 5
        0 "A" "새로 쟀다.", mark 3"#]],
    );
}

#[test]
fn an_article_keeps_its_boxes_and_files() {
    let model = Document::new(ARTICLE).model().clone();
    assert_eq!(model.groups.len(), 3);
    assert!(model.broken.is_empty());
    let show = |page: &Page, file: &File| page.quote(file.target);
    check(
        ARTICLE,
        |model| &model.files,
        show,
        expect![[r#"
        "파일:강 문장.svg"
        "파일:샛강.png"
        "파일:윗강.png"
        "파일:아랫강.png""#]],
    );
    assert!(model.decorations.is_empty(), "quotation marks are no markup there");
}

#[test]
fn what_the_site_prints_around_an_article_is_known() {
    let body = "최근 수정 시각: 2023-05-06\n[목차]\n1. 개요\n2. 역사\n\n1. 개요[편집]\n글 [펼치기 · 접기]\n\
                2. 역사 [편집]\n글\n";
    check_leftovers(
        body,
        expect![[r#"
        Revision "최근 수정 시각: 2023-05-06"
        Contents "1. 개요\n2. 역사"
        EditMark "[편집]"
        FoldingMark "[펼치기 · 접기]"
        EditMark "[편집]""#]],
    );
    check_headings(
        body,
        expect![[r#"
        1 "개요" level 2
        2 "역사" level 2"#]],
    );
}

#[test]
fn the_title_of_a_folding_is_no_button() {
    let body = "{{{#!folding [ 펼치기 · 접기 ]\n가\n{{{#!folding 강 [펼치기 · 접기]\n나 }}}\n";
    check_leftovers(&article(body), expect![""]);
}

#[test]
fn a_table_of_contents_is_no_section() {
    for contents in [
        "1. 개요 2. 역사 2.1. 옛날\n",
        "1. 개요2. 역사2.1. 옛날\n",
        "목차\n1. 개요\n2. 역사\n2.1. 옛날\n",
        "1. 개요\n\n2. 역사\n\n2.1. 옛날\n",
        "",
    ] {
        let body = format!("{contents}\n1. 개요\n글\n2. 역사\n2.1. 옛날\n글\n");
        let numbers: Vec<_> = Document::new(&article(&body))
            .model()
            .headings
            .iter()
            .map(|heading| heading.number.clone())
            .collect();
        assert_eq!(numbers, ["1", "2", "2.1"], "{contents:?}");
    }
}

#[test]
fn lists_are_no_sections() {
    check_headings(
        &article(
            "1. 개요\n셋이 있다.\n1. 하나\n2. 둘\n3. 셋\n\n2. 역사\n\n1931. 전쟁이 났다.\n\n3. 하나\n4. 둘\n\n\
             3. 문화\n\n3.1. 글\n글\n",
        ),
        expect![[r#"
            1 "개요" level 2
            2 "역사" level 2
            3 "문화" level 2
            3.1 "글" level 3 in 2"#]],
    );
}

#[test]
fn numbers_may_skip_and_repeat() {
    check_headings(
        &article(
            "1. 가\n\n글\n\n2. 나\n\n글\n\n2. 다\n\n글\n\n4. 라\n\n4.1. 마\n글\n4.3. 바\n글\n",
        ),
        expect![[r#"
            1 "가" level 2
            2 "나" level 2
            2 "다" level 2
            4 "라" level 2
            4.1 "마" level 3 in 3
            4.3 "바" level 3 in 3"#]],
    );
}

#[test]
fn english_articles_are_read() {
    let body = "1. Overview\n\nA river.[1]\n\n2. History\n\n2.1. Early times\n\nSmall then.[2]\n\n\
                [1] Also a song. [2] So they say.\n";
    assert_eq!(reading(body), Reading::ArticleText);
    check_headings(
        body,
        expect![[r#"
        1 "Overview" level 2
        2 "History" level 2
        2.1 "Early times" level 3 in 1"#]],
    );
    check_marks(
        body,
        expect![[r#"
        "[1]" "1": "Also a song.", defined by 0
        "[2]" "2": "So they say.", defined by 1"#]],
    );
}

#[test]
fn what_mirrors_in_english_print_is_known() {
    check_leftovers(
        "Last modified: 2023-05-06\nContents\n1. Overview\n2. History\n\n1. Overview[edit]\nText.\n\
         2. History [edit]\nText.[1]\n\n[1] A note.\n",
        expect![[r#"
        Revision "Last modified: 2023-05-06"
        Contents "1. Overview\n2. History"
        EditMark "[edit]"
        EditMark "[edit]""#]],
    );
}

#[test]
fn the_first_line_decides() {
    for (text, expected) in [
        (ARTICLE.to_owned(), Reading::ArticleText),
        (format!("## namumark-as namumark\n{ARTICLE}"), Reading::NamuMark),
        (article("== 개요 ==\n"), Reading::ArticleText),
        ("글\n".to_owned(), Reading::NamuMark),
        (String::new(), Reading::NamuMark),
        (format!("## namumark-as article\n{ARTICLE}"), Reading::ArticleText),
    ] {
        assert_eq!(reading(&text), expected, "{text}");
    }
    let wanted = Document::new("글").read_as(Some(Reading::ArticleText));
    assert_eq!(wanted.reading(), Reading::ArticleText);
    let first_line = Document::new("## namumark-as namumark").read_as(Some(Reading::ArticleText));
    assert_eq!(first_line.reading(), Reading::NamuMark);
}

#[test]
fn markup_is_no_article_text() {
    for text in [
        "최근 수정 시각 : 2023-05-06 07:08:09\n== 개요 ==\n글\n",
        "1. 개요\n글[* 주석]\n2. 역사\n[[강]]\n2.1. 옛날\n[[샛강]] [[큰 강]] [[작은 강]]\n3. 끝\n",
        "1. 하나\n2. 둘\n3. 셋\n",
        "글[1] 글[2]\n\n[1] 하나\n[2] 둘\n",
        "#redirect 1. 개요\n\n2. 역사\n\n2.1. 옛날\n\n3. 끝\n",
        "1. 가\n\n2. 나\n\n2.1. 다\n\n2.2. 라\n[[분류:강]]\n",
    ] {
        assert_eq!(reading(text), Reading::NamuMark, "{text}");
    }
}
