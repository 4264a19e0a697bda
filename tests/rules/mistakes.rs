//! One mistake gives one finding, whatever else it breaks.

use expect_test::{Expect, expect};

use crate::run;

/// Shows the findings as `rule "text" line`, with the places that they are related to.
pub fn check(text: &str, expected: Expect) {
    let place = |start: usize| 1 + text[..start].matches('\n').count();
    let mut shown = String::new();
    for finding in run(text) {
        let span = finding.span;
        shown +=
            &format!("{} {:?} {}\n", finding.rule, &text[span.start..span.end], place(span.start));
        for related in finding.related {
            let span = related.span;
            shown += &format!("    {:?} {}\n", &text[span.start..span.end], place(span.start));
        }
    }
    expected.assert_eq(&shown);
}

#[test]
fn a_heading_in_several_groups() {
    check(
        "{{{#!wiki\n{{{#!folding 가\n== 개요 ==\n글 {{{#red 빨강}}}\n}}}\n}}}\n}}}\n",
        expect![[r#"
            group-heading-inside "{{{#!wiki" 1
                "== 개요 ==" 3
                "{{{#!folding" 2
            group-stray-close "}}}" 7
        "#]],
    );
}

#[test]
fn several_headings_in_one_group() {
    check(
        "{{{#!wiki\n== 가 ==\n{{{#!folding 나\n== 다 ==\n}}}\n}}}}}}\n",
        expect![[r#"
        group-heading-inside "{{{#!wiki" 1
            "== 가 ==" 2
            "{{{#!folding" 3
        group-stray-close "}}}" 6
    "#]],
    );
}

#[test]
fn a_heading_in_a_group_in_a_note() {
    check(
        "가[* 나 [[다|{{{#!wiki\n== 개요 ==\n}}} 라]] 마] 바]\n",
        expect![[r#"
        group-heading-inside "[*" 1
            "== 개요 ==" 2
            "[[" 1
            "{{{#!wiki" 1
    "#]],
    );
}

#[test]
fn a_heading_in_a_row() {
    check(
        "|| 가\n== 개요 ==\n나 ||\n|| 다 ||\n",
        expect![[r#"
        group-heading-inside "||" 1
            "== 개요 ==" 2
    "#]],
    );
}

#[test]
fn a_row_that_ends_far_behind_a_heading_is_no_row_around_it() {
    check(
        "|| 가 || 나\n\n== 개요 ==\n본문\n|| 다 || 라 ||\n",
        expect![[r#"
        table-row-unclosed "||" 1
    "#]],
    );
}

#[test]
fn a_heading_in_a_macro() {
    check(
        "[include(틀:가,\n== 개요 ==\n나=다)]\n[include(틀:가\n\n== 역사 ==\n(나)]\n",
        expect![[r#"
            group-heading-inside "[include(" 1
                "== 개요 ==" 2
            macro-unclosed "[include(" 4
        "#]],
    );
}

#[test]
fn each_opener_left_open_is_a_mistake() {
    check(
        "{{{#!wiki\n가[* 나 [[다\n|| 라 || 마\n",
        expect![[r#"
        group-unclosed "{{{#!wiki" 1
        footnote-unclosed "[*" 2
        link-unclosed "[[" 2
        table-row-unclosed "||" 3
    "#]],
    );
}

#[test]
fn what_a_line_break_in_a_note_breaks_too() {
    check(
        "가[* 나 [[다\n라]] 마] [[바\n",
        expect![[r#"
        footnote-newline "[*" 1
            "]" 2
        link-unclosed "[[" 2
    "#]],
    );
}

#[test]
fn a_note_ends_with_its_paragraph() {
    check(
        "가[* 나\n\n다]\n라[* 마\n== 바 ==\n\n사]\n * 아[* 자\n * 차]\n",
        expect![[r#"
        footnote-unclosed "[*" 1
        footnote-unclosed "[*" 4
        footnote-unclosed "[*" 8
    "#]],
    );
}

#[test]
fn a_bracket_of_another_note_is_none_of_its_own() {
    check(
        "가[* 나 [* 다\n라] 마] 바[* 사] 아]\n[* 자 {{{[* ]}}} \\] [* 차]\n카] 타\n",
        expect![[r#"
            footnote-newline "[*" 1
                "]" 2
            footnote-newline "[*" 3
                "]" 4
        "#]],
    );
}

#[test]
fn a_row_that_takes_in_the_text_below() {
    check(
        "|| 가 || 나\n\n본문\n\n|| 다 || 라 ||\n|| 마 || 바 ||\n",
        expect![[r#"
        table-row-unclosed "||" 1
    "#]],
    );
}

#[test]
fn white_space_behind_some_rows() {
    check(
        "|| 가 || 나 || \n|| 다 || 라 ||\t\n|| 마 || 바 ||\n",
        expect![[r#"
        table-row-trailing-space " " 1
        table-row-trailing-space "\t" 2
    "#]],
    );
}

#[test]
fn a_table_in_a_quote() {
    check(
        "> || 가 || 나 || \n> || 다 || 라 ||\n",
        expect![[r#"
        table-row-trailing-space " " 1
    "#]],
    );
}

#[test]
fn one_name_has_one_verdict() {
    check(
        "[*가 내용] [*나] [*나] [*다다다] [*라] [*라 내용]\n[각주]\n[*가] [*가] [*나] [*라 내용] [*다다다]\n",
        expect![[r#"
            footnote-undefined "나" 1
                "나" 1
            footnote-undefined "다다다" 1
            footnote-defined-later "라" 1
                "라" 1
            footnote-after-flush "가" 3
                "가" 1
            footnote-undefined "나" 3
            footnote-undefined "다다다" 3
        "#]],
    );
}

#[test]
fn a_nested_note_that_is_empty() {
    check(
        "[* 가 [*] 나]\n",
        expect![[r#"
        footnote-nested "[*" 1
            "[*" 1
    "#]],
    );
}

#[test]
fn a_page_with_windows_line_endings() {
    check(
        "==가==\r\n|| 나 || \r\n|| 다 ||\r\n[* 라\r\n마]\r\n== 바 ==\r\n",
        expect![[r#"
        heading-malformed "==" 1
        table-row-trailing-space " " 2
        footnote-newline "[*" 4
            "]" 5
    "#]],
    );
}

#[test]
fn nothing_behind_a_redirect_matters() {
    check(
        "#redirect 가\n==나==\n[* 다\n",
        expect![[r#"
            redirect-trailing "==나==\n[* 다" 2
        "#]],
    );
}

#[test]
fn code_whose_group_is_open() {
    check(
        "{{{#!syntax cpp\na[*p] = [[b;\n|| c\n{{{\n==d==\n== 개요 ==\n{{{\n[* e\n== 역사 ==\n[* 바\n",
        expect![[r#"
            group-unclosed "{{{#!syntax" 1
            group-unclosed "{{{" 7
            footnote-unclosed "[*" 10
        "#]],
    );
}

#[test]
fn a_table_in_an_indent() {
    check(
        " || 가 || 나\n || 다 || 라 ||\n",
        expect![[r#"
        table-row-unclosed "||" 1
    "#]],
    );
}

#[test]
fn a_row_with_a_caption() {
    check(
        "|제목|가 || 나\n|| 다 || 라 ||\n",
        expect![[r#"
        table-row-unclosed "|" 1
    "#]],
    );
}

#[test]
fn a_block_of_code_in_markdown() {
    check(
        "```rust\nlet a = \"**b**\";\n```\n`a` ```b\n```\n",
        expect![[r#"
            foreign-markdown "```rust" 1
            foreign-markdown "`a`" 4
        "#]],
    );
}

#[test]
fn marks_that_lost_each_other() {
    check(
        "'''가 --나''' 다-- '''라[* '''마]\n~~바-- '''''사''''' 아\n'''자\n차''' 카\n",
        expect![[r#"
            decoration-crossed "--" 1
                "'''" 1
            decoration-unclosed "'''" 1
            decoration-unclosed "'''" 1
            decoration-mixed-strikethrough "--" 2
            decoration-five-quotes "'''''" 2
            decoration-newline "'''" 3
                "'''" 4
        "#]],
    );
}

#[test]
fn one_mistake_of_a_link() {
    check(
        "[[ 파일:가.png|]] [[File:%EA%B0%80.png|widht=3]] [[[[나]] [[다|라[[마]]]]\n[[C#|]] [[#]]\n",
        expect![[r#"
            link-label-empty "|" 1
            link-percent-encoded "File:%EA%B0%80.png" 1
            link-nested "[[" 1
                "[[" 1
            link-nested "[[마]]" 1
            link-label-empty "|" 2
            link-empty "[[#]]" 2
        "#]],
    );
}

#[test]
fn a_tab_behind_a_name_that_is_used_again() {
    check(
        "[*가\t내용] [*가] [*나\t내용] [*나\t내용]\n",
        expect![[r#"
            footnote-tab "\t" 1
            footnote-tab "\t" 1
            footnote-tab "\t" 1
        "#]],
    );
}

#[test]
fn a_heading_line_has_one_finding() {
    check(
        " == 가 ==\n\t== 나 ==\n======= 다 ======= \n ==라==\n= 마 =\n=== 바 ===\n",
        expect![[r#"
            heading-indented " " 1
            heading-level-one "=" 5
            heading-level-skipped "===" 6
                "= 마 =" 5
        "#]],
    );
}

#[test]
fn a_list_of_markdown() {
    check(
        "* 가\n  * 나\n* 다\n\n- 라\n  - 마\n- 바\n",
        expect![[r#"
            list-no-indent "*" 1
        "#]],
    );
}

#[test]
fn a_redirect_with_several_slips() {
    check(
        "\n#REDIRECT [[가]]\n#redirect 나\n",
        expect![[r##"
            redirect-not-first "#redirect" 3
        "##]],
    );
}

#[test]
fn a_macro_that_is_not_closed_has_no_arguments_to_judge() {
    check(
        "[age(2000-1-1]\n가 [anchor(나)]\n[include(틀:가]\n나\n",
        expect![[r#"
        macro-unclosed "[age(" 1
        macro-unclosed "[include(" 3
    "#]],
    );
}

#[test]
fn columns_are_not_counted_where_something_else_is_wrong() {
    check(
        "|| <-2>가||\n||나||다||\n\n|제목|\n||라||마||\n||바||사||\n",
        expect![[r#"
            table-option-space " " 1
            table-caption-misplaced "|제목|" 4
        "#]],
    );
}

#[test]
fn an_option_of_a_cell_has_one_mistake() {
    check(
        "|| <bgcolor = red>가||<bgcolor=redd><color=redd>나||<row color=redd>다||\n",
        expect![[r#"
            table-option-equals "<bgcolor = red>" 1
            table-option-value "<bgcolor=redd>" 1
            table-option-spaced "<row color=redd>" 1
        "#]],
    );
}
