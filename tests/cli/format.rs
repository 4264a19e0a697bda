//! `format` and `convert`.

use expect_test::expect;

use crate::harness::Case;

const PAGE: &str = "==  제목 ==\n글 \n|| 가 ||\n|| 가나 ||\n";
const FORMATTED: &str = "== 제목 ==\n글\n||  가  ||\n|| 가나 ||\n";

#[test]
fn pages_are_formatted_where_they_are() {
    let output = Case::new(&["format"]).file("가.namu", PAGE).file("나.namu", "글\n").run();
    assert_eq!(output.text("가.namu"), FORMATTED);
    output.expect(
        0,
        expect![],
        expect![[r#"
        namumark: Formatted 1 page(s).
    "#]],
    );
}

#[test]
fn what_would_change_is_said_and_nothing_is_changed() {
    let output = Case::new(&["format", "--check"]).file("가.namu", PAGE).run();
    assert_eq!(output.text("가.namu"), PAGE);
    output.expect(
        1,
        expect![[r#"
        가.namu
    "#]],
        expect![[r#"
        namumark: Would format 1 page(s).
    "#]],
    );
    Case::new(&["format", "--diff"]).file("가.namu", "글 \n나\n").run().expect(
        1,
        expect![[r#"
            --- a/가.namu
            +++ b/가.namu
            @@ -1,2 +1,2 @@
            -글 
            +글
             나
        "#]],
        expect![[r#"
            namumark: Would format 1 page(s).
        "#]],
    );
}

#[test]
fn standard_input_is_formatted_to_standard_output() {
    Case::new(&["format", "-"]).input(PAGE).run().expect(
        0,
        expect![[r#"
            == 제목 ==
            글
            ||  가  ||
            || 가나 ||
        "#]],
        expect![[r#"
            namumark: Formatted 1 page(s).
        "#]],
    );
}

#[test]
fn what_can_not_be_read_is_no_page() {
    Case::new(&["format", "없음.namu"]).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: 없음.namu: no such file or folder
            namumark: Nothing to format.
        "#]],
    );
}

#[test]
fn other_markups_are_printed_as_namumark() {
    for (markup, page) in [
        ("markdown", "# 제목\n**굵게**\n"),
        ("html", "<h1>제목</h1><b>굵게</b>"),
        ("mediawiki", "= 제목 =\n'''굵게'''\n"),
    ] {
        Case::new(&["convert", "--from", markup, "가.txt"]).file("가.txt", page).run().expect(
            0,
            expect![[r#"
                == 제목 ==
                '''굵게'''
            "#]],
            expect![],
        );
    }
}
