//! What the command line tells of the rules.

use expect_test::expect;
use namumark_lsp::rules;

use crate::harness::Case;

#[test]
fn every_rule_has_a_line_in_the_table() {
    let output = Case::new(&["explain"]).run();
    let names = output.stdout.lines().map(|line| line.split(' ').next().unwrap_or_default());
    assert!(names.eq(rules::all().map(|rule| rule.name)), "{}", output.stdout);
    assert_eq!(output.code, Some(0));
}

#[test]
fn a_rule_is_explained_by_its_page() {
    for rule in rules::all() {
        let output = Case::new(&["explain", rule.name]).run();
        assert_eq!(output.stdout.trim_end(), rule.page.trim_end());
        assert_eq!(output.code, Some(0));
    }
}

#[test]
fn a_slip_of_the_pen_is_answered_with_a_suggestion() {
    Case::new(&["explain", "footnote-unclose"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: there is no rule 'footnote-unclose'. Did you mean 'footnote-unclosed'?
    "#]],
    );
    Case::new(&["explain", "--lang", "ko", "footnote-unclose"]).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: 'footnote-unclose'이라는 규칙은 없습니다. 'footnote-unclosed'를 찾으셨나요?
        "#]],
    );
    Case::new(&["explain", "바나나"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: there is no rule '바나나'. `namumark explain` lists all rules.
    "#]],
    );
}
