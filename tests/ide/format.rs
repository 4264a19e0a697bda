use expect_test::expect;

use namumark_lsp::document::Document;
use namumark_lsp::fix::{self, Edit};
use namumark_lsp::format::{Memory, Options, format, format_again};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

fn formatted_with(text: &str, options: Options) -> String {
    let document = Document::new(text);
    let edits = format(&document, Span::new(0, text.len()), options);
    let after = fix::splice(text, &edits.iter().collect::<Vec<_>>());
    let again = format(&Document::new(&after), Span::new(0, after.len()), options);
    assert!(again.is_empty(), "formatted twice: {again:?}");
    after
}

fn formatted(text: &str) -> String {
    formatted_with(text, Options::default())
}

#[test]
fn white_space_that_nobody_sees_goes() {
    expect![[r#"
        == 제목 ==
        글
         * 목록

        == 둘 ==
        끝
    "#]]
    .assert_eq(&formatted("==   제목  ==\n글  \n * 목록\t\n\n== 둘 ==\n끝 \n"));
}

#[test]
fn white_space_that_means_something_stays() {
    for text in [
        // Without the space it would be a heading, a row's end, an end of the list.
        "== 가 == \n",
        "||가|| \n글 ||\n",
        " * 가\n \n * 나\n",
        "{{{\n글  \n}}}\n",
        "## 글  \n",
        "---- \n",
        "{{{#!syntax sh\n글 \n}}}\n",
        "||가 \n나||\n",
    ] {
        assert_eq!(formatted(text), text);
    }
}

#[test]
fn columns_line_up_on_the_screen() {
    expect![[r#"
        ||   이름   ||     값||설명     ||
        || 가나다라 ||    100||<:>  가  ||
        ||    a     || 1만원 ||나다라마 ||
        ||<-2>      둘       ||         ||
    "#]]
    .assert_eq(&formatted(
        "|| 이름 || 값||설명 ||\n|| 가나다라 || 100||<:>가||\n|| a || 1만원 ||나다라마 ||\n||<-2> 둘 || ||\n",
    ));
}

#[test]
fn a_table_that_can_not_line_up_stays() {
    for table in [
        // Spaces would align a cell that is not aligned.
        "||가||나||\n||다라||마||\n",
        "||<|2> 가 || 나 ||\n|| 다라 ||\n",
        "|| 가\n나 || 다 ||\n|| 라마바 || 사 ||\n",
    ] {
        assert_eq!(formatted(table), table);
    }
}

#[test]
fn a_table_wider_than_a_screen_stays() {
    let wide = format!("|| {} ||\n|| 가 ||\n", "긴 ".repeat(50));
    assert_eq!(formatted(&wide), wide);
}

#[test]
fn the_end_of_the_page_is_the_editors_choice() {
    let ends = Options { ends_last_line: true, ..Options::default() };
    let trims = Options { trims_end: true, ..Options::default() };
    assert_eq!(formatted("가"), "가");
    assert_eq!(formatted_with("가", ends), "가\n");
    assert_eq!(formatted_with("가\r\n나", ends), "가\r\n나\r\n");
    assert_eq!(formatted_with("가\n\n\n", trims), "가\n");
    assert_eq!(formatted_with("\n\n", trims), "\n\n");
}

#[test]
fn only_what_is_selected_is_formatted() {
    let fixture = Fixture::new("가 \n⟦나 \n다 \n⟧라 \n");
    let edits = format(&fixture.document, fixture.ranges[0], Options::default());
    let text = fixture.document.text.to_string();
    assert_eq!(fix::splice(&text, &edits.iter().collect::<Vec<_>>()), "가 \n나\n다\n라 \n");
}

#[test]
fn a_page_that_was_formatted_before_is_formatted_as_a_new_one() {
    let text = "글 \n== 하나  ==\n||가 ||나||\n||다라 ||마||\n== 둘 ==\n글  \n{{{\n";
    let mut document = Document::new(text);
    let mut memory = Memory::default();
    let mut check = |document: &Document, options| {
        let length = document.text.len();
        for end in [length, length / 2] {
            let span = Span::new(0, end);
            let again = format_again(document, span, options, &mut memory);
            assert_eq!(again, format(document, span, options));
            assert!(!again.is_empty());
        }
    };
    check(&document, Options::default());
    for (offset, text) in
        [(0, "새 글 \n"), (0, "= 새 문단   =\n"), (4, "||바||"), (0, "글 \n{{{\n"), (8, "}}}")]
    {
        document = fix::edited(&document, &[Edit::insert(offset, text)]);
        check(&document, Options::default());
    }
    check(&document, Options { trims_lines: false, ..Options::default() });
}
