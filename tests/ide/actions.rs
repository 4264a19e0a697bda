use namumark_lsp::config::{Config, Language};
use namumark_lsp::fix::{self, Edit, Fix, Level};
use namumark_lsp::ide::actions::{
    Action, fix_all, quick_fixes, rule_fixes, silence_offers, silences,
};
use namumark_lsp::rules::{self, Memory};
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

#[test]
fn every_fix_is_offered_where_its_finding_is() {
    let page = "==제목==\n\n가[* 하나\n\n||표|| \n\n{{{#!Wiki\n상자\n}}}\n[br ]\n";
    let document = Fixture::new(page).document;
    let config = Config::default();
    let findings = rules::run(&document, &config);
    let fixable: Vec<_> = findings.iter().filter(|finding| !finding.fixes.is_empty()).collect();
    assert!(fixable.len() > 2, "the page has mistakes that can be mended");
    for finding in &fixable {
        let offered = quick_fixes(&findings, Span::new(finding.span.end, finding.span.end));
        assert!(offered.iter().any(|action| action.rule == Some(finding.rule)), "{finding:?}");
    }
    let fixes: usize = fixable.iter().map(|finding| finding.fixes.len()).sum();
    assert_eq!(quick_fixes(&findings, Span::new(0, page.len())).len(), fixes);
}

#[test]
fn nothing_is_offered_elsewhere() {
    let fixture = Fixture::new("==제목==\n\n‸바른 글\n");
    let cursor = Span::new(fixture.cursor(), fixture.cursor());
    let findings = rules::run(&fixture.document, &Config::default());
    assert!(!findings.is_empty());
    assert!(quick_fixes(&findings, cursor).is_empty());
    assert!(rule_fixes(&findings, Language::English, cursor).is_empty());
}

/// The text of a page after some edits.
fn after(fixture: &Fixture, edits: Vec<Edit>) -> String {
    fix::splice(&fixture.document.text.to_string(), &edits.iter().collect::<Vec<_>>())
}

#[test]
fn a_rule_is_mended_in_the_whole_page() {
    let fixture = Fixture::new("가 [br ]\n\n== 나 ==\n⟦다 [br ]⟧\n");
    let findings = rules::run(&fixture.document, &Config::default());
    let mut offered = rule_fixes(&findings, Language::Korean, fixture.ranges[0]);
    assert_eq!(offered.len(), 1);
    let action = offered.remove(0);
    assert_eq!(action.title, "이 문서의 'macro-space' 모두 고치기 (2곳)");
    assert_eq!(after(&fixture, action.edits), "가 [br]\n\n== 나 ==\n다 [br]\n");
}

#[test]
fn all_safe_fixes_are_those_of_the_command_line() {
    let fixture = Fixture::new("==가==\n\n글 [br ]\n[* 나\n");
    let config = Config::default();
    let expected = rules::fix_all(&fixture.document, &config, Level::Safe);
    assert!(expected.count > 0);
    let edits = fix_all(&fixture.document, &config);
    assert_eq!(after(&fixture, edits), expected.document.text.to_string());
}

#[test]
fn comments_that_are_offered_before_they_are_tried_are_those_that_come() {
    for marked in ["가\n나[*‸] [[다\n", "{{{\n글\n}}} 나[*‸]\n", "가[*]‸[[나\n"] {
        let fixture = Fixture::new(marked);
        let cursor = Span::new(fixture.cursor(), fixture.cursor());
        let config = Config::default();
        let findings = rules::run(&fixture.document, &config);
        let offers = silence_offers(&fixture.document, config.language, &findings, cursor);
        let silences =
            silences(&fixture.document, &config, &findings, cursor, &mut Memory::default());
        let titles = |actions: &[Action]| {
            actions.iter().map(|action| action.title.clone()).collect::<Vec<_>>()
        };
        assert_eq!(titles(&offers), titles(&silences));
    }
}

/// The page after each action that silences what is at the cursor, with the action's title.
fn silenced(marked: &str) -> Vec<(String, String)> {
    let fixture = Fixture::new(marked);
    let cursor = Span::new(fixture.cursor(), fixture.cursor());
    let config = Config { language: Language::Korean, ..Config::default() };
    let text = fixture.document.text.to_string();
    let after = |action: Action| {
        let fix = Fix { title: action.title.clone(), safe: false, edits: action.edits };
        (action.title, fix::apply(&text, [&fix]).0)
    };
    let findings = rules::run(&fixture.document, &config);
    silences(&fixture.document, &config, &findings, cursor, &mut Memory::default())
        .into_iter()
        .map(after)
        .collect()
}

#[test]
fn a_comment_above_the_line_silences_it() {
    let on_line = "이 줄에서 'footnote-empty' 숨기기".to_owned();
    assert_eq!(
        silenced("가\n나[*‸] [[다\n"),
        [(
            on_line.clone(),
            "가\n## namumark-disable-next-line footnote-empty\n나[*] [[다\n".to_owned()
        )]
    );
    assert_eq!(
        silenced("가\r\n || 나 ||\r\n|| 가\r\n나[*‸] || 다[*] ||"),
        [(
            on_line.clone(),
            "가\r\n || 나 ||\r\n|| 가\r\n## namumark-disable-next-line footnote-empty\r\n나[*] || 다[*] ||"
                .to_owned()
        )]
    );
    let above = "## namumark-disable-next-line link-unclosed\n나[*‸] [[다\n";
    assert_eq!(silenced(above)[0].0, on_line);
}

#[test]
fn each_rule_at_a_place_has_its_own_comment() {
    let titles: Vec<_> = silenced("가[*]‸[[나\n").into_iter().map(|(title, _)| title).collect();
    assert_eq!(titles, ["이 줄에서 'footnote-empty' 숨기기", "이 줄에서 'link-unclosed' 숨기기"]);
}

#[test]
fn where_no_comment_can_stand_the_page_is_offered() {
    let page = "{{{\n글\n}}} 나[*‸]\n";
    assert_eq!(
        silenced(page),
        [(
            "이 문서에서 'footnote-empty' 숨기기".to_owned(),
            "## namumark-disable-file footnote-empty\n{{{\n글\n}}} 나[*]\n".to_owned()
        )]
    );
}

#[test]
fn what_is_sound_is_not_silenced() {
    assert!(silenced("가[*] ‸나\n").is_empty());
    assert!(silenced("가[* ‸나]\n").is_empty());
}

#[test]
fn a_useless_comment_is_not_silenced() {
    assert!(silenced("## namumark-disable-next-line foot‸note-empty\n가\n").is_empty());
}
