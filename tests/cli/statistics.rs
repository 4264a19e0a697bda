//! Counts instead of findings.

use expect_test::expect;

use crate::harness::Case;

/// A note that is open and two headings without their space, which have a safe fix.
const PAGE: &str = "==개요==\n글[* 열린 각주\n==역사==\n";

#[test]
fn a_table_counts_what_each_rule_found() {
    let case = |arguments: &[&str]| {
        Case::new(arguments)
            .file("가.namu", PAGE)
            .file("나.namu", "글[* 밖의 [* 안의] 각주]\n")
            .run()
    };
    case(&["check", "--statistics"]).expect(
        1,
        expect![[r#"
        count  --fix  =unsafe  severity  rule
            2      2        2  error     heading-malformed
            1      0        1  warning   footnote-nested
            1      0        1  error     footnote-unclosed

        Found 3 errors, 1 warning in 2 of 2 pages. 2 can be fixed with --fix.
    "#]],
        expect![],
    );
    case(&["check", "--statistics", "--lang", "ko"]).expect(
        1,
        expect![[r#"
        개수  --fix  =unsafe  심각도  규칙
           2      2        2  오류    heading-malformed
           1      0        1  경고    footnote-nested
           1      0        1  오류    footnote-unclosed

        문서 2개 가운데 2개에서 오류 3개, 경고 1개를 찾았습니다. 2개는 --fix로 고칠 수 있습니다.
    "#]],
        expect![],
    );
    case(&["check", "--statistics", "--format", "json"]).expect(
        1,
        expect![[r#"
        [
          {
            "rule": "heading-malformed",
            "severity": "error",
            "count": 2,
            "safe": 2,
            "fixable": 2
          },
          {
            "rule": "footnote-nested",
            "severity": "warning",
            "count": 1,
            "safe": 0,
            "fixable": 1
          },
          {
            "rule": "footnote-unclosed",
            "severity": "error",
            "count": 1,
            "safe": 0,
            "fixable": 1
          }
        ]
    "#]],
        expect![],
    );
}

#[test]
fn nothing_found_is_no_table() {
    let case = |arguments: &[&str]| Case::new(arguments).file("가.namu", "글\n").run();
    case(&["check", "--statistics"]).expect(
        0,
        expect![[r#"
        Found nothing wrong in 1 page.
    "#]],
        expect![],
    );
    case(&["check", "--statistics", "--format", "json"]).expect(
        0,
        expect![[r#"
        []
    "#]],
        expect![],
    );
}
