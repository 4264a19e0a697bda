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

#[test]
fn what_stands_around_a_row_stays() {
    let title = "Table: remove the row";
    for (marked, expected) in [
        (
            "{{{#!wiki style=\"\"\n||가||나||\n||다‸||라||}}}\n끝",
            "{{{#!wiki style=\"\"\n||가||나||}}}\n끝",
        ),
        (
            "{{{#!folding 접기\n||가||나||\n||다‸||라||}}} 뒤 글\n끝",
            "{{{#!folding 접기\n||가||나||}}} 뒤 글\n끝",
        ),
        (
            "||겉||{{{#!wiki style=\"\"\n||가||나||\n||다‸||라||}}}||\n",
            "||겉||{{{#!wiki style=\"\"\n||가||나||}}}||\n",
        ),
        ("[[가|{{{#!wiki\n||a||\n||b‸||}}}]] 뒤", "[[가|{{{#!wiki\n||a||}}}]] 뒤"),
        (" * ||가‸||나||\n ||다||라||\n", " * ||다||라||\n"),
        (" * ||가||나||\n ||다‸||라||\n글", " * ||가||나||\n글"),
        ("> ||가‸||\r\n> ||나||\r\n", "> ||나||\r\n"),
        ("||가‸||\n## 말\n||나||\n", "## 말\n||나||\n"),
        ("||가||\n||나 [[링크]] {{{글}}}‸||\n||다||\n", "||가||\n||다||\n"),
    ] {
        assert_eq!(after(marked, title), expected, "{marked}");
    }
    // The comment would have to stand behind the quote's mark, or take the braces with it.
    for marked in ["> ||가‸||\n## 말\n> ||나||\n", "{{{#!wiki\n||가||\n## 말\n||나‸||}}}\n"]
    {
        assert!(!titles(marked).contains(&title.to_owned()), "{marked}");
    }
}

#[test]
fn a_table_in_a_group_has_rows_and_columns_to_change() {
    let table = "'''{{{#!wiki\n||가||나||\n||다‸||라||}}}''' 뒤\n";
    assert_eq!(
        after(table, "Table: add a row below"),
        "'''{{{#!wiki\n||가||나||\n||다||라||\n|| || ||}}}''' 뒤\n"
    );
    assert_eq!(
        after(table, "Table: add a column to the right"),
        "'''{{{#!wiki\n||가|| ||나||\n||다|| ||라||}}}''' 뒤\n"
    );
    assert_eq!(after(table, "Table: remove the column"), "'''{{{#!wiki\n||나||\n||라||}}}''' 뒤\n");
    assert_eq!(
        after(table, "Table: move the row up"),
        "'''{{{#!wiki\n||다||라||\n||가||나||}}}''' 뒤\n"
    );
    let long = "글\n".repeat(20_000);
    assert_eq!(
        after(&format!("{{{{{{#!wiki\n{long}||가||\n||나‸||}}}}}}\n"), "Table: remove the row"),
        format!("{{{{{{#!wiki\n{long}||가||}}}}}}\n")
    );
    assert_eq!(
        after(" * ||가‸||\n ||나||\n", "Table: add a row below"),
        " * ||가||\n || ||\n ||나||\n"
    );
}

#[test]
fn options_of_the_table_and_the_row_stay_wherever_they_stand_in_the_cell() {
    let table =
        "||<width=10%><tablewidth=100%>가‸||<bgcolor=red><rowbgcolor=#fff>나||\n||다||라||\n";
    assert_eq!(
        after(table, "Table: remove the column"),
        "||<tablewidth=100%><bgcolor=red><rowbgcolor=#fff>나||\n||라||\n"
    );
    assert_eq!(
        after(table, "Table: move the column right"),
        "||<tablewidth=100%><bgcolor=red>나||<rowbgcolor=#fff><width=10%>가||\n||라||다||\n"
    );
    let last = titles("||가||<width=10%><rowbgcolor=#fff>나‸||\n||다||라||\n");
    assert!(!last.contains(&"Table: remove the column".to_owned()), "{last:?}");
}

#[test]
fn notes_keep_their_texts() {
    let lost = "(A footnote would lose its text: the first one of its name gives it)";
    let columns = "||가[*a 정의]‸||나[*a]||\n||다||라||\n";
    assert_eq!(after(columns, "Table: move the column right"), lost);
    let rows = "||머리||\n||나[*a 정의]‸||\n||가[*a]||\n";
    assert_eq!(after(rows, "Table: move the row down"), lost);
    assert_eq!(after(rows, "Table: sort the rows below the first by this column"), lost);
    assert_eq!(
        after("||가[*a]‸||\n||나[*a 정의]||\n", "Table: move the row down"),
        "||나[*a 정의]||\n||가[*a]||\n"
    );
}

#[test]
fn rows_are_sorted_by_what_readers_see() {
    let sort = "Table: sort the rows below the first by this column";
    assert_eq!(
        after("||값||\n||1,200,000‸||\n||__300__||\n||[[가|2.5]]||\n||{{{+1 10}}}||\n", sort),
        "||값||\n||[[가|2.5]]||\n||{{{+1 10}}}||\n||__300__||\n||1,200,000||\n"
    );
}
