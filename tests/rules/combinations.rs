//! Mistakes in one another, one behind another and many times over: each still gives one finding.

use expect_test::expect;

use crate::mistakes::check;

#[test]
fn a_name_whose_note_is_open() {
    check(
        "[*가 나\n다]\n[*가] [*가]\n",
        expect![[r#"
        footnote-newline "[*가" 1
            "]" 2
    "#]],
    );
}

#[test]
fn an_opener_that_a_header_swallows() {
    check(
        "{{{#!wiki style=\"color: red\" {{{#!folding 가\n나\n}}}\n}}}\n{{{#!folding {{{#red 다\n라\n}}}}}} }}}\n",
        expect![[r#"
        group-header "{{{#!folding 가" 1
        group-stray-close "}}}" 7
        group-stray-close "}}}" 7
    "#]],
    );
}

#[test]
fn a_box_on_one_line_is_no_stray_brace() {
    check(
        "{{{#!folding 가}}}\n나}}}\n{{{#!if a}}}\n",
        expect![[r#"
        group-header "}}}" 1
        group-header "{{{#!if" 3
    "#]],
    );
}

#[test]
fn what_a_literal_that_was_meant_as_a_group_holds() {
    check(
        "{{{+6 {{{#redd [[가}}}}}}\n{{{#redd [* 나}}}\n[[다|{{{#redd 라}}}]]\n",
        expect![[r##"
        group-size-range "+6" 1
        group-color-invalid "#redd" 2
        group-color-invalid "#redd" 3
    "##]],
    );
}

#[test]
fn an_open_group_in_an_open_note() {
    check(
        "[* 가 {{{#!wiki\n나\n] 다\n",
        expect![[r#"
        footnote-newline "[*" 1
            "]" 3
        group-unclosed "{{{#!wiki" 1
    "#]],
    );
}

#[test]
fn a_group_in_a_group_with_a_heading_and_braces_to_spare() {
    check(
        "{{{#!wiki\n{{{#!wiki\n}}}\n== 가 ==\n}}}\n}}}}}}\n",
        expect![[r#"
        group-heading-inside "{{{#!wiki" 1
            "== 가 ==" 4
        group-stray-close "}}}}}}" 6
    "#]],
    );
}

#[test]
fn a_row_in_a_box_in_a_row() {
    check(
        "|| {{{#!wiki\n|| 가 || 나\n}}} ||\n",
        expect![[r#"
        table-row-unclosed "||" 2
    "#]],
    );
}

#[test]
fn two_mistakes_of_one_row() {
    check(
        "|| 가 || 나 ||\n|| <-2>다 || \n|| 라 || 마 ||\n",
        expect![[r#"
        table-option-space " " 2
        table-row-trailing-space " " 2
    "#]],
    );
}

#[test]
fn a_heading_with_every_slip() {
    check(
        "==#가=== \n======= 나 ======\n",
        expect![[r#"
        heading-malformed "==#" 1
        heading-level-seven "=======" 2
    "#]],
    );
}

#[test]
fn a_box_whose_attributes_are_wrong_has_no_styles() {
    check(
        "{{{#!wiki style=\"colr: red\" style=\"z-index: 1\"\n가\n}}}\n{{{#!wiki style=\"color: red\n나\n}}}\n",
        expect![[r#"
        group-attribute-duplicate "style" 1
            "colr: red" 1
        group-attribute-quotes "\"color: red" 4
    "#]],
    );
}

#[test]
fn formulas_in_the_form_of_old() {
    check(
        "<math>\\frac{a}{b}</math> <math>\\alpha [[x</math>\n",
        expect![[r#"
        macro-legacy "<math>" 1
            "<math>" 1
    "#]],
    );
}

#[test]
fn what_copies_repeat() {
    check(
        "[[|가]] [[|가]] [[|나]]<br><br>\n{{{#!wiki style=\"top: 0\"\n}}}{{{#!wiki style=\"left: 0; top: 1px\"\n}}}\n",
        expect![[r#"
        link-empty "[[|가]]" 1
            "[[|가]]" 1
        link-empty "[[|나]]" 1
        foreign-html "<br>" 1
            "<br>" 1
        style-not-allowed "top" 2
            "top" 3
        style-not-allowed "left" 3
    "#]],
    );
}

#[test]
fn a_category_that_is_there_and_misspelt() {
    check(
        "[[분류:가]] [[분류:가#Blur]]\n[[ 분류:가#blurr]]\n",
        expect![[r#"
        category-blur "Blur" 1
        link-file-space " 분류" 2
    "#]],
    );
}

#[test]
fn a_span_that_is_too_wide() {
    check(
        "||<-4>가||\n||나||다||\n||<-2>라||<-2>마||\n",
        expect![[r#"
        table-cells-uneven "||" 2
    "#]],
    );
}

#[test]
fn a_number_that_begins_a_line() {
    check(
        "가\n 1.5배\n * 나\n",
        expect![[r#"
        list-accidental "1." 2
    "#]],
    );
}
