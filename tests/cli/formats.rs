//! Formats for programs of others. What those programs make of them is tried in `tests/ci`.

use expect_test::{Expect, expect};

use crate::harness::Case;

/// A page with an error that can be fixed, and a warning that has to do with another place.
const PAGE: &str = "== 틀 ==\n🌳[* 열린 각주\n앞[*n\u{8}<&> 뜻]\n뒤[*n\u{8}<&> 다른 뜻]\n";

const NAME: &str = "틀/가, 100%: #1.namu";

/// Without what is said of the control character itself.
fn case(format: &str) -> Case {
    Case::new(&["check", "--ignore", "text", "--format", format])
        .file(NAME, PAGE)
        .file("나.namu", "글\n")
}

fn check(format: &str, expected: Expect) {
    case(format).run().expect(1, expected, expect![]);
}

/// What is printed where nothing is wrong.
fn check_clean(format: &str, expected: Expect) {
    let case = Case::new(&["check", "--format", format]).file("나.namu", "글\n");
    case.run().expect(0, expected, expect![]);
}

#[test]
fn github() {
    check(
        "github",
        expect![[r#"
        ::error title=footnote-unclosed,file=틀/가%2C 100%25%3A #1.namu,line=2,endLine=2,col=2,endColumn=4::The footnote has no closing `]`, so it shows as text
        ::warning title=footnote-duplicate,file=틀/가%2C 100%25%3A #1.namu,line=4,endLine=4,col=4,endColumn=9::Footnote ‘n<&>’ has a text already, so this one is not shown%0A틀/가, 100%25: #1.namu:3:4: The earlier text
    "#]],
    );
    check_clean("github", expect![]);
}

#[test]
fn gitlab() {
    check(
        "gitlab",
        expect![[r#"
        [
        {"description":"The footnote has no closing `]`, so it shows as text","check_name":"footnote-unclosed","fingerprint":"7577834192a7b2c4","severity":"major","location":{"path":"틀/가, 100%: #1.namu","lines":{"begin":2,"end":2}}},
        {"description":"Footnote ‘n\b<&>’ has a text already, so this one is not shown","check_name":"footnote-duplicate","fingerprint":"5111e5c6ea17165c","severity":"minor","location":{"path":"틀/가, 100%: #1.namu","lines":{"begin":4,"end":4}}}
        ]
    "#]],
    );
    check_clean(
        "gitlab",
        expect![[r#"
        [

        ]
    "#]],
    );
}

#[test]
fn checkstyle() {
    check(
        "checkstyle",
        expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
        <file name="틀/가, 100%: #1.namu">
          <error line="2" column="2" severity="error" message="The footnote has no closing `]`, so it shows as text" source="namumark.footnote-unclosed"/>
          <error line="4" column="4" severity="warning" message="Footnote ‘n�&lt;&amp;&gt;’ has a text already, so this one is not shown" source="namumark.footnote-duplicate"/>
        </file>
        </checkstyle>
    "#]],
    );
    check_clean(
        "checkstyle",
        expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
        </checkstyle>
    "#]],
    );
}

#[test]
fn junit() {
    check(
        "junit",
        expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="namumark">
        <testsuite name="나.namu" tests="1" failures="0" errors="0" skipped="0">
          <testcase name="namumark" classname="나.namu"/>
        </testsuite>
        <testsuite name="틀/가, 100%: #1.namu" tests="2" failures="2" errors="0" skipped="0">
          <testcase name="footnote-duplicate" classname="틀/가, 100%: #1.namu">
            <failure message="Footnote ‘n�&lt;&amp;&gt;’ has a text already, so this one is not shown" type="footnote-duplicate">틀/가, 100%: #1.namu:4:4: Footnote ‘n�&lt;&amp;&gt;’ has a text already, so this one is not shown
        </failure>
          </testcase>
          <testcase name="footnote-unclosed" classname="틀/가, 100%: #1.namu">
            <failure message="The footnote has no closing `]`, so it shows as text" type="footnote-unclosed">틀/가, 100%: #1.namu:2:2: The footnote has no closing `]`, so it shows as text
        </failure>
          </testcase>
        </testsuite>
        </testsuites>
    "#]],
    );
    check_clean(
        "junit",
        expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="namumark">
        <testsuite name="나.namu" tests="1" failures="0" errors="0" skipped="0">
          <testcase name="namumark" classname="나.namu"/>
        </testsuite>
        </testsuites>
    "#]],
    );
}

#[test]
fn a_finding_that_the_exit_code_passes_over_fails_no_test() {
    Case::new(&["check", "--format", "junit", "--fail-on", "error"])
        .file("가.namu", "앞[*이름 뜻] 뒤[*이름 다른 뜻]\n")
        .run()
        .expect(0, expect![[r#"
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="namumark">
            <testsuite name="가.namu" tests="1" failures="0" errors="0" skipped="0">
              <testcase name="footnote-duplicate" classname="가.namu">
                <system-out>가.namu:1:13: Footnote ‘이름’ has a text already, so this one is not shown
            </system-out>
              </testcase>
            </testsuite>
            </testsuites>
        "#]], expect![]);
}

#[test]
fn rdjson() {
    check(
        "rdjson",
        expect![[r#"
        {"source":{"name":"namumark","url":"https://github.com/namumark-lsp/namumark-lsp"},"diagnostics":[
        {"message":"The footnote has no closing `]`, so it shows as text","location":{"path":"틀/가, 100%: #1.namu","range":{"start":{"line":2,"column":5},"end":{"line":2,"column":7}}},"severity":"ERROR","code":{"value":"footnote-unclosed","url":"https://github.com/namumark-lsp/namumark-lsp/blob/main/src/rules/footnote/unclosed.md"},"suggestions":[{"range":{"start":{"line":2,"column":21},"end":{"line":2,"column":21}},"text":"]"}],"related_locations":[]},
        {"message":"Footnote ‘n\b<&>’ has a text already, so this one is not shown","location":{"path":"틀/가, 100%: #1.namu","range":{"start":{"line":4,"column":6},"end":{"line":4,"column":11}}},"severity":"WARNING","code":{"value":"footnote-duplicate","url":"https://github.com/namumark-lsp/namumark-lsp/blob/main/src/rules/footnote/duplicate.md"},"suggestions":[{"range":{"start":{"line":4,"column":6},"end":{"line":4,"column":11}},"text":"n\b<&>2"}],"related_locations":[{"message":"The earlier text","location":{"path":"틀/가, 100%: #1.namu","range":{"start":{"line":3,"column":6},"end":{"line":3,"column":11}}}}]}
        ]}
    "#]],
    );
    check_clean(
        "rdjson",
        expect![[r#"
        {"source":{"name":"namumark","url":"https://github.com/namumark-lsp/namumark-lsp"},"diagnostics":[

        ]}
    "#]],
    );
}

#[test]
fn sarif() {
    let output = case("sarif").run();
    let (results, rest) = output.stdout.split_once("\n],").expect("an end of the results");
    expect![[r#"
        {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"results":[
        {"ruleId":"footnote-unclosed","level":"error","message":{"text":"The footnote has no closing `]`, so it shows as text"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"%ED%8B%80/%EA%B0%80%2C%20100%25%3A%20%231.namu","uriBaseId":"%SRCROOT%"},"region":{"startLine":2,"startColumn":2,"endLine":2,"endColumn":4}}}],"relatedLocations":[],"fixes":[{"description":{"text":"Close the footnote with `]`"},"artifactChanges":[{"artifactLocation":{"uri":"%ED%8B%80/%EA%B0%80%2C%20100%25%3A%20%231.namu","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"startLine":2,"startColumn":10,"endLine":2,"endColumn":10},"insertedContent":{"text":"]"}}]}]}],"partialFingerprints":{"namumark/v1":"b47248132062d05c"}},
        {"ruleId":"footnote-duplicate","level":"warning","message":{"text":"Footnote ‘n\b<&>’ has a text already, so this one is not shown"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"%ED%8B%80/%EA%B0%80%2C%20100%25%3A%20%231.namu","uriBaseId":"%SRCROOT%"},"region":{"startLine":4,"startColumn":4,"endLine":4,"endColumn":9}}}],"relatedLocations":[{"id":0,"physicalLocation":{"artifactLocation":{"uri":"%ED%8B%80/%EA%B0%80%2C%20100%25%3A%20%231.namu","uriBaseId":"%SRCROOT%"},"region":{"startLine":3,"startColumn":4,"endLine":3,"endColumn":9}},"message":{"text":"The earlier text"}}],"fixes":[{"description":{"text":"Rename it to ‘n\b<&>2’"},"artifactChanges":[{"artifactLocation":{"uri":"%ED%8B%80/%EA%B0%80%2C%20100%25%3A%20%231.namu","uriBaseId":"%SRCROOT%"},"replacements":[{"deletedRegion":{"startLine":4,"startColumn":4,"endLine":4,"endColumn":9},"insertedContent":{"text":"n\b<&>2"}}]}]}],"partialFingerprints":{"namumark/v1":"67ffeb88b6e84ce1"}}"#]].assert_eq(results);
    let (head, rules) = rest.split_once("[\n").expect("a list of rules");
    expect![[r#""columnKind":"unicodeCodePoints","language":"en","tool":{"driver":{"name":"namumark","semanticVersion":"0.1.0","informationUri":"https://github.com/namumark-lsp/namumark-lsp","rules":"#]].assert_eq(head);
    let names = ["footnote-duplicate", "footnote-unclosed"];
    assert_eq!(rules.lines().count(), names.len() + 1, "{rules}");
    for (rule, name) in rules.lines().zip(names) {
        assert!(rule.starts_with(&format!("{{\"id\":\"{name}\"")), "{rule}");
    }
    check_clean(
        "sarif",
        expect![[r#"
        {"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"results":[

        ],"columnKind":"unicodeCodePoints","language":"en","tool":{"driver":{"name":"namumark","semanticVersion":"0.1.0","informationUri":"https://github.com/namumark-lsp/namumark-lsp","rules":[

        ]}}}]}
    "#]],
    );
}

#[test]
fn github_actions_gets_excerpts_and_annotations_unless_told_otherwise() {
    let case = |arguments: &[&str], github: &str| {
        let case = Case::new(&[&["check"], arguments].concat()).file("가.namu", "글[* 각주\n");
        case.environment("GITHUB_ACTIONS", github).run()
    };
    case(&[], "true").expect(1, expect![[r#"
        error[footnote-unclosed]: The footnote has no closing `]`, so it shows as text
         --> 가.namu:1:2
          |
        1 | 글[* 각주
          |   ^^
          |
          = fix: Close the footnote with `]` (--fix=unsafe)

        ::error title=footnote-unclosed,file=가.namu,line=1,endLine=1,col=2,endColumn=4::The footnote has no closing `]`, so it shows as text
        Found 1 error.
    "#]], expect![]);
    for (arguments, github) in [(&["--format", "human"][..], "true"), (&[], "false")] {
        let output = case(arguments, github);
        assert!(output.stdout.starts_with("error[footnote-unclosed]"), "{}", output.stdout);
        assert!(!output.stdout.contains("::error"), "{}", output.stdout);
    }
}

#[test]
fn files_are_seen_from_the_top_of_the_repository() {
    for (variable, format, before, after) in [
        ("GITHUB_WORKSPACE", "github", "file=", ",line"),
        ("CI_PROJECT_DIR", "gitlab", "\"path\":\"", "\""),
    ] {
        let case = Case::new(&["check", "--format", format]).file("가.namu", "글[* 각주\n");
        let above = case.path().parent().expect("a folder above").to_owned();
        let folder = case.path().file_name().expect("a name").to_string_lossy().into_owned();
        let output = case.environment(variable, &above.to_string_lossy()).run();
        let file = format!("{before}{folder}/가.namu{after}");
        assert!(output.stdout.contains(&file), "{}", output.stdout);
    }
}

#[test]
fn a_report_in_a_file_leaves_the_output_to_people() {
    let arguments = ["check", "--format", "checkstyle", "--output-file", "report.xml"];
    let case = Case::new(&arguments).file("가.namu", "글[* 각주\n");
    let output = case.environment("CLICOLOR_FORCE", "1").run();
    assert!(output.stdout.contains("글[* 각주"), "{}", output.stdout);
    assert!(output.stdout.contains("Found 1 error."), "{}", output.stdout);
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
        <file name="가.namu">
          <error line="1" column="2" severity="error" message="The footnote has no closing `]`, so it shows as text" source="namumark.footnote-unclosed"/>
        </file>
        </checkstyle>
    "#]].assert_eq(&output.text("report.xml"));
    assert_eq!((output.code, output.stderr.as_str()), (Some(1), ""));
}

#[test]
fn a_file_that_cannot_be_written_is_said() {
    let arguments = ["check", "--format", "json", "--output-file", "없는 폴더/report.json"];
    Case::new(&arguments).file("가.namu", "글\n").run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: 없는 폴더/report.json: no such file or folder
    "#]],
    );
}

#[test]
fn statistics_have_no_other_formats() {
    let arguments = ["check", "--format", "sarif", "--statistics"];
    Case::new(&arguments).file("가.namu", "글\n").run().expect(
        2,
        expect![],
        expect![[r#"
        namumark: --statistics comes in the formats human and json only
    "#]],
    );
}
