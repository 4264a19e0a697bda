//! `doctor`: what the program finds around it.

use expect_test::expect;

use crate::harness::{Case, Output};

fn case() -> Case {
    Case::new(&["doctor"]).environment("PATH", "").environment("HOME", "/nowhere")
}

/// The lines that are the same on every machine.
fn stable(output: &Output) -> String {
    let varying = ["namumark ", "system", "program", "운영 체제", "프로그램", "rules", "규칙"];
    let lines = output.stdout.lines();
    let lines = lines.filter(|line| !varying.iter().any(|name| line.starts_with(name)));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn it_says_what_holds_in_the_current_folder() {
    let output = case()
        .file("namumark.toml", "profile = 'thetree'\nlanguage = 'ko'\nexclude = ['초안/']\n")
        .file("가.namu", "")
        .file("틀/나.namu", "")
        .file("초안/다.namu", "")
        .environment("LANG", "en_US.UTF-8")
        .run();
    assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
    expect![[r#"
        언어       ko (LANG=en_US.UTF-8)
        터미널     아님
        설정       namumark.toml (exclude, profile, language)
        엔진       thetree
        문서       이 폴더 아래에 2개
        편집기     PATH에 없음
    "#]]
    .assert_eq(&stable(&output));
}

#[test]
fn an_empty_folder_is_no_mistake() {
    let output = case().run();
    assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
    let version = format!("namumark  {}", env!("CARGO_PKG_VERSION"));
    assert_eq!(output.stdout.lines().next(), Some(version.as_str()));
    expect![[r#"
        language  en
        terminal  no
        settings  none (`namumark init` makes some)
        profile   namu.wiki
        pages     0 below this folder
        editors   none in PATH
    "#]]
    .assert_eq(&stable(&output));
}

#[test]
fn a_broken_settings_file_is_a_mistake() {
    let output = case().file("namumark.toml", "selct = []").run();
    assert_eq!(output.code, Some(2));
    expect![[r#"
        language  en
        terminal  no
        settings  namumark.toml (has mistakes)
        profile   namu.wiki
        pages     0 below this folder
        editors   none in PATH
        namumark: namumark.toml:1:1: there is no key 'selct'; did you mean 'select'?
    "#]]
    .assert_eq(&(stable(&output) + &output.stderr));
}
