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
        let korean = rule.page.split("\n\n").nth(3).expect("a Korean paragraph");
        let english = rule.page.replacen(&format!("{korean}\n\n"), "", 1);
        assert_eq!(output.stdout.trim_end(), english.trim_end());
        assert_eq!(output.code, Some(0));
    }
}

#[test]
fn koreans_get_no_english() {
    for rule in rules::all() {
        let output = Case::new(&["--lang=ko", "explain", rule.name]).run();
        let english = rule.page.split("\n\n").nth(2).expect("an English paragraph");
        for part in ["Fix:", "\n## Reported\n", "\n## Fixed\n", "\n## Not reported\n", english] {
            assert!(!output.stdout.contains(part), "{}", output.stdout);
        }
        assert_eq!(output.code, Some(0));
    }
    Case::new(&["--lang=ko", "explain", "footnote-empty"]).run().expect(
        0,
        expect![[r#"
        # footnote-empty

        경고. --fix=unsafe나 편집기의 빠른 수정으로 고칩니다.

        내용도 이름도 없는 각주입니다. 눌러도 아무 내용이 없는 번호만 표시됩니다.

        ## 알리는 예

        ```namu
        본문⟦[*]⟧과 본문⟦[* ]⟧
        ```
        > 내용도 이름도 없어 빈 각주가 됩니다
        > 내용도 이름도 없어 빈 각주가 됩니다

        ## 고친 뒤

        ```namu
        본문과 본문
        ```

        ## 알리지 않는 예

        ```namu
        본문[* 내용] \[*] {{{[*]}}}
        ```
    "#]],
        expect![],
    );
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
