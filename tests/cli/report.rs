//! How findings are printed, and what the exit code makes of them.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use expect_test::expect;

use crate::harness::Case;

/// Wide characters and tabs before each mistake.
const WIDE: &str = "한글 🌳 글[* 열린 각주\n가\t나\t다[* 탭 뒤\n";

#[test]
fn excerpts_line_up_under_wide_characters() {
    Case::new(&["check", "가.namu"]).file("가.namu", WIDE).run().expect(
        1,
        expect![[r#"
        error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
         --> 가.namu:1:7
          |
        1 | 한글 🌳 글[* 열린 각주
          |           ^^
          |
          = fix: Close the footnote with `]` (--fix=unsafe)

        error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
         --> 가.namu:2:6
          |
        2 | 가    나    다[* 탭 뒤
          |               ^^
          |
          = fix: Close the footnote with `]` (--fix=unsafe)

        Found 2 errors.
    "#]],
        expect![],
    );
}

#[test]
fn places_far_apart_have_excerpts_of_their_own() {
    let far = "빈 줄 사이의 글\n".repeat(6);
    let page = format!("앞[*이름 처음 뜻]\n{far}뒤[*이름 다른 뜻]\n");
    Case::new(&["check", "가.namu"]).file("가.namu", page).run().expect(
        1,
        expect![[r#"
        warning[footnote-duplicate]: Footnote ‘이름’ has a text already, so this one is not shown
         --> 가.namu:8:4
          |
        8 | 뒤[*이름 다른 뜻]
          |     ^^^^
          |
         ::: 가.namu:1:4
          |
        1 | 앞[*이름 처음 뜻]
          |     ---- The earlier text
          |
          = fix: Rename it to ‘이름2’ (--fix=unsafe)

        Found 1 warning.
    "#]],
        expect![],
    );
}

#[test]
fn long_lines_are_cut_around_the_mistake() {
    let long = "바람이 불면 종이로 만든 새가 난다. ".repeat(20);
    let page = format!("{long}[* 열린 각주 {long}\n");
    Case::new(&["check", "가.namu"]).file("가.namu", page).run().expect(1, expect![[r#"
        error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
         --> 가.namu:1:421
          |
        1 | ...불면 종이로 만든 새가 난다. 바람이 불면 종이로 만든 새가 난다. [* 열린 각주 바람이 불면 종이로 만든 새가 난다. 바람이 불면 종이로...
          |                                                                   ^^
          |
          = fix: Close the footnote with `]` (--fix=unsafe)

        Found 1 error.
    "#]], expect![]);
}

#[test]
fn a_lone_carriage_return_ends_a_line_as_it_does_in_an_editor() {
    Case::new(&["check", "가.namu"])
        .file("가.namu", "첫 줄\r둘째[* 열린 각주\r\n셋째\r\n")
        .run()
        .expect(
            1,
            expect![[r#"
            error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
             --> 가.namu:2:3
              |
            2 | 둘째[* 열린 각주
              |     ^^
              |
              = fix: Close the footnote with `]` (--fix=unsafe)

            Found 1 error.
        "#]],
            expect![],
        );
}

#[test]
fn json_has_the_shape_that_programs_rely_on() {
    Case::new(&["check", "--format", "json", "가.namu"])
        .file("가.namu", "\u{feff}🌳==\n==개요==\n앞[*이름 뜻]\n뒤[*이름 다른 뜻]\n")
        .run()
        .expect(1, expect![[r#"
            [
              {
                "file": "가.namu",
                "rule": "heading-malformed",
                "severity": "error",
                "message": "A space is missing between `=` and the title, so the line shows as text",
                "start": {
                  "line": 2,
                  "column": 1,
                  "offset": 10
                },
                "end": {
                  "line": 2,
                  "column": 3,
                  "offset": 12
                },
                "fix": {
                  "title": "Make it a heading",
                  "safe": true,
                  "edits": [
                    {
                      "start": {
                        "line": 2,
                        "column": 1,
                        "offset": 10
                      },
                      "end": {
                        "line": 2,
                        "column": 7,
                        "offset": 20
                      },
                      "text": "== 개요 =="
                    }
                  ]
                },
                "related": []
              },
              {
                "file": "가.namu",
                "rule": "footnote-duplicate",
                "severity": "warning",
                "message": "Footnote ‘이름’ has a text already, so this one is not shown",
                "start": {
                  "line": 4,
                  "column": 4,
                  "offset": 43
                },
                "end": {
                  "line": 4,
                  "column": 6,
                  "offset": 49
                },
                "fix": {
                  "title": "Rename it to ‘이름2’",
                  "safe": false,
                  "edits": [
                    {
                      "start": {
                        "line": 4,
                        "column": 4,
                        "offset": 43
                      },
                      "end": {
                        "line": 4,
                        "column": 6,
                        "offset": 49
                      },
                      "text": "이름2"
                    }
                  ]
                },
                "related": [
                  {
                    "file": "가.namu",
                    "message": "The earlier text",
                    "start": {
                      "line": 3,
                      "column": 4,
                      "offset": 26
                    },
                    "end": {
                      "line": 3,
                      "column": 6,
                      "offset": 32
                    }
                  }
                ]
              }
            ]
        "#]], expect![]);
}

#[test]
fn json_of_nothing_is_an_empty_array() {
    Case::new(&["check", "--format", "json"]).file("가.namu", "글\n").run().expect(
        0,
        expect![[r#"
            []
        "#]],
        expect![],
    );
}

#[test]
fn the_summary_counts_pages() {
    Case::new(&["check"]).file("가.namu", "글\n").file("나.namu", "글\n").run().expect(
        0,
        expect![[r#"
            Found nothing wrong in 2 pages.
        "#]],
        expect![],
    );
}

#[test]
fn colours_come_only_when_they_are_asked_for() {
    let case = || Case::new(&["check"]).file("가.namu", WIDE);
    let coloured = case().environment("CLICOLOR_FORCE", "1").run();
    assert!(coloured.stdout.contains("\u{1b}["), "{}", coloured.stdout);
    let plain = case().environment("CLICOLOR_FORCE", "1").environment("NO_COLOR", "1").run();
    assert!(!plain.stdout.contains('\u{1b}'), "{}", plain.stdout);
    assert!(!case().run().stdout.contains('\u{1b}'));
}

#[test]
fn fail_on_decides_what_the_exit_code_minds() {
    // A note inside a note is a warning.
    let code = |severity: &str| {
        let case = Case::new(&["check", "--fail-on", severity]);
        case.file("가.namu", "글[* 밖의 [* 안의] 각주]\n").run().code
    };
    assert_eq!(code("error"), Some(0));
    assert_eq!(code("warning"), Some(1));
    assert_eq!(code("information"), Some(1));
    assert_eq!(code("hint"), Some(1));
    assert_eq!(code("never"), Some(0));
}

#[test]
fn a_reader_that_has_gone_is_no_mistake() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::write(folder.path().join("가.namu"), "글[* 열린 각주\n".repeat(2000)).expect("a file");
    let mut child = Command::new(env!("CARGO_BIN_EXE_namumark"))
        .args(["check", "--format", "json"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut first = String::new();
    let mut reader = BufReader::new(child.stdout.take().expect("a pipe"));
    reader.read_line(&mut first).expect("a line");
    drop(reader);
    let output = child.wait_with_output().expect("the binary ends");
    assert_eq!(first, "[\n");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{:?}", output.status);
}

/// The README shows a picture of these.
#[test]
fn the_sample_page_has_its_five_mistakes() {
    let sample = include_str!("../fixtures/sample.namu");
    let output = Case::new(&["check", "sample.namu"]).file("sample.namu", sample).run();
    let names = output.stdout.lines().filter_map(|line| line.strip_prefix("error["));
    let names: Vec<_> = names.filter_map(|line| line.split(']').next()).collect();
    assert_eq!(
        names,
        [
            "table-row-unclosed",
            "footnote-unclosed",
            "footnote-undefined",
            "heading-malformed",
            "group-unclosed"
        ]
    );
    assert!(output.stdout.ends_with("Found 5 errors. 2 can be fixed with --fix.\n"));
    assert_eq!(output.code, Some(1));
}
