//! Why a text is no markup.

use expect_test::expect;

use crate::harness::Case;

#[test]
fn a_place_is_explained() {
    let case = Case::new(&["why", "--lang", "ko", "가.namu:1:13"]);
    case.file("가.namu", "가 '''나--다'''라--\n").run().expect(0, expect![], expect![]);
    let case = Case::new(&["why", "-:4:1"]).input("{{{#!wiki\na\n== b ==\n}}}\n");
    case.run().expect(0, expect![], expect![]);
}

#[test]
fn what_works_is_not() {
    let case = Case::new(&["why", "a.namu:1:1"]).file("a.namu", "'''a'''\n");
    case.run().expect(0, expect![], expect![]);
}

#[test]
fn settings_and_title_hold() {
    let case = Case::new(&["why", "틀/가.namu:1:1"]).file("namumark.toml", "language = \"ko\"\n");
    case.file("틀/가.namu", "[[가\n").run().expect(0, expect![], expect![]);
}

#[test]
fn what_is_no_place_is_refused() {
    for place in ["a.namu", "a.namu:1", "a.namu:0:1", "a.namu:1:x"] {
        let output = Case::new(&["why", place]).file("a.namu", "a\n").run();
        output.expect(
            2,
            expect![],
            expect![[r#"
            namumark: a place is written FILE:LINE:COLUMN, lines and columns counted from 1
        "#]],
        );
    }
    Case::new(&["why", "b.namu:1:1"]).run().expect(2, expect![], expect![]);
}
