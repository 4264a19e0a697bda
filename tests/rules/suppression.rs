//! What comments silence.

use namumark_lsp::config::{Config, Selection};
use namumark_lsp::document::Document;
use namumark_lsp::rules;

use crate::korean;

/// What is found in `text`, each by its rule and the line it begins on.
fn found(text: &str, config: &Config) -> Vec<String> {
    let document = Document::new(text);
    let findings = rules::run(&document, config);
    let line = |offset| document.text.line_of(offset) + 1;
    findings
        .iter()
        .map(|finding| format!("{}:{}", finding.rule, line(finding.span.start)))
        .collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(found(text, &korean()), expected, "{text}");
    let windows = text.replace('\n', "\r\n");
    assert_eq!(found(&windows, &korean()), expected, "{windows:?}");
}

#[test]
fn a_comment_silences_what_begins_on_the_next_line() {
    check("## namumark-disable-next-line footnote-empty\n가[*]\n나[*]\n", &["footnote-empty:3"]);
    check("## namumark-disable-next-line\n가[*] [[나\n", &[]);
    check("## namumark-disable-next-line link\n가[*] [[나\n", &["footnote-empty:2"]);
    check("## namumark-disable-next-line footnote-empty link\n가[*] [[나", &[]);
}

#[test]
fn other_comments_lie_between() {
    let text = "## namumark-disable-next-line footnote\n## 왜냐하면\n\
                ## namumark-disable-next-line link\n가[*] [[나\n";
    check(text, &[]);
    check(
        "## namumark-disable-next-line footnote\n\n가[*]\n",
        &["comment-suppression-unused:1", "footnote-empty:3"],
    );
}

#[test]
fn of_a_finding_over_several_lines_the_first_one_counts() {
    let text = "{{{#!wiki\n== 가 ==\n}}}\n";
    check(text, &["group-heading-inside:1"]);
    check(&format!("## namumark-disable-next-line group\n{text}"), &[]);
    check(
        "{{{#!wiki\n## namumark-disable-next-line group\n== 가 ==\n}}}\n",
        &["group-heading-inside:1", "comment-suppression-unused:2"],
    );
}

#[test]
fn what_is_disabled_stays_so_until_it_is_enabled() {
    check(
        "가[*]\n## namumark-disable footnote\n나[*]\n\n다[*]\n## namumark-enable footnote\n라[*]\n",
        &["footnote-empty:1", "footnote-empty:7"],
    );
    check(
        "## namumark-disable\n가[*]\n## namumark-enable link\n나[*] [[다\n",
        &["link-unclosed:4"],
    );
    check(
        "## namumark-disable footnote-empty\n가[*]\n## namumark-enable\n나[*]\n",
        &["footnote-empty:4"],
    );
    check("## namumark-disable footnote-empty\n가[*]", &[]);
}

#[test]
fn a_page_may_be_silenced_from_anywhere() {
    check("가[*] [[나\n## namumark-disable-file link", &["footnote-empty:1"]);
    check("가[*] [[나\n## namumark-disable-file", &[]);
}

#[test]
fn comments_work_in_boxes_and_cells() {
    check("{{{#!wiki\n## namumark-disable-next-line\n가[*]\n}}}\n", &[]);
    check("|| 가\n## namumark-disable-next-line footnote\n나[*] ||\n", &[]);
    check(
        "{{{\n## namumark-disable-next-line\n}}}\n > 가\n ## namumark-disable\n가[*]\n",
        &["comment-indented:5", "footnote-empty:6"],
    );
}

#[test]
fn the_innermost_comment_is_the_one_that_is_used() {
    check(
        "## namumark-disable-file footnote\n## namumark-disable footnote\n\
         ## namumark-disable-next-line footnote\n가[*]\n## namumark-enable footnote\n",
        &["comment-suppression-unused:1", "comment-suppression-unused:2"],
    );
}

#[test]
fn what_is_off_could_not_have_been_silenced() {
    let text =
        "## namumark-disable-file footnote-empty\n## namumark-disable footnote link-unclosed\n";
    check(
        text,
        &[
            "comment-suppression-unused:1",
            "comment-suppression-unused:2",
            "comment-suppression-unused:2",
        ],
    );
    let selection = Selection { select: Vec::new(), ignore: vec!["footnote-empty".to_owned()] };
    let config = Config { selections: vec![selection], ..korean() };
    assert_eq!(found(text, &config), ["comment-suppression-unused:2"]);
}

#[test]
fn groups_of_one_s_own_can_be_silenced() {
    let groups = [("둘".to_owned(), vec!["footnote-empty".to_owned(), "link".to_owned()])];
    let config = Config { groups: groups.into(), ..korean() };
    assert!(found("## namumark-disable-file 둘\n가[*] [[나\n", &config).is_empty());
    check(
        "## namumark-disable-file 둘\n가[*]\n",
        &["comment-suppression-unknown:1", "footnote-empty:2"],
    );
}

#[test]
fn what_a_comment_says_of_itself_has_the_severity_of_the_settings() {
    let severity = [("comment-suppression-unused".to_owned(), rules::Severity::Hint)];
    let config = Config { severity: severity.into(), ..korean() };
    let findings = rules::run(&Document::new("## namumark-disable\n"), &config);
    assert_eq!(findings[0].severity, rules::Severity::Hint);
}

/// Each of many comments and many findings is looked at a bounded number of times: were they
/// compared with each other, this would take hours.
#[test]
fn many_comments_take_no_time() {
    let text = "## namumark-disable-next-line footnote, link\n".repeat(20_000)
        + &"## namumark-disable\n가[*]\n## namumark-enable\n".repeat(10_000);
    assert_eq!(found(&text, &korean()).len(), 40_000);
}

#[test]
fn many_unknown_names_take_no_time() {
    let names: Vec<_> = (0..50_000).map(|number| format!("footnote-{number}")).collect();
    let text = format!("## namumark-disable {}\n", names.join(" "));
    let findings = rules::run(&Document::new(&text), &korean());
    assert_eq!(findings.len(), 50_000);
    assert_eq!(findings.iter().filter(|finding| !finding.fixes.is_empty()).count(), 100);
}
