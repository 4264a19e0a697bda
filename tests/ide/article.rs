//! The features on text copied from the rendered site.

use expect_test::{Expect, expect};
use namumark_lsp::config::{Config, Language};
use namumark_lsp::document::Document;
use namumark_lsp::format::{self, Options};
use namumark_lsp::ide::completion::{Question, complete};
use namumark_lsp::ide::hints::{Amount, hints, tooltip};
use namumark_lsp::ide::outline::{Symbol, symbols};
use namumark_lsp::ide::{
    folding, footnotes, highlights, hover, links, refactor, references, rename, selection, tokens,
    typing, why,
};

use crate::fixture::{Fixture, show, with_marks};

const ARTICLE: &str = "\
최근 수정 시각 : 2023-05-06 07:08:09

{{{#!wiki style=\"margin: 0\"
파일:샛강.png 샛강
}}}

목차
1. 개요
2. 역사
2.1. 옛날

1. 개요

큰 강이다.[1] '''백 리'''라고 한다.[A]

2. 역사

2.1. 옛날

옛날에는 작았다.[A] 그랬다.[4]

[1] 물이 아주 많고 맑아서 물고기도 많다. [A] 2.1 2.2 지리지 12쪽
[4] 전설이다.
";

/// The article with a mark put in before, or a pair of marks around, `place`.
fn at(place: &str) -> Fixture {
    let plain = place.replace('‸', "");
    assert_eq!(ARTICLE.matches(&plain).count(), 1, "{plain:?} stands once");
    Fixture::new(&ARTICLE.replace(&plain, place))
}

fn check_hover(place: &str, want: Expect) {
    let fixture = at(place);
    let found = hover::hover(&fixture.document, Language::Korean, fixture.cursor());
    let shown = found.map(|it| format!("{}\n{}", show(&fixture.document, it.span), it.markdown));
    want.assert_eq(&shown.unwrap_or_default());
}

#[test]
fn the_outline_nests_by_numbers() {
    fn write(symbols: &[Symbol], depth: usize, text: &mut String) {
        for symbol in symbols {
            *text += &format!("{}{} {:?}\n", "  ".repeat(depth), symbol.name, symbol.detail);
            write(&symbol.children, depth + 1, text);
        }
    }
    let mut text = String::new();
    write(&symbols(&Document::new(ARTICLE), true), 0, &mut text);
    expect![[r#"
        1. 개요 None
          [1] 물이 아주 많고 맑아서 물고기도 많다. None
          [A] 지리지 12쪽 Some("×2")
        2. 역사 None
          2.1. 옛날 None
            [4] 전설이다. None
    "#]]
    .assert_eq(&text);
}

#[test]
fn sections_boxes_and_notes_fold() {
    let document = Document::new(ARTICLE);
    let folds = folding::folds(&document).into_iter();
    let lines = folds.map(|fold| {
        let text = &document.text;
        let (first, last) = (text.line_of(fold.span.start), text.line_of(fold.span.end));
        format!("{}-{} {}", first + 1, last + 1, fold.label.unwrap_or_default())
    });
    expect![[r#"
        3-5 {{{#!wiki style="margin: 0" … }}}
        8-10 
        12-14 
        16-23 
        18-23 
        22-23 "#]]
    .assert_eq(&lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn marks_show_the_start_of_their_note() {
    let fixture = Fixture::new(ARTICLE);
    let document = &fixture.document;
    let found = hints(document, fixture.whole(), Amount::Text);
    let shown: Vec<_> = found
        .iter()
        .map(|hint| {
            let line = document.text.line_of(hint.offset) + 1;
            let tooltip = hint.note.and_then(|note| tooltip(document, note));
            format!("{line} {} | {}", hint.label, tooltip.unwrap_or_default())
        })
        .collect();
    expect![[r#"
        5 #!wiki style="margin: 0" | 
        14 물이 아주 많고 맑아… | 물이 아주 많고 맑아서 물고기도 많다.
        14 지리지 12쪽 | 지리지 12쪽
        20 지리지 12쪽 | 지리지 12쪽
        20 전설이다. | 전설이다."#]]
    .assert_eq(&shown.join("\n"));
    assert!(hints(document, fixture.whole(), Amount::Off).is_empty());
}

#[test]
fn a_mark_tells_its_note() {
    check_hover(
        "강이다.[‸1]",
        expect![[r#"
        [1]
        **각주 [1]**

        물이 아주 많고 맑아서 물고기도 많다.

        내용은 22행에 있습니다."#]],
    );
    check_hover(
        "한다.‸[A]",
        expect![[r#"
        [A]
        **각주 [A]** · 2번째

        지리지 12쪽

        내용은 22행에 있습니다.

        쓰인 곳 2군데: 14, 20행"#]],
    );
    check_hover(
        "\n[‸1] 물이",
        expect![[r#"
            [1] 
            **각주 [1]**

            물이 아주 많고 맑아서 물고기도 많다.

            내용은 22행에 있습니다."#]],
    );
    check_hover("물이 ‸아주", expect![]);
    let lost = Fixture::new("## namumark-as article-text\n가[‸1]\n");
    let found = hover::hover(&lost.document, Language::English, lost.cursor());
    expect![[r#"
        **Footnote [1]**

        The text has no note of this number."#]]
    .assert_eq(&found.expect("a hover").markdown);
}

#[test]
fn definitions_lead_both_ways() {
    for (place, expected) in [
        ("강이다.[‸1]", "[⟦1⟧] 물이"),
        ("강이다.[1]‸", ""),
        ("[‸4] 전설", "그랬다.[⟦4⟧]"),
        ("[‸A] 2.1", "한다.[⟦A⟧]"),
        ("[A] ‸2.1", "한다.[⟦A⟧]"),
        ("2.1 2‸.2", "작았다.[⟦A⟧]"),
        ("2.2‸ 지리지", "작았다.[⟦A⟧]"),
        ("2.2 ‸지리지", ""),
        ("작았다.‸[A]", "[⟦A⟧] 2.1"),
        ("전설‸이다", ""),
    ] {
        let fixture = at(place);
        let found = references::definition(&fixture.document, fixture.cursor());
        let shown = with_marks(&fixture.document, &found.into_iter().collect::<Vec<_>>());
        assert_eq!(shown.contains('⟦'), !expected.is_empty(), "{place}");
        assert!(shown.contains(expected), "{place}: {shown}");
    }
}

/// In the middle of a text, by ranges of numbers, and by places in brackets or on lines of their own.
#[test]
fn definitions_lead_to_the_list_that_is_next() {
    for (text, expected) in [
        ("1. 가\n글[‸1]\n\n[1] 하나\n\n2. 나\n글[1]\n\n[1] 둘\n", "[⟦1⟧] 하나"),
        ("1. 가\n글[1]\n\n[1] 하나\n\n2. 나\n글[‸1]\n\n[1] 둘\n", "[⟦1⟧] 둘"),
        ("1. 가\n글[1]\n\n[1] 하나\n\n2. 나\n글[1]\n\n[‸1] 둘\n", "나\n글[⟦1⟧]"),
        ("가[‸1-3] 나[2]\n\n[1] 하나 [2] 둘 [3] 셋\n", "[⟦1⟧] 하나"),
        ("가[1‸-3] 나[2]\n\n[1] 하나 [2] 둘 [3] 셋\n", "[⟦2⟧] 둘"),
        ("가[1-‸3] 나[2]\n\n[1] 하나 [2] 둘 [3] 셋\n", "[⟦3⟧] 셋"),
        ("가[1-3] 나[2]\n\n[1] 하나 [2] 둘 [‸3] 셋\n", "[1-⟦3⟧]"),
        ("A river.[‸1]\n\n[1] A song.\n", "[⟦1⟧] A song"),
        ("가[A] 나[A]\n\n[A] [1.1] [1‸.2] 하나\n", "나[⟦A⟧]"),
        ("가[A] 나[A]\n\n[A] [1.1][1‸.2] 하나\n", "나[⟦A⟧]"),
        ("가[A] 나[A]\n\n[A] 1.1\n1‸.2\n하나\n", "나[⟦A⟧]"),
    ] {
        let fixture = Fixture::new(&format!("## namumark-as article-text\n{text}"));
        let found = references::definition(&fixture.document, fixture.cursor());
        let shown = with_marks(&fixture.document, &found.into_iter().collect::<Vec<_>>());
        assert!(shown.contains(expected), "{text}: {shown}");
    }
}

#[test]
fn references_and_highlights_are_all_marks_and_the_label() {
    let fixture = at("[‸A] 2.1");
    let (document, cursor) = (&fixture.document, fixture.cursor());
    let lines = |spans: Vec<namumark_lsp::text::Span>| -> Vec<_> {
        spans.iter().map(|span| document.text.line_of(span.start) + 1).collect()
    };
    assert_eq!(lines(references::references(document, cursor, true)), [14, 20, 22]);
    assert_eq!(lines(references::references(document, cursor, false)), [14, 20]);
    let found = highlights::highlights(document, cursor);
    assert_eq!(lines(found.iter().map(|it| it.span).collect()), [14, 20, 22]);
    assert_eq!(found.last().map(|it| it.kind), Some(highlights::HighlightKind::Definition));
}

#[test]
fn the_list_of_notes_is_that_of_markup() {
    let notes = footnotes::list(&Document::new(ARTICLE));
    let shown: Vec<_> = notes
        .iter()
        .map(|note| format!("{} {:?} {:?} {:?}", note.label, note.name, note.text, note.section))
        .collect();
    expect![[r#"
        1 None Some("물이 아주 많고 맑아서 물고기도 많다.") Some("1. 개요")
        A Some("A") Some("지리지 12쪽") Some("1. 개요")
        A Some("A") None Some("2.1. 옛날")
        4 None Some("전설이다.") Some("2.1. 옛날")"#]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn files_are_links() {
    let document = Document::new(ARTICLE);
    let found: Vec<_> =
        links::links(&document).iter().map(|link| show(&document, link.span)).collect();
    assert_eq!(found, ["파일:샛강.png"]);
}

#[test]
fn tokens_are_those_of_the_marks() {
    let document = Document::new(ARTICLE);
    let found = tokens::tokens(&document, Fixture::new(ARTICLE).whole());
    let shown: Vec<_> =
        found.iter().map(|it| format!("{:?} {}", it.kind, show(&document, it.span))).collect();
    expect![[r#"
        Keyword {{{#!wiki
        Property style
        Page 파일:샛강.png
        Keyword }}}
        Mark 1. 
        Title 개요
        Mark [
        Name 1
        Mark ]
        Mark [
        Name A
        Mark ]
        Mark 2. 
        Title 역사
        Mark 2.1. 
        Title 옛날
        Mark [
        Name A
        Mark ]
        Mark [
        Name 4
        Mark ]
        Mark [
        Name 1
        Mark ]
        Mark [
        Name A
        Mark ]
        Mark [
        Name 4
        Mark ]"#]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn a_selection_grows_to_the_section() {
    let fixture = at("옛날에는 ‸작았다");
    let spans = selection::spans(&fixture.document, fixture.cursor());
    let shown: Vec<_> = spans.iter().map(|span| show(&fixture.document, *span)).collect();
    assert!(shown.iter().any(|text| text.starts_with("2.1. 옛날")), "{shown:?}");
    assert!(shown.iter().any(|text| text.starts_with("2. 역사")), "{shown:?}");
    let bold = at("'''백 ‸리'''");
    let spans = selection::spans(&bold.document, bold.cursor());
    assert!(spans.iter().all(|span| show(&bold.document, *span) != "백 리"), "no bold there");
}

/// What only makes sense in markup is not offered.
#[test]
fn markup_is_not_offered() {
    let fixture = at("'''백‸ 리'''");
    let (document, cursor) = (&fixture.document, fixture.cursor());
    let whole = fixture.whole();
    assert_eq!(format::format(document, whole, Options::default()), []);
    assert_eq!(refactor::refactorings(document, Language::Korean, whole), []);
    assert_eq!(typing::after_newline(document, cursor), []);
    assert_eq!(why::explain(document, Language::Korean, cursor), None);
    let mark = at("강이다.[‸1]");
    assert_eq!(rename::prepare(&mark.document, mark.cursor()), None);
    assert!(rename::rename(&mark.document, mark.cursor(), "2").is_err());
    let opener = Fixture::new("## namumark-as article-text\n{{{#!‸\n");
    let question = Question {
        offset: opener.cursor(),
        is_asked: true,
        is_certain: false,
        silencers: &[],
        silenceable: |_| Vec::new(),
        wiki: &(),
    };
    assert!(complete(&opener.document, &Config::default(), &question).items.is_empty());
}
