//! Help, and what is said of arguments that make no sense, for those who read Korean.

use expect_test::expect;

use crate::harness::Case;

fn stdout(case: Case) -> String {
    let output = case.run();
    assert_eq!((output.code, output.stderr.as_str()), (Some(0), ""));
    output.stdout
}

#[test]
fn help_names_the_commands() {
    Case::new(&["--lang", "ko", "--help"]).run().expect(0, expect![[r#"
        나무위키의 문법인 나무마크를 검사하는 도구이자, 편집기를 위한 언어 서버입니다

        사용법: namumark [옵션] <명령>

        명령:
          check        문서의 잘못을 찾아 알려 주고 고칩니다
          format       표의 칸을 맞추고 보이지 않는 공백을 정리합니다
          convert      다른 문법으로 쓴 문서를 나무마크로 바꿔 출력합니다
          inspect      문단, 각주, 링크, 표 등 문서의 내용을 JSON으로 보여 줍니다
          tree         구문 트리를 보여 줍니다
          explain      규칙을 설명하거나, 모든 규칙의 목록을 보여 줍니다
          why          문법처럼 보이는 것이 왜 글자로 보이는지 설명합니다
          lsp          표준 입출력으로 동작하는 언어 서버입니다 (LSP)
          init         설정 파일 namumark.toml을 지금 폴더에 만듭니다
          doctor       설정과 환경을 보여 줍니다. 버그를 알릴 때 함께 보내 주세요
          completions  셸에서 인자를 자동 완성하는 스크립트를 출력합니다
          man          프로그램이나 명령의 매뉴얼을 출력합니다
          help         이 도움말이나 명령의 도움말을 봅니다

        옵션:
              --lang <언어>  메시지의 언어 [기본값: namumark.toml, LC_ALL, LC_MESSAGES, LANG을 따르고,
                             없으면 en] [가능한 값: ko, en]
          -h, --help         도움말을 봅니다 (-h는 짧게, --help는 자세히)
          -V, --version      버전을 봅니다

        예:
          namumark check                      지금 폴더 아래의 모든 문서를 검사합니다
          namumark check 문서.namu            한 문서만 검사합니다
          namumark explain footnote-unclosed  규칙을 설명합니다
          namumark lsp                        편집기가 실행하는 명령입니다

        종료 코드: 0 문제 없음, 1 문제 있음, 2 실행하지 못함
    "#]], expect![]);
}

#[test]
fn help_of_a_command_tells_its_defaults_and_values() {
    let help = stdout(Case::new(&["convert", "--help", "--lang=ko"]));
    // Clap's empty lines are not empty.
    let lines: Vec<_> = help.lines().map(str::trim_end).collect();
    expect![[r#"
        다른 문법으로 쓴 문서를 나무마크로 바꿔 출력합니다

        사용법: namumark convert [옵션] --from <문법> <파일>

        인자:
          <파일>
                  문서. `-`는 표준 입력

        옵션:
              --from <문법>
                  문서의 문법

                  가능한 값:
                  - markdown: 표, 취소선, 각주가 있는 CommonMark
                  - html
                  - mediawiki: 기본 문법. 틀은 그대로 둡니다

              --lang <언어>
                  메시지의 언어 [기본값: namumark.toml, LC_ALL, LC_MESSAGES, LANG을 따르고, 없으면 en]
                  [가능한 값: ko, en]

          -h, --help
                  도움말을 봅니다 (-h는 짧게, --help는 자세히)"#]].assert_eq(&lines.join("\n"));
    let help = stdout(Case::new(&["check", "-h", "--lang=ko"]));
    let lines = help.lines().map(str::trim).skip_while(|line| !line.starts_with("--fail-on"));
    let severity: Vec<_> = lines.take(2).collect();
    expect![[r#"
        --fail-on <심각도>       종료 코드가 1이 되는 가장 낮은 심각도 [기본값: warning] [가능한 값:
        error, warning, information, hint, never]"#]]
    .assert_eq(&severity.join("\n"));
}

#[test]
fn no_english_is_left() {
    for command in [
        "check",
        "format",
        "convert",
        "inspect",
        "tree",
        "explain",
        "why",
        "lsp",
        "init",
        "doctor",
        "completions",
        "man",
        "help",
    ] {
        let help = stdout(Case::new(&["--lang=ko", "help", command]));
        for english in ["Usage", "OPTIONS", "Options", "Arguments", "efault", "ossible", "Print"] {
            assert!(!help.contains(english), "{command}: {help}");
        }
    }
}

#[test]
fn settings_and_environment_decide_too() {
    let case = || Case::new(&["--help"]);
    assert!(stdout(case().environment("LC_ALL", "ko_KR.UTF-8")).contains("사용법"));
    assert!(stdout(case().file("namumark.toml", "language = 'ko'")).contains("사용법"));
    let english = Case::new(&["--help", "--lang", "en"]).environment("LC_ALL", "ko_KR.UTF-8");
    assert!(stdout(english).contains("Usage"));
}

#[test]
fn arguments_that_make_no_sense_could_not_run() {
    let mut said = String::new();
    for arguments in [
        "check --formt json",
        "chek",
        "check --format jsn",
        "check --format",
        "check --jobs 0",
        "check --diff --statistics",
        "check --diff --diff",
        "convert",
        "tree a b",
        "--lang ko",
    ] {
        let case = Case::new(&arguments.split(' ').collect::<Vec<_>>());
        let output = case.environment("LANG", "ko_KR.UTF-8").run();
        assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""));
        said += &format!("$ {arguments}\n{}", output.stderr);
    }
    expect![[r#"
        $ check --formt json
        오류: 모르는 인자입니다: --formt

          혹시 이것인가요? --format

        사용법: namumark check [옵션] [경로]...

        자세한 것은 '--help'로 볼 수 있습니다.
        $ chek
        오류: 모르는 명령입니다: chek

          혹시 이것인가요? check

        사용법: namumark [옵션] <명령>

        자세한 것은 '--help'로 볼 수 있습니다.
        $ check --format jsn
        오류: --format <형식>에 쓸 수 없는 값입니다: jsn
          [가능한 값: human, json, github, gitlab, sarif, checkstyle, junit, rdjson]

          혹시 이것인가요? json

        자세한 것은 '--help'로 볼 수 있습니다.
        $ check --format
        오류: 값이 필요합니다: --format <형식>
          [가능한 값: human, json, github, gitlab, sarif, checkstyle, junit, rdjson]

        자세한 것은 '--help'로 볼 수 있습니다.
        $ check --jobs 0
        오류: --jobs <수>에 쓸 수 없는 값입니다: 0

        자세한 것은 '--help'로 볼 수 있습니다.
        $ check --diff --statistics
        오류: 함께 쓸 수 없습니다: --diff, --statistics

        사용법: namumark check [옵션] [경로]...

        자세한 것은 '--help'로 볼 수 있습니다.
        $ check --diff --diff
        오류: 한 번만 쓸 수 있습니다: --diff

        사용법: namumark check [옵션] [경로]...

        자세한 것은 '--help'로 볼 수 있습니다.
        $ convert
        오류: 꼭 필요한 인자가 없습니다: --from <문법>, <파일>

        사용법: namumark convert [옵션] --from <문법> <파일>

        자세한 것은 '--help'로 볼 수 있습니다.
        $ tree a b
        오류: 모르는 인자입니다: b

        사용법: namumark tree [옵션] <파일>

        자세한 것은 '--help'로 볼 수 있습니다.
        $ --lang ko
        오류: 명령이 필요합니다

        사용법: namumark [옵션] <명령>

        자세한 것은 '--help'로 볼 수 있습니다.
    "#]]
    .assert_eq(&said);
}

#[test]
fn shells_and_man_get_it_too() {
    assert!(
        stdout(Case::new(&["--lang=ko", "completions", "fish"])).contains("고칠 방법이 하나뿐")
    );
    assert!(stdout(Case::new(&["--lang=ko", "man", "check"])).contains("고칠 방법이 하나뿐"));
}
