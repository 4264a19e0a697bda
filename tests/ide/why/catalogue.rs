//! The pages of rules as fixtures: what a rule reports that shows as text has an explanation, and the
//! explanation names the rule.

use namumark_lsp::config::{Config, Selection};
use namumark_lsp::ide::actions::why;
use namumark_lsp::rules::{self, Rule};

use crate::fixture::Fixture;

/// The rules whose mistakes readers see as text.
const LEAKS: &[&str] = &[
    "comment-indented",
    "decoration-crossed",
    "decoration-empty",
    "decoration-five-quotes",
    "decoration-italic-around-bold",
    "decoration-mixed-strikethrough",
    "decoration-newline",
    "decoration-unclosed",
    "escape-needless",
    "escape-partial",
    "footnote-newline",
    "footnote-space-before-star",
    "footnote-tab",
    "footnote-unclosed",
    "foreign-html",
    "foreign-markdown",
    "foreign-mediawiki",
    "group-color-comma-space",
    "group-color-invalid",
    "group-color-no-hash",
    "group-color-no-space",
    "group-color-second-hash",
    "group-directive-case",
    "group-directive-no-space",
    "group-directive-unknown",
    "group-folding-title-markup",
    "group-header",
    "group-heading-inside",
    "group-size-no-space",
    "group-size-range",
    "group-space-before",
    "group-stray-close",
    "group-syntax-language",
    "group-too-deep",
    "group-unclosed",
    "heading-indented",
    "heading-level-seven",
    "link-bare-address",
    "link-unclosed",
    "list-bullet",
    "list-doubled-marker",
    "list-no-indent",
    "list-number",
    "list-tab",
    "macro-space",
    "macro-unknown",
    "quote-list-no-space",
    "redirect-empty",
    "redirect-misspelled",
    "redirect-not-first",
    "redirect-trailing",
    "rule-malformed",
    "table-option-equals",
    "table-option-space",
    "table-option-spaced",
    "table-option-unknown",
    "table-option-value",
    "text-full-width-markup",
    "variable-malformed",
    "variable-outside-template",
];

#[test]
fn what_shows_as_text_is_explained() {
    let selection = Selection { select: vec!["all".to_owned()], ..Selection::default() };
    let config = Config { selections: vec![selection], ..Config::default() };
    let mut complaints = Vec::new();
    for name in LEAKS {
        let rule = rules::named(name).expect("a rule");
        let mut is_named = false;
        for fixture in examples(rule) {
            let text = fixture.document.text.to_string();
            for range in &fixture.ranges {
                let offsets = (range.start..=range.end).filter(|&at| text.is_char_boundary(at));
                let found: Vec<_> =
                    offsets.filter_map(|at| why(&fixture.document, &config, at)).collect();
                is_named |= found.iter().any(|why| {
                    why.finding.as_ref().is_some_and(|finding| finding.rule == rule.name)
                });
                if found.is_empty() {
                    complaints.push(format!("{name}: {:?} in {text:?}", &text[range.start..]));
                }
            }
        }
        if !is_named {
            complaints.push(format!("{name} is not named"));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// What a rule's page reports.
fn examples(rule: &Rule) -> Vec<Fixture> {
    let reported = rule.page.split("\n## Reported\n").nth(1).unwrap_or_default();
    let reported = reported.split("\n## Fixed\n").next().unwrap_or_default();
    let reported = reported.split("\n## Not reported\n").next().unwrap_or_default();
    let blocks = reported.split("```namu").skip(1);
    let blocks = blocks.map(|block| block.split("\n```\n").next().unwrap_or_default());
    blocks.filter_map(|block| block.split_once('\n')).map(example).collect()
}

fn example((title, text): (&str, &str)) -> Fixture {
    let fixture = Fixture::new(&format!("{text}\n"));
    let title = Some(title.trim()).filter(|title| !title.is_empty()).map(Into::into);
    Fixture { document: fixture.document.titled(title), ..fixture }
}
