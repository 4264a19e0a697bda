//! Findings that are known.

use expect_test::expect;

use crate::harness::{Case, Output};

const OLD: &str = "글[* 열린 각주\n";

fn written() -> Output {
    Case::new(&["check", "--baseline", "known.txt", "--write-baseline"])
        .file("가.namu", OLD)
        .file("문서/나.namu", format!("{OLD}{OLD}==개요==\n"))
        .run()
}

#[test]
fn a_baseline_is_written_and_then_nothing_is_new() {
    let output = written();
    expect![[r#"
        # Known findings; namumark check --baseline does not report them.
        가.namu	footnote-unclosed	fbfd52b4fdddface
        문서/나.namu	footnote-unclosed	9dfbae9e3eb8c484
        문서/나.namu	footnote-unclosed	fbfd52b4fdddface
        문서/나.namu	heading-malformed	96b942af06f154e3
    "#]]
    .assert_eq(&output.text("known.txt"));
    output.expect(
        0,
        expect![[r#"
            Found nothing new in 2 pages. Left out 4 that the baseline knows.
        "#]],
        expect![[r#"
        namumark: known.txt: 4 written (4 new, 0 gone)
    "#]],
    );
    let again = Case::new(&["check", "--baseline", "known.txt"]).after(output).run();
    again.expect(
        0,
        expect![[r#"
            Found nothing new in 2 pages. Left out 4 that the baseline knows.
        "#]],
        expect![],
    );
    // The same pages seen from another folder.
    let elsewhere =
        Case::new(&["check", "--baseline", "../known.txt"]).after(again).inside("문서").run();
    elsewhere.expect(
        0,
        expect![[r#"
            Found nothing new in 1 page. Left out 3 that the baseline knows.
        "#]],
        expect![],
    );
}

#[test]
fn only_what_is_new_is_reported() {
    Case::new(&["check", "--baseline", "known.txt", "--lang", "ko"])
        .after(written())
        .file("가.namu", format!("새 줄\n\n{OLD}다른 줄[* 새 각주\n"))
        .run()
        .expect(
            1,
            expect![[r#"
                오류[footnote-unclosed]: 각주를 닫는 `]`가 없어 `[*`부터 글자로 보입니다
                 --> 가.namu:4:5
                  |
                4 | 다른 줄[* 새 각주
                  |        ^^
                  |
                  = 고치기: 각주를 `]`로 닫기 (--fix=unsafe)

                문서 2개 가운데 1개에서 오류 1개를 찾았습니다. 기준 파일이 아는 4개는 뺐습니다.
            "#]],
            expect![],
        );
}

#[test]
fn what_is_gone_is_said_and_pruned() {
    let fixed = |arguments: &[&str], earlier| {
        Case::new(arguments).after(earlier).file("가.namu", "글[* 다른 열린 각주\n").run()
    };
    let gone = Case::new(&["check", "--baseline", "known.txt"])
        .after(written())
        .remove("문서/나.namu")
        .file("가.namu", "글\n")
        .run();
    let stays = gone.text("known.txt");
    gone.expect(
        0,
        expect![[r#"
        Found nothing wrong in 1 page.
    "#]],
        expect![[r#"
        namumark: known.txt: 4 no longer found; --prune-baseline takes them out
    "#]],
    );
    let pruned = fixed(&["check", "--baseline", "known.txt", "--prune-baseline"], gone);
    assert_ne!(pruned.text("known.txt"), stays);
    expect![[r#"
        # Known findings; namumark check --baseline does not report them.
    "#]]
    .assert_eq(&pruned.text("known.txt"));
    pruned.expect(
        1,
        expect![[r#"
        error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
         --> 가.namu:1:2
          |
        1 | 글[* 다른 열린 각주
          |   ^^
          |
          = fix: Close the footnote with `]` (--fix=unsafe)

        Found 1 error.
    "#]],
        expect![[r#"
        namumark: known.txt: 0 written (0 new, 4 gone)
    "#]],
    );
    let anew = fixed(&["check", "--baseline", "known.txt", "--write-baseline"], pruned);
    expect![[r#"
        # Known findings; namumark check --baseline does not report them.
        가.namu	footnote-unclosed	2ca2b3b4bd6bf4ee
    "#]]
    .assert_eq(&anew.text("known.txt"));
    anew.expect(
        0,
        expect![[r#"
            Found nothing new in 1 page. Left out 1 that the baseline knows.
        "#]],
        expect![[r#"
        namumark: known.txt: 1 written (1 new, 0 gone)
    "#]],
    );
}

#[test]
fn pages_that_are_not_checked_stay_known() {
    let earlier = written();
    let before = earlier.text("known.txt");
    let output = Case::new(&["check", "--baseline", "known.txt", "--prune-baseline", "가.namu"])
        .after(earlier);
    assert_eq!(output.run().text("known.txt"), before);
}

#[test]
fn what_is_no_baseline_could_not_run() {
    Case::new(&["check", "--baseline", "known.txt"]).file("가.namu", OLD).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: known.txt: no such file or folder
        "#]],
    );
    Case::new(&["check", "--baseline", "가.namu"]).file("가.namu", OLD).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: 가.namu: not a baseline: line 1 makes no sense
        "#]],
    );
}
