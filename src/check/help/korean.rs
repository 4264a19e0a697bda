//! The Korean text of `--help`.

/// What is said of a command (by its name) and after its help (`command/`), of its arguments
/// (`command.argument`, or `.argument` where several commands have it), and of their values
/// (`command.argument=value`).
pub const TEXTS: &[(&str, &str)] = &[
    ("namumark", "나무위키의 문법인 나무마크를 검사하는 도구이자, 편집기를 위한 언어 서버입니다"),
    ("namumark/", EXAMPLES),
    (
        ".language",
        "메시지의 언어 [기본값: namumark.toml, LC_ALL, LC_MESSAGES, LANG을 따르고, 없으면 en]",
    ),
    (".help", "도움말을 봅니다 (-h는 짧게, --help는 자세히)"),
    (".version", "버전을 봅니다"),
    (".file", "문서. `-`는 표준 입력"),
    ("check", "문서의 잘못을 찾아 알려 주고 고칩니다"),
    ("check/", CHECK_EXAMPLES),
    (
        "check.paths",
        "파일, 폴더, `pages/**/*.txt` 같은 패턴. 폴더에서는 *.namu와 *.namumark를(--as article-text이면 *.txt도) 찾고, `-`는 표준 입력",
    ),
    ("check.exclude", "직접 지정했더라도 패턴에 맞으면 뺍니다. 패턴은 .gitignore와 같습니다"),
    ("check.format", "출력 형식 [기본값: human. GitHub Actions에서는 줄 옆의 알림도]"),
    ("check.format=human", "사람이 읽도록 원문을 곁들여"),
    ("check.format=json", "프로그램이 읽는 객체의 배열. 열은 글자 단위"),
    ("check.format=github", "GitHub Actions의 알림. 열은 글자 단위"),
    ("check.format=gitlab", "GitLab의 Code Quality 보고서. 줄만"),
    ("check.format=sarif", "코드 저장소의 알림에 쓰는 SARIF 2.1.0. 열은 글자 단위"),
    ("check.format=checkstyle", "Jenkins 등이 읽는 Checkstyle의 XML. 열은 글자 단위"),
    ("check.format=junit", "JUnit의 XML. 문서가 묶음이고 규칙이 테스트. 열은 글자 단위"),
    ("check.format=rdjson", "제안을 곁들인 reviewdog 형식. 열은 바이트 단위"),
    ("check.output_file", "그 형식은 파일에 쓰고, 표준 출력에는 사람이 읽을 내용을 씁니다"),
    ("check.fix", "고칠 수 있는 것을 고칩니다. 값을 주지 않으면 safe"),
    ("check.fix=safe", "고칠 방법이 하나뿐이고 잃는 것이 없는 것만"),
    ("check.fix=unsafe", "사람이 확인해야 할 것까지"),
    (
        "check.diff",
        "--fix가 무엇을 바꿀지 unified diff로 보여 주고, 바꾸지는 않습니다. 고칠 것이 있으면 종료 코드는 1",
    ),
    ("check.statistics", "알림 대신 규칙마다 몇 개인지 셉니다"),
    ("check.fail_on", "종료 코드가 1이 되는 가장 낮은 심각도"),
    ("check.baseline", "기준 파일에 있는 문제는 알리지 않습니다"),
    ("check.write_baseline", "지금 있는 문제를 모두 기준 파일에 적고, 사라진 것은 지웁니다"),
    ("check.prune_baseline", "기준 파일에서 사라진 문제를 지웁니다"),
    ("check.watch", "끝내지 않고, 바뀌는 문서를 다시 검사합니다"),
    ("check.jobs", "나란히 검사할 문서의 수 [기본값: 프로세서 수]"),
    (
        "check.reading",
        "생김새와 관계없이 화면에서 복사한 글로, 또는 나무마크로 읽습니다. 문서의 첫 줄이 우선합니다",
    ),
    ("check.stdin_filename", "메시지에서 표준 입력을 부를 이름"),
    ("check.config", "문서마다 가장 가까운 namumark.toml 대신 쓸 설정 파일"),
    ("check.no_config", "namumark.toml을 읽지 않습니다"),
    ("check.select", "규칙, 분류, 묶음을 켭니다. 설정보다 우선합니다"),
    ("check.ignore", "규칙, 분류, 묶음을 끕니다. 설정보다 우선합니다"),
    ("format", "표의 칸을 맞추고 보이지 않는 공백을 정리합니다"),
    ("format.paths", "`check`처럼 파일, 폴더, 패턴. `-`는 표준 입력"),
    ("format.check", "바꾸지 않고, 바뀔 문서의 이름을 보여 줍니다. 있으면 종료 코드는 1"),
    (
        "format.diff",
        "바꾸지 않고, 무엇이 바뀔지 unified diff로 보여 줍니다. 종료 코드는 --check와 같습니다",
    ),
    ("convert", "다른 문법으로 쓴 문서를 나무마크로 바꿔 출력합니다"),
    ("convert.from", "문서의 문법"),
    ("convert.from=markdown", "표, 취소선, 각주가 있는 CommonMark"),
    ("convert.from=mediawiki", "기본 문법. 틀은 그대로 둡니다"),
    ("restore", "화면에서 복사한 글을 나무마크 문서로 되돌려 출력합니다"),
    ("restore/", RESTORE_EXAMPLES),
    ("restore.file", "화면에서 복사한 글. `-`는 표준 입력"),
    (".reading", "생김새와 관계없이 화면에서 복사한 글로, 또는 나무마크로 읽습니다"),
    ("restore.output_file", "출력하지 않고 파일에 씁니다"),
    ("inspect", "문단, 각주, 링크, 표 등 문서의 내용을 JSON으로 보여 줍니다"),
    ("tree", "구문 트리를 보여 줍니다"),
    ("tree.json", "S-표현식 대신, 바이트 오프셋이 있는 JSON으로"),
    ("explain", "규칙을 설명하거나, 모든 규칙의 목록을 보여 줍니다"),
    ("explain.rule", "`check`가 알려 주는 규칙 이름. 없으면 모든 규칙의 목록"),
    ("why", "문법처럼 보이는 것이 왜 글자로 보이는지 설명합니다"),
    ("why.place", "`check`가 알려 주는 자리. 파일이 `-`이면 표준 입력"),
    ("lsp", "표준 입출력으로 동작하는 언어 서버입니다 (LSP)"),
    ("lsp.verbose", "표준 오류에 더 자세히 기록합니다. -v는 일어나는 일, -vv는 그 속까지"),
    ("init", "설정 파일 namumark.toml을 지금 폴더에 만듭니다"),
    ("doctor", "설정과 환경을 보여 줍니다. 버그를 알릴 때 함께 보내 주세요"),
    ("completions", "셸에서 인자를 자동 완성하는 스크립트를 출력합니다"),
    ("completions.shell", "셸의 이름"),
    ("man", "프로그램이나 명령의 매뉴얼을 출력합니다"),
    ("man.command", "`check` 같은 명령"),
    ("help", "이 도움말이나 명령의 도움말을 봅니다"),
];

/// What the values of arguments are called.
pub const VALUES: &[(&str, &str)] = &[
    ("COMMAND", "명령"),
    ("FILE", "파일"),
    ("FILE:LINE:COLUMN", "파일:줄:칸"),
    ("FORMAT", "형식"),
    ("GLOB", "패턴"),
    ("KIND", "종류"),
    ("LANGUAGE", "언어"),
    ("MARKUP", "문법"),
    ("N", "수"),
    ("NAME", "이름"),
    ("PATH", "경로"),
    ("RULE", "규칙"),
    ("SEVERITY", "심각도"),
    ("SHELL", "셸"),
    ("WHICH", "범위"),
];

const EXAMPLES: &str = "\
예:
  namumark check                      지금 폴더 아래의 모든 문서를 검사합니다
  namumark check 문서.namu            한 문서만 검사합니다
  namumark explain footnote-unclosed  규칙을 설명합니다
  namumark lsp                        편집기가 실행하는 명령입니다

종료 코드: 0 문제 없음, 1 문제 있음, 2 실행하지 못함";

const CHECK_EXAMPLES: &str = "\
예:
  namumark check                             지금 폴더 아래의 모든 문서
  namumark check --fix 문서.namu             고칠 방법이 하나뿐인 것을 고칩니다
  namumark check --diff                      --fix가 무엇을 바꿀지 봅니다
  namumark check --format json > found.json  프로그램이 읽을 형식으로
  namumark check --ignore all --select link  링크에 관한 것만
  git show HEAD:문서.namu | namumark check --stdin-filename 문서.namu -

종료 코드: 0 --fail-on 이상의 문제 없음, 1 문제 있음, 2 실행하지 못함(없는 경로, UTF-8이 아님 등)";

const RESTORE_EXAMPLES: &str = "\
예:
  namumark restore 글.txt                        문서를 출력합니다
  namumark restore --output-file 글.namu 글.txt  파일에 씁니다

되돌리지 못한 것은 표준 오류에 알립니다.
종료 코드: 0 되돌림, 2 실행하지 못함(이미 나무마크 문서임 등)";
