//! Text copied from the rendered site.

use expect_test::expect;

use crate::harness::Case;

const TEXT: &str = "\
최근 수정 시각 : 2023-05-06 07:08:09

1. 개요[편집]

큰 강이다.[1] 맑다.[2]

[1] 물이 많다.
";

#[test]
fn it_is_checked_as_what_it_looks_like() {
    let check = ["check", "--lang", "ko", "--format", "human", "쪽.txt"];
    Case::new(&check).file("쪽.txt", TEXT).run().expect(
        1,
        expect![[r#"
        정보[article-button]: `[편집]`: 글이 아니라 위키 화면의 단추입니다
         --> 쪽.txt:3:6
          |
        3 | 1. 개요[편집]
          |        ^^^^^^
          |
          = 고치기: 지우기 (--fix=unsafe)

        경고[article-notes-cut-off]: 각주 목록이 여기서 끊겨 내용이 없습니다: [2]
         --> 쪽.txt:7:1
          |
        7 | [1] 물이 많다.
          | ^^^

        경고 1개, 정보 1개를 찾았습니다.
    "#]],
        expect![],
    );
}

#[test]
fn it_is_checked_as_what_one_says() {
    let sound = Case::new(&["check", "--as", "namumark", "쪽.txt"]).file("쪽.txt", TEXT).run();
    assert_eq!(sound.code, Some(0), "{}", sound.stdout);
    let short = Case::new(&["check", "--as", "article-text", "쪽.txt"]).file("쪽.txt", "글[1]\n");
    assert_eq!(short.run().code, Some(1));
    let first_line = "## namumark-as namumark\n글[1]\n";
    let decided =
        Case::new(&["check", "--as", "article-text", "쪽.txt"]).file("쪽.txt", first_line);
    assert_eq!(decided.run().code, Some(0));
    let settings = "[[overrides]]\npaths = ['복사/']\nas = 'article-text'\n";
    let with_settings = Case::new(&["check", "--format", "json", "."])
        .file("namumark.toml", settings)
        .file("복사/가.namu", "글[1]\n")
        .file("나.namu", "글[1]\n")
        .run();
    assert_eq!(with_settings.stdout.matches("article-mark-without-note").count(), 1);
}

/// Most text files have nothing to do with wikis.
#[test]
fn text_files_are_looked_for_when_asked_for() {
    let found = |arguments: &[&str]| {
        let case = Case::new(arguments).file("가.namu", "글[1]\n").file("나.txt", "글[1]\n");
        case.run().stdout.matches("article-mark-without-note").count()
    };
    assert_eq!(found(&["check", "--as", "article-text", "--format", "json"]), 2);
    assert_eq!(found(&["check", "--format", "json"]), 0);
}

#[test]
fn inspect_prints_the_facts_of_markup() {
    Case::new(&["inspect", "쪽.txt"]).file("쪽.txt", TEXT).run().expect(
        0,
        expect![[r#"
        {
          "as": "article-text",
          "headings": [
            {
              "level": 2,
              "folded": false,
              "title": "개요",
              "number": "1",
              "line": 3
            }
          ],
          "footnotes": [
            {
              "name": null,
              "number": 1,
              "text": "물이 많다.",
              "definition": true,
              "line": 5
            },
            {
              "name": null,
              "number": 2,
              "text": null,
              "definition": false,
              "line": 5
            }
          ],
          "links": [],
          "categories": [],
          "foldings": [],
          "tables": [],
          "macros": [],
          "redirect": null
        }
    "#]],
        expect![],
    );
}

#[test]
fn format_leaves_it_alone() {
    let text = TEXT.replace("맑다.", "맑다.  \n||가||나  ||\n");
    let output = Case::new(&["format", "--check", "쪽.txt"]).file("쪽.txt", &text).run();
    assert_eq!(output.code, Some(0), "{}", output.stdout);
}
