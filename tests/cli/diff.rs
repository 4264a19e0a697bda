//! What `--fix` would do, without doing it.

use expect_test::expect;

use crate::harness::Case;

#[test]
fn a_diff_shows_what_would_change_and_changes_nothing() {
    let page = "글\n하나\n==개요==\n둘\n셋\n넷\n다섯\n여섯\n일곱\n==역사==";
    let output = Case::new(&["check", "--diff"])
        .file("문서/가.namu", page)
        .file("나.namu", "글[* 열린 각주\n")
        .run();
    assert_eq!(output.text("문서/가.namu"), page);
    output.expect(
        1,
        expect![[r#"
            --- a/문서/가.namu
            +++ b/문서/가.namu
            @@ -1,10 +1,10 @@
             글
             하나
            -==개요==
            +== 개요 ==
             둘
             셋
             넷
             다섯
             여섯
             일곱
            -==역사==
            \ No newline at end of file
            +== 역사 ==
            \ No newline at end of file
        "#]],
        expect![[r#"
        namumark: Would fix 2 mistakes.
    "#]],
    );
}

#[test]
fn a_diff_shows_unsafe_fixes_when_they_are_asked_for() {
    Case::new(&["check", "--diff", "--fix=unsafe", "--lang", "ko", "-"])
        .input("글[* 열린 각주\n")
        .run()
        .expect(
            1,
            expect![[r#"
            --- a/<stdin>
            +++ b/<stdin>
            @@ -1 +1 @@
            -글[* 열린 각주
            +글[* 열린 각주]
        "#]],
            expect![[r#"
            namumark: 1개를 고칠 수 있습니다.
        "#]],
        );
}

#[test]
fn line_endings_stay_in_a_diff() {
    let page = "글\r\n==개요==\r\n첫\r둘\r\n";
    let output = Case::new(&["check", "--diff"]).file("가.namu", page).run();
    let (_, lines) = output.stdout.split_once(" @@\n").expect("a hunk");
    assert_eq!(lines, " 글\r\n-==개요==\r\n+== 개요 ==\r\n 첫\r둘\r\n");
}

#[test]
fn without_fixes_there_is_no_diff() {
    Case::new(&["check", "--diff"]).file("가.namu", "글[* 열린 각주\n").run().expect(
        0,
        expect![],
        expect![[r#"
            namumark: Nothing to fix.
        "#]],
    );
}

#[test]
fn a_diff_has_colours_only_when_they_are_asked_for() {
    let case = || Case::new(&["check", "--diff"]).file("가.namu", "==개요==\n");
    let coloured = case().environment("CLICOLOR_FORCE", "1").run();
    assert!(coloured.stdout.contains("\u{1b}[32m+== 개요 ==\u{1b}[0m\n"), "{}", coloured.stdout);
    assert!(!case().run().stdout.contains('\u{1b}'));
}

#[test]
fn the_name_of_a_file_from_the_root_stays_one_path() {
    let case = Case::new(&["check", "--diff"]).file("가.namu", "==개요==\n");
    let path = case.path().join("가.namu").to_string_lossy().into_owned();
    let output = case.argument(&path).run();
    let name = path.replace('\\', "/");
    let first = format!("--- a/{}\n", name.trim_start_matches('/'));
    assert!(output.stdout.starts_with(&first), "{}", output.stdout);
}
