//! Tables, their rows and the columns that spans take up.

use expect_test::{Expect, expect};
use namumark_lsp::model::{Cell, Row, Table};

use crate::{Page, check};

fn check_tables(source: &str, wanted: Expect) {
    let show = |page: &Page, table: &_| {
        let Table { columns, parent, .. } = table;
        let rows = page.model().rows_of(table).iter();
        let rows: Vec<_> = rows.map(|row| row.columns.to_string()).collect();
        let parent = parent.map_or(String::new(), |parent| format!(" in {parent}"));
        format!("{columns} columns, rows: {}{parent}", rows.join(" "))
    };
    check(source, |model| &model.tables, show, wanted);
}

#[test]
fn empty_cells_widen_the_next_one() {
    check_tables("||||가||나||\n||||||다||\n||라||||마||\n", expect!["3 columns, rows: 3 3 3"]);
}

#[test]
fn options_widen_cells() {
    check_tables(
        "||<-3><:>가||나||\n||<width=10%><-2>다||\n||||<-4>라||\n||<-2><-3>마||\n||바 <-2>||\n",
        expect!["4 columns, rows: 4 2 4 2 1"],
    );
}

#[test]
fn cells_reach_into_the_rows_below() {
    check_tables(
        "||<|2>가||나||\n||다||라||\n||마||\n||<-2><^|3>바||<v|2>사||\n||||\n||아||\n",
        expect!["3 columns, rows: 2 3 1 3 3 3"],
    );
}

#[test]
fn a_caption_takes_no_column() {
    check_tables("|제목|가||나||\n||다||\n", expect!["2 columns, rows: 2 1"]);
    check_tables("|제목|||가||나||\n", expect!["3 columns, rows: 3"]);
}

#[test]
fn blank_lines_split_tables_and_comments_do_not() {
    check_tables(
        "||가||\n## 주석\n||나||\n\n||다||라||\n",
        expect![[r#"
            1 columns, rows: 1 1
            2 columns, rows: 2"#]],
    );
}

#[test]
fn nested_tables_know_the_outer_one() {
    check_tables(
        "||가||{{{#!wiki\n||나||다||라||\n||마||\n}}}||\n||바||\n\n||사||\n",
        expect![[r#"
            2 columns, rows: 2 1
            3 columns, rows: 3 1 in 0
            1 columns, rows: 1"#]],
    );
}

#[test]
fn cells_have_options_and_spans() {
    check(
        "||<-2><bgcolor=red>가||<|2>||나 || ||||\n",
        |model| &model.cells,
        |page, cell| {
            let (span, options) =
                (page.quote(cell.span), page.quote_all(page.model().options_of(cell)));
            format!("{span} [{options}] {}x{}", cell.columns, cell.rows)
        },
        expect![[r#"
            "<-2><bgcolor=red>가" ["<-2>", "<bgcolor=red>"] 2x1
            "<|2>" ["<|2>"] 1x2
            "나 " [] 1x1
            " " [] 1x1"#]],
    );
}

#[test]
fn what_nested_tables_hold_stays_apart() {
    let page = Page::new(
        "||<bgcolor=red>가||{{{#!wiki style=\"\"\n||<-2>나||\n||다||<|2>라||\n}}}||<(>마||\n||바||\n",
    );
    let model = page.model();
    let cells = |row: &Row| {
        let cells = model.cells_of(row).iter();
        let text = |cell: &Cell| page.quote_all(model.options_of(cell)) + &page.quote(cell.content);
        cells.map(text).collect::<Vec<_>>().join(" | ")
    };
    let tables = model.tables.iter().map(|table| {
        let rows = model.rows_of(table).iter();
        rows.map(cells).collect::<Vec<_>>().join("\n")
    });
    expect![[r#"
        "<bgcolor=red>""가" | "{{{#!wiki style=\"\"\n||<-2>나||\n||다||<|2>라||\n}}}" | "<(>""마"
        "바"

        "<-2>""나"
        "다" | "<|2>""라""#]]
    .assert_eq(&tables.collect::<Vec<_>>().join("\n\n"));
}
