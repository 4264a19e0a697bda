//! Mending pages.

use expect_test::expect;

use crate::harness::Case;

/// One mistake with a safe fix, one with another.
const PAGE: &str = "==개요==\r\n글[* 열린 각주\r\n";

#[test]
fn safe_fixes_are_written_into_the_file() {
    let output = Case::new(&["check", "--fix", "가.namu"]).file("가.namu", PAGE).run();
    output.expect(
        1,
        expect![[r#"
            error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
             --> 가.namu:2:2
              |
            2 | 글[* 열린 각주
              |   ^^
              |
              = fix: Close the footnote with `]` (--fix=unsafe)

            Fixed 1 mistake. Found 1 error.
        "#]],
        expect![],
    );
    assert_eq!(output.text("가.namu"), "== 개요 ==\r\n글[* 열린 각주\r\n");
}

#[test]
fn other_fixes_are_made_when_they_are_asked_for() {
    let output = Case::new(&["check", "--fix=unsafe", "가.namu"]).file("가.namu", PAGE).run();
    output.expect(
        0,
        expect![[r#"
            Fixed 2 mistakes. Found nothing wrong in 1 page.
        "#]],
        expect![],
    );
    assert_eq!(output.text("가.namu"), "== 개요 ==\r\n글[* 열린 각주]\r\n");
}

#[test]
fn a_page_without_mistakes_stays_as_it_is() {
    let page = "\u{feff}== 개요 ==\r\n글";
    let output = Case::new(&["check", "--fix", "가.namu"]).file("가.namu", page).run();
    assert_eq!(output.text("가.namu"), page);
    assert_eq!(output.code, Some(0));
}

#[test]
fn standard_input_comes_out_mended_and_the_findings_go_elsewhere() {
    let output = Case::new(&["check", "--fix", "-"]).input(PAGE).run();
    assert_eq!(output.stdout, "== 개요 ==\r\n글[* 열린 각주\r\n");
    assert!(output.stderr.contains("error[footnote-unclosed]"), "{}", output.stderr);
    assert_eq!(output.code, Some(1));

    let output = Case::new(&["check", "--fix", "-"]).input("글").run();
    assert_eq!((output.code, output.stdout.as_str()), (Some(0), "글"));
}
