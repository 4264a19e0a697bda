//! Which pages are checked.

use expect_test::expect;

use crate::harness::{Case, Output};

/// The files of the findings, in their order, and each once.
fn files(output: &Output) -> Vec<String> {
    let findings: Vec<serde_json::Value> =
        serde_json::from_str(&output.stdout).expect("an array of findings");
    let mut files: Vec<_> = findings
        .iter()
        .map(|finding| finding["file"].as_str().expect("a name").replace('\\', "/"))
        .collect();
    files.dedup();
    files
}

/// A page with one mistake.
const PAGE: &str = "본문[* 닫히지 않은 각주\n";

#[test]
fn the_current_folder_is_searched_in_the_order_of_names() {
    let output = Case::new(&["check", "--format", "json"])
        .file("나.namu", PAGE)
        .file("가.namumark", PAGE)
        .file("틀/다.namu", PAGE)
        .file("메모.txt", PAGE)
        .file("가.namu.orig", PAGE)
        .run();
    assert_eq!(files(&output), ["가.namumark", "나.namu", "틀/다.namu"]);
    assert_eq!(output.code, Some(1));
}

#[test]
fn ignore_files_and_hidden_folders_are_respected() {
    let output = Case::new(&["check", "--format", "json"])
        .file(".gitignore", "초안/\n")
        .file(".ignore", "*.old.namu\n")
        .file("초안/가.namu", PAGE)
        .file("나.old.namu", PAGE)
        .file(".숨김/다.namu", PAGE)
        .file("라.namu", PAGE)
        .run();
    assert_eq!(files(&output), ["라.namu"]);
}

#[test]
fn a_named_file_is_a_page_whatever_its_name_and_is_checked_once() {
    let output = Case::new(&["check", "--format", "json", "쪽.txt", "문서", "문서/가.namu"])
        .file("쪽.txt", PAGE)
        .file("문서/가.namu", PAGE)
        .run();
    assert_eq!(files(&output), ["문서/가.namu", "쪽.txt"]);
}

#[test]
fn standard_input_has_the_name_it_is_given() {
    let output = Case::new(&["check", "--format", "json", "-", "--stdin-filename", "대문.namu"])
        .input(PAGE)
        .run();
    assert_eq!(files(&output), ["대문.namu"]);
    assert_eq!(output.code, Some(1));
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_checked() {
    Case::new(&["check", "없는.namu", "빈 폴더", "가.namu"])
        .folder("빈 폴더")
        .file("가.namu", "본문\n")
        .run()
        .expect(
            2,
            expect![[r#"
            Found nothing wrong in 1 page.
        "#]],
            expect![[r#"
            namumark: 빈 폴더: no .namu or .namumark page in this folder
            namumark: 없는.namu: no such file or folder
        "#]],
        );
    Case::new(&["check", "--lang", "ko", "없는.namu", "빈 폴더", "가.namu"])
        .folder("빈 폴더")
        .file("가.namu", "본문\n")
        .run()
        .expect(
            2,
            expect![[r#"
            문서 1개에서 문제를 찾지 못했습니다.
        "#]],
            expect![[r#"
            namumark: 빈 폴더: 이 폴더에는 .namu나 .namumark 문서가 없습니다
            namumark: 없는.namu: 그런 파일이나 폴더가 없습니다
        "#]],
        );
}

#[test]
fn a_folder_is_no_page() {
    Case::new(&["tree", "폴더"]).folder("폴더").run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 폴더: this is a folder
    "#]],
    );
}

#[test]
fn what_is_excluded_is_left_out_even_where_it_is_named() {
    let output = Case::new(&[
        "check",
        "--format",
        "json",
        "--exclude",
        "초안/",
        "--exclude",
        "문서/*.old.namu",
        ".",
        "초안/가.namu",
    ])
    .file("초안/가.namu", PAGE)
    .file("문서/가.old.namu", PAGE)
    .file("문서/초안/가.namu", PAGE)
    .file("가.old.namu", PAGE)
    .run();
    assert_eq!(files(&output), ["가.old.namu"]);
    assert_eq!(output.stderr, "");
}

#[test]
fn an_exclusion_that_is_no_pattern_could_not_run() {
    Case::new(&["check", "--exclude", "가[나"]).file("가.namu", PAGE).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: --exclude: '가[나' is no pattern
        "#]],
    );
}

#[test]
fn a_path_that_does_not_exist_may_be_a_pattern() {
    let case = |patterns: &[&str]| {
        Case::new(&[&["check", "--format", "json"], patterns].concat())
            .file("문서/가.txt", PAGE)
            .file("문서/나/다.txt", PAGE)
            .file("문서/나/라.namu", PAGE)
            .file("[마].namu", PAGE)
            .file(".gitignore", "바.txt\n")
            .file("문서/바.txt", PAGE)
            .run()
    };
    assert_eq!(files(&case(&["문서/**/*.txt"])), ["문서/가.txt", "문서/나/다.txt"]);
    assert_eq!(files(&case(&["./문서/*.txt"])), ["문서/가.txt"]);
    assert_eq!(
        files(&case(&["*.namu", "문서/나/{다,라}.*"])),
        ["[마].namu", "문서/나/다.txt", "문서/나/라.namu"]
    );
    assert_eq!(files(&case(&["[마].namu"])), ["[마].namu"]);
    case(&["없는/*.namu", "[마].namu"]).expect_problems(
        2,
        expect![[r#"
            namumark: 없는/*.namu: no file matches this pattern
        "#]],
    );
}

#[test]
fn the_number_of_jobs_changes_nothing() {
    let pages = |jobs: &str| {
        let case = Case::new(&["check", "--jobs", jobs]);
        let case = (0..100).fold(case, |case, number| {
            let page = PAGE.repeat(1 + number % 7);
            case.file(&format!("{number}.namu"), page)
        });
        case.run().stdout
    };
    assert_eq!(pages("1"), pages("7"));
}
