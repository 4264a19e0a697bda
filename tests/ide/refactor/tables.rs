use expect_test::expect;

use super::{after, titles};

const TABLE: &str = "||<tablewidth=100%>이름||값||\n||다||1||\n||나||10||\n||가||9||\n";

fn at(text: &str) -> String {
    TABLE.replacen(text, &format!("{text}‸"), 1)
}

#[test]
fn rows_are_added_removed_and_moved() {
    expect![[r#"
        ||<tablewidth=100%>이름||값||
        ||다||1||
        || || ||
        ||나||10||
        ||가||9||
    "#]]
    .assert_eq(&after(&at("다"), "Table: add a row below"));
    expect![[r#"
        ||<tablewidth=100%>이름||값||
        ||나||10||
        ||가||9||
    "#]]
    .assert_eq(&after(&at("다"), "Table: remove the row"));
    expect![[r#"
        ||<tablewidth=100%>이름||값||
        ||나||10||
        ||다||1||
        ||가||9||
    "#]]
    .assert_eq(&after(&at("나"), "Table: move the row up"));
    assert_eq!(
        after("> ||가‸||\n> ||나||", "Table: add a row below"),
        "> ||가||\n> || ||\n> ||나||"
    );
    assert_eq!(after("||가||\r\n||나‸||", "Table: remove the row"), "||가||");
}

#[test]
fn the_row_that_holds_the_tables_options_stays() {
    let titles = titles(&at("이름"));
    for title in ["Table: remove the row", "Table: move the row down"] {
        assert!(!titles.contains(&title.to_owned()), "{title}");
    }
}

#[test]
fn rows_are_sorted_by_the_column_at_the_cursor() {
    let title = "Table: sort the rows below the first by this column";
    assert_eq!(
        after(&at("나"), title),
        "||<tablewidth=100%>이름||값||\n||가||9||\n||나||10||\n||다||1||\n"
    );
    assert_eq!(
        after(&at("나||10"), title),
        "||<tablewidth=100%>이름||값||\n||다||1||\n||가||9||\n||나||10||\n"
    );
}

#[test]
fn columns_are_added_removed_and_moved() {
    expect![[r#"
        ||<tablewidth=100%>이름|| ||값||
        ||다|| ||1||
        ||나|| ||10||
        ||가|| ||9||
    "#]]
    .assert_eq(&after(&at("다"), "Table: add a column to the right"));
    // The table's options stay with its first cell.
    expect![[r#"
        ||<tablewidth=100%>값||
        ||1||
        ||10||
        ||9||
    "#]]
    .assert_eq(&after(&at("다"), "Table: remove the column"));
    expect![[r#"
        ||<tablewidth=100%>값||이름||
        ||1||다||
        ||10||나||
        ||9||가||
    "#]]
    .assert_eq(&after(&at("다||1"), "Table: move the column left"));
}

#[test]
fn cells_over_several_rows_or_columns_are_left_alone() {
    assert!(titles("||<|2>가‸||나||\n||다||\n").is_empty());
    let wide = titles("||<-2>가‸||\n||나||다||\n");
    assert!(wide.iter().all(|title| !title.contains("column")), "{wide:?}");
    assert!(wide.contains(&"Table: add a row below".to_owned()));
}
