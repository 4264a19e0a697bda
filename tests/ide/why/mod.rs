//! Why text that looks like markup is text. Each fixture has its cursor at `‸` and, between `⟦ ⟧`, a
//! place that the explanation has to point at.

mod blocks;
mod brackets;
mod catalogue;
mod decorations;
mod groups;
mod hidden;
mod limits;
mod shown;
mod tables;

use std::fmt::Write;

use expect_test::Expect;
use namumark_lsp::config::{Config, Language};
use namumark_lsp::ide::actions::why;
use namumark_lsp::rules;

use crate::fixture::{Fixture, show};

/// Holds what is said of each page to what is expected: the text, the reason, and the rule of the
/// linter that found the same mistake.
pub fn check(pages: &[&str], expected: Expect) {
    let mut answers = String::new();
    for marked in pages {
        let page = marked.replace('\n', "⏎");
        writeln!(answers, "{page}\n{}", answer(marked)).unwrap();
    }
    expected.assert_eq(&answers);
}

fn answer(marked: &str) -> String {
    let fixture = Fixture::new(marked);
    let config = Config { language: Language::Korean, ..Config::default() };
    let Some(why) = why(&fixture.document, &config, fixture.cursor()) else {
        assert!(fixture.ranges.is_empty(), "no answer: {marked}");
        return "  -\n".to_owned();
    };
    let explanation = &why.explanation;
    let places: Vec<_> = explanation.places.iter().map(|place| place.span).collect();
    for range in &fixture.ranges {
        let shown: Vec<_> = places.iter().map(|span| show(&fixture.document, *span)).collect();
        assert!(places.contains(range), "{marked}\n{explanation:?}\n{shown:?}");
    }
    assert!(explanation.rules.iter().all(|name| rules::named(name).is_some()), "{explanation:?}");
    let text = show(&fixture.document, explanation.span);
    let rule = why.finding.map_or("-", |finding| finding.rule);
    format!("  {text} [{rule}]\n  {}\n", explanation.reason)
}
