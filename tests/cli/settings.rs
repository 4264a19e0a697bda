//! `namumark.toml`, and the options that stand above it.

use expect_test::expect;

use crate::harness::{Case, Output};

/// Two mistakes, of two categories.
const PAGE: &str = "빈 각주[*]와 열린 각주[* 내용\n[각주]\n";

/// The rules of the findings, each with its file.
fn found(output: &Output) -> Vec<(String, String)> {
    assert_ne!(output.code, Some(2), "{}", output.stderr);
    let findings: Vec<serde_json::Value> =
        serde_json::from_str(&output.stdout).expect("an array of findings");
    let text = |value: &serde_json::Value| value.as_str().expect("a text").replace('\\', "/");
    findings.iter().map(|finding| (text(&finding["file"]), text(&finding["rule"]))).collect()
}

fn rules(output: &Output) -> Vec<String> {
    found(output).into_iter().map(|(_, rule)| rule).collect()
}

fn case(arguments: &[&str]) -> Case {
    let mut all = vec!["check", "--format", "json"];
    all.extend(arguments);
    Case::new(&all).file("위키/가.namu", PAGE)
}

#[test]
fn the_file_is_found_upward_from_the_page() {
    let ignoring = r#"ignore = ["footnote-empty"]"#;
    let nearest = r#"ignore = ["footnote"]"#;
    assert_eq!(rules(&case(&[]).run()), ["footnote-empty", "footnote-unclosed"]);
    assert_eq!(rules(&case(&[]).file("namumark.toml", ignoring).run()), ["footnote-unclosed"]);
    let nested = case(&[]).file("namumark.toml", ignoring).file("위키/namumark.toml", nearest);
    assert!(rules(&nested.run()).is_empty());
    let named = case(&["위키/가.namu"]).file("namumark.toml", ignoring);
    assert_eq!(rules(&named.run()), ["footnote-unclosed"]);
}

#[test]
fn another_file_may_be_chosen_or_none() {
    let nearest = |arguments| case(arguments).file("namumark.toml", r#"ignore = ["all"]"#);
    assert!(rules(&nearest(&[]).run()).is_empty());
    assert_eq!(rules(&nearest(&["--no-config"]).run()).len(), 2);
    let chosen = nearest(&["--config", "다른.toml"]);
    let chosen = chosen.file("다른.toml", r#"ignore = ["footnote-unclosed"]"#);
    assert_eq!(rules(&chosen.run()), ["footnote-empty"]);
    nearest(&["--config", "없는.toml"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 없는.toml: no such file or folder
    "#]],
    );
}

#[test]
fn the_command_line_is_stronger_than_the_file() {
    let case = |arguments| case(arguments).file("namumark.toml", r#"ignore = ["footnote-empty"]"#);
    assert_eq!(rules(&case(&["--select", "footnote-empty"]).run()).len(), 2);
    assert_eq!(rules(&case(&["--ignore", "footnote,link"]).run()), [""; 0]);
    let only = case(&["--ignore", "all", "--select", "footnote-empty"]);
    assert_eq!(rules(&only.run()), ["footnote-empty"]);
    case(&["--select", "footnote-emty"]).run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: there is no rule, category or group 'footnote-emty'. Did you mean 'footnote-empty'?
    "#]],
    );
}

#[test]
fn severities_change_and_with_them_the_exit_code() {
    let settings = r#"
        ignore = ["footnote-unclosed"]
        [severity]
        footnote-empty = "hint"
    "#;
    assert_eq!(case(&[]).file("namumark.toml", settings).run().code, Some(0));
    let failing = case(&["--fail-on", "hint"]).file("namumark.toml", settings);
    assert_eq!(failing.run().code, Some(1));
}

#[test]
fn overrides_are_for_some_pages() {
    let settings = r#"
        ignore = ["footnote-empty"]
        [[overrides]]
        paths = ["/위키/틀/"]
        select = ["footnote-empty"]
        severity = { footnote-unclosed = "information" }
    "#;
    let output = case(&[])
        .file("namumark.toml", settings)
        .file("위키/틀/나.namu", PAGE)
        .file("위키/틀/안/다.namu", "글[*]\n[각주]\n")
        .run();
    let found = found(&output);
    let found: Vec<_> = found.iter().map(|(file, rule)| (file.as_str(), rule.as_str())).collect();
    assert_eq!(
        found,
        [
            ("위키/가.namu", "footnote-unclosed"),
            ("위키/틀/나.namu", "footnote-empty"),
            ("위키/틀/나.namu", "footnote-unclosed"),
            ("위키/틀/안/다.namu", "footnote-empty"),
        ]
    );
}

#[test]
fn groups_of_one_s_own_stand_for_their_members() {
    let settings = r#"
        ignore = ["조용히"]
        groups = { "조용히" = ["빈"], "빈" = ["footnote-empty", "조용히"] }
    "#;
    let case = |arguments| case(arguments).file("namumark.toml", settings);
    assert_eq!(rules(&case(&[]).run()), ["footnote-unclosed"]);
    assert_eq!(rules(&case(&["--select", "빈"]).run()).len(), 2);
}

#[test]
fn what_is_excluded_is_checked_only_by_name() {
    let case = |arguments| {
        let settings = r#"exclude = ["초안/", "*.old.namu"]"#;
        let case = case(arguments).file("namumark.toml", settings);
        case.file("위키/초안/나.namu", PAGE).file("다.old.namu", PAGE)
    };
    assert_eq!(rules(&case(&[]).run()).len(), 2);
    assert_eq!(rules(&case(&["위키"]).run()).len(), 2);
    assert_eq!(rules(&case(&["다.old.namu"]).run()).len(), 2);
}

#[test]
fn everything_wrong_with_a_file_is_said_and_nothing_is_checked() {
    let settings = r#"
selct = []
ignore = ["footnote-emty", 3]
exclude = ["["]
profile = "thetre"

[severity]
footnote-empty = "bad"
xyz = "hint"

[options.footnote-empty]
depth = 3

[groups]
footnote = []

[[overrides]]
select = []
exclude = []
"#;
    case(&[]).file("namumark.toml", settings).run().expect(2, expect![], expect![[r#"
        namumark: namumark.toml:2:1: there is no key 'selct'; did you mean 'select'?
        namumark: namumark.toml:3:11: there is no rule, category or group 'footnote-emty'; did you mean 'footnote-empty'?
        namumark: namumark.toml:3:28: must be a string
        namumark: namumark.toml:4:12: not a pattern of paths
        namumark: namumark.toml:5:11: 'thetre' must be one of namu.wiki, the-seed, thetree, opennamu
        namumark: namumark.toml:8:18: 'bad' must be one of error, warning, information, hint
        namumark: namumark.toml:9:1: there is no rule 'xyz'
        namumark: namumark.toml:12:1: footnote-empty has no option 'depth'
        namumark: namumark.toml:15:1: 'footnote' is the name of something else
        namumark: namumark.toml:17:1: there is no 'paths'
        namumark: namumark.toml:19:1: there is no key 'exclude'
    "#]]);
    case(&["--lang", "ko"]).file("namumark.toml", settings).run().expect(2, expect![], expect![[r#"
        namumark: namumark.toml:2:1: 'selct': 없는 설정입니다. 혹시 'select'?
        namumark: namumark.toml:3:11: 'footnote-emty': 없는 규칙이나 묶음입니다. 혹시 'footnote-empty'?
        namumark: namumark.toml:3:28: 문자열이어야 합니다
        namumark: namumark.toml:4:12: 경로의 무늬가 아닙니다
        namumark: namumark.toml:5:11: 'thetre': 다음 가운데 하나여야 합니다: namu.wiki, the-seed, thetree, opennamu
        namumark: namumark.toml:8:18: 'bad': 다음 가운데 하나여야 합니다: error, warning, information, hint
        namumark: namumark.toml:9:1: 'xyz': 없는 규칙입니다
        namumark: namumark.toml:12:1: 'depth': footnote-empty에 없는 옵션입니다
        namumark: namumark.toml:15:1: 'footnote': 이미 있는 이름입니다
        namumark: namumark.toml:17:1: paths가 없습니다
        namumark: namumark.toml:19:1: 'exclude': 없는 설정입니다
    "#]]);
    case(&[]).file("namumark.toml", "select = [\n").run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: namumark.toml:1:11: not TOML: unclosed array, expected `]`
    "#]],
    );
    case(&[]).file("위키/namumark.toml", [0xb0, 0xa1]).run().expect(
        2,
        expect![],
        expect![[r#"
            namumark: 위키/namumark.toml: not UTF-8
        "#]],
    );
}

#[test]
fn messages_are_in_the_language_of_the_settings() {
    let korean = |case: Case| case.run().stdout.contains("오류 1개");
    let case = |arguments: &[&str]| {
        let mut all = vec!["check"];
        all.extend(arguments);
        let case = Case::new(&all).file("위키/가.namu", "글[* 열린 각주\n");
        case.file("위키/namumark.toml", "\u{feff}language = \"ko\"\r\n")
    };
    assert!(!korean(case(&[])), "the current folder has no settings");
    assert!(korean(case(&["위키"])));
    assert!(korean(case(&["위키/가.namu"])));
    assert!(!korean(case(&["위키", "--lang", "en"])));
    assert!(korean(case(&["위키"]).environment("LC_ALL", "en_US.UTF-8")));
}
