use namumark_lsp::config::Config;
use namumark_lsp::ide::actions::quick_fixes;
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
