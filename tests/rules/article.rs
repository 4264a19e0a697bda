//! The rules about text copied from the rendered site, on whatever text.

use namumark_lsp::document::{Change, Document};
use namumark_lsp::rules::{self, Memory, Pages};
use namumark_lsp::syntax;
use namumark_lsp::text::{Encoding, Position, Reading};

use crate::korean;
use crate::totality::Random;

const PIECES: &[&str] = &[
    "\n1. 개요\n",
    "\n2. 역사[편집]\n",
    "\n2.1. 옛날\n",
    "\n2.3. 오늘날\n",
    "글",
    "[1]",
    "[2]",
    "[4]",
    "[A]",
    "[1-3]",
    "\n\n[1] 하나",
    " [2] 둘",
    "\n[A] 2.1 2.2 셋",
    "\n[3]",
    "[펼치기 · 접기]",
    "{{{#!wiki style=\"\"\n",
    "{{{#!folding [ 펼치기 · 접기 ]\n",
    "}}}",
    "\n",
    "\n\n",
    "== 가 ==\n",
    "[* 각주",
    "\n## namumark-disable-next-line article\n",
    "\n## namumark-as namumark\n",
    "최근 수정 시각 : 2023-05-06\n",
    "\u{200b}",
];

fn text(random: &mut Random, most: usize) -> String {
    (0..random.below(most)).map(|_| PIECES[random.below(PIECES.len())]).collect()
}

/// Rules look at the pages that they are about, wherever in the text an edit was, and forget nothing.
#[test]
fn findings_after_edits_are_those_of_a_fresh_text() {
    let mut random = Random(0xa17);
    let mut parser = syntax::parser();
    let mut seen = [0; 2];
    for _ in 0..30 {
        let mut document = Document::new(&text(&mut random, 60));
        let mut memory = Memory::default();
        for version in 0..15 {
            let lines = document.text.to_string().matches('\n').count();
            let place = |line: usize| Position::new(line as u32, 0);
            let line = random.below(lines + 1);
            let (start, end) = (place(line), place(line + random.below(2)));
            let change = Change::Part { start, end, new: text(&mut random, 3) };
            document = document.changed(version, [change], Encoding::Utf8, &mut parser);
            let found = rules::run_again(&document, &korean(), &mut memory);
            let fresh = Document::new(&document.text.to_string());
            let expected = rules::run(&fresh, &korean());
            assert_eq!(format!("{found:?}"), format!("{expected:?}"));
            let reading = document.reading();
            for finding in &found {
                let rule = rules::named(finding.rule).expect("a rule");
                assert!(rule.pages.include(reading), "{} in {reading:?}", rule.name);
                assert!(finding.span.end <= document.text.len());
            }
            seen[usize::from(reading == Reading::ArticleText)] += found.len();
        }
    }
    assert!(seen.iter().all(|count| *count > 50), "both kinds are met: {seen:?}");
}

#[test]
fn every_rule_about_article_text_is_in_its_category() {
    for rule in rules::all() {
        let is_about_articles = rule.pages == Pages::ArticleText;
        assert_eq!(rule.category() == "article", is_about_articles, "{}", rule.name);
    }
}
