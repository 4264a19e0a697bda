//! `restore`.

use expect_test::expect;

use crate::harness::Case;

const ARTICLE: &str =
    "최근 수정 시각 : 2023-05-06\n\n1. 강[편집]\n파일:강.svg\n물[1]이다.[3]\n\n[1] 하나 [3] 둘\n";

const PAGE: &str =
    "최근 수정 시각 : 2023-05-06\n\n== 강 ==\n[[파일:강.svg]]\n물[* 하나]이다.[* 둘]\n";

#[test]
fn the_page_is_printed_and_what_is_lost_is_listed() {
    Case::new(&["restore", "가.txt"]).file("가.txt", ARTICLE).run().expect(
        0,
        expect![[r#"
        최근 수정 시각 : 2023-05-06

        == 강 ==
        [[파일:강.svg]]
        물[* 하나]이다.[* 둘]
    "#]],
        expect![[r#"
        namumark: 가.txt:1:1: the time of the last change stays text
    "#]],
    );
}

#[test]
fn messages_are_korean_too() {
    let text = "1. 가\n글[1]\n3. 나 }}}\n파일:강.svg {{{파일:강.svg}}} [펼치기 · 접기]\n\n[1] 하나 [2] 둘 [4]\n";
    let case = Case::new(&["restore", "--lang", "ko", "--as", "article-text", "-"]).input(text);
    case.run().expect(
        0,
        expect![[r#"
        == 가 ==
        글[* 하나]
        == 나 }}\} ==
        [[파일:강.svg]] {{{파일:강.svg}}} [펼치기 · 접기]

        [2] 둘 [4]
    "#]],
        expect![[r#"
            namumark: <stdin>:3:1: 문단 번호가 바뀝니다: 3 → 2
            namumark: <stdin>:3:6: 짝을 지을 수 없는 중괄호는 글로 남습니다
            namumark: <stdin>:4:25: 접기의 범위를 알 수 없어 단추가 글로 남습니다
            namumark: <stdin>:6:8: 이 각주는 글로 남습니다
        "#]],
    );
}

#[test]
fn the_page_may_go_into_a_file() {
    let case =
        Case::new(&["restore", "--output-file", "가.namu", "가.txt"]).file("가.txt", ARTICLE);
    let output = case.run();
    assert_eq!(output.text("가.namu"), PAGE);
    assert_eq!(output.text("가.txt"), ARTICLE);
    output.expect(
        0,
        expect![],
        expect![[r#"
        namumark: 가.txt:1:1: the time of the last change stays text
    "#]],
    );
    let facts = Case::new(&["inspect", "가.namu"]).after(output).run();
    assert!(facts.stdout.contains("\"as\": \"namumark\""), "{}", facts.stdout);
}

#[test]
fn standard_input_is_restored() {
    let output = Case::new(&["restore", "-"]).input(ARTICLE).run();
    assert_eq!(output.stdout, PAGE);
}

#[test]
fn settings_say_what_is_a_copy() {
    let case = Case::new(&["restore", "가.txt"]).file("가.txt", "1. 가\n글\n");
    let refused = case.run();
    assert_eq!(refused.code, Some(2));
    let case = Case::new(&["restore", "가.txt"]).file("가.txt", "1. 가\n글\n");
    let output = case.file("namumark.toml", "as = \"article-text\"\n").run();
    assert_eq!((output.code, output.stdout.as_str()), (Some(0), "== 가 ==\n글\n"));
}

#[test]
fn a_file_beside_such_settings_is_a_page_all_the_same() {
    let case = Case::new(&["restore", "--output-file", "가.namu", "가.txt"]);
    let case = case.file("가.txt", ARTICLE).file("namumark.toml", "as = \"article-text\"\n");
    let output = case.run();
    assert_eq!(output.text("가.namu"), format!("## namumark-as namumark\n{PAGE}"));
    let facts = Case::new(&["inspect", "가.namu"]).after(output).run();
    assert!(facts.stdout.contains("\"as\": \"namumark\""), "{}", facts.stdout);
}

#[test]
fn markup_is_refused() {
    Case::new(&["restore", "가.namu"]).file("가.namu", PAGE).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 가.namu: this is markup already, there is nothing to restore
    "#]],
    );
    Case::new(&["restore", "없음.txt"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 없음.txt: no such file or folder
    "#]],
    );
}
