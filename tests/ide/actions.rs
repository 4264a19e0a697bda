use namumark_lsp::config::{Config, Language};
use namumark_lsp::fix::{self, Fix};
use namumark_lsp::ide::actions::{Action, quick_fixes, silences};
use namumark_lsp::rules;
use namumark_lsp::text::Span;

use crate::fixture::Fixture;

#[test]
fn every_fix_is_offered_where_its_finding_is() {
    let page = "==제목==\n\n가[* 하나\n\n||표|| \n\n{{{#!Wiki\n상자\n}}}\n[br ]\n";
    let document = Fixture::new(page).document;
    let config = Config::default();
    let fixable: Vec<_> = rules::run(&document, &config)
        .into_iter()
        .filter(|finding| !finding.fixes.is_empty())
        .collect();
    assert!(fixable.len() > 2, "the page has mistakes that can be mended");
    for finding in &fixable {
        let offered =
            quick_fixes(&document, &config, Span::new(finding.span.end, finding.span.end));
        assert!(offered.iter().any(|action| action.rule == finding.rule), "{finding:?}");
    }
    assert_eq!(quick_fixes(&document, &config, Span::new(0, page.len())).len(), fixable.len());
}

#[test]
fn nothing_is_offered_elsewhere() {
    let fixture = Fixture::new("==제목==\n\n‸바른 글\n");
    let cursor = Span::new(fixture.cursor(), fixture.cursor());
    assert!(quick_fixes(&fixture.document, &Config::default(), cursor).is_empty());
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
    silences(&fixture.document, &config, cursor).into_iter().map(after).collect()
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
