//! Whatever the text and whatever the tree, there are facts.

use namumark_lsp::document::Document;
use namumark_lsp::inspect;
use namumark_lsp::model::Model;
use namumark_lsp::text::{Span, Text};

const PAGE: &str = "== 가[* 나] ==\n{{{#!wiki style=\"a\"\n||<-2>다||[[라#마|바]]||\n}}}\n\
                    [[파일:사.png|width=1]][[분류:아#blur]][include(틀:자, 차)]{{{+1 카}}}\n";

const FRAGMENTS: &[&str] = &[
    "가 ",
    "\n",
    "\n== 나 ==\n",
    "[*",
    "[* ",
    "[*다 ",
    "]",
    "[[",
    "#라",
    "|",
    "]]",
    "[[파일:마",
    "&width=1",
    "[[분류:바",
    "[include(",
    ", ",
    ")]",
    "[각주]",
    "{{{",
    "{{{#!wiki ",
    "style=\"a\"\n",
    "{{{#!folding ",
    "{{{#!syntax rust\n",
    "{{{#red ",
    "{{{+1 ",
    "}}}",
    "\n||",
    "||",
    "||\n",
    "<-2>",
    "<|3>",
    "\n|사|",
    "\n * ",
    "\n  a. ",
    "\n> ",
    "\n----\n",
    "\n## 아\n",
    "'''",
    "--",
    "\\",
    "@자@",
    "\r\n",
    "\u{1f600}",
];

#[test]
fn random_pages_yield_ordered_facts() {
    let mut random = Random(0x6e61_6d75);
    for _ in 0..500 {
        let page: String = (0..60).map(|_| FRAGMENTS[random.below(FRAGMENTS.len())]).collect();
        let document = Document::new(&page);
        inspect::facts(&document);
        let model = document.model();
        check_order(&page, model.headings.iter().map(|heading| heading.span));
        check_order(&page, model.footnotes.iter().map(|note| note.span));
        check_order(&page, model.groups.iter().map(|group| group.span));
        check_order(&page, model.links.iter().map(|link| link.span));
        check_order(&page, model.tables.iter().map(|table| table.span));
        check_order(&page, model.macros.iter().map(|found| found.span));
    }
}

/// Facts begin one after the other, and lie in the page.
fn check_order(page: &str, spans: impl Iterator<Item = Span>) {
    let mut last = None;
    for span in spans {
        assert!(page.get(span.start..span.end).is_some_and(|text| !text.is_empty()), "{page:?}");
        assert!(last < Some(span.start), "{page:?}");
        last = Some(span.start);
    }
}

/// A small generator: the same pages on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) as usize % limit
    }
}

#[test]
fn a_tree_of_another_text_yields_facts() {
    let tree = Document::new(PAGE).tree;
    let ends = PAGE.char_indices().map(|(offset, _)| offset);
    for end in ends {
        Model::new(&Text::new(&PAGE[..end]), &tree);
        Model::new(&Text::new(&format!("글{}", &PAGE[end..])), &tree);
    }
}

#[test]
fn depth_costs_no_stack() {
    let depth = 20_000;
    let quotes = Document::new(&">".repeat(depth));
    let groups = Document::new(&"{{{+1 ".repeat(depth));
    assert!(!quotes.model().block_quotes.is_empty());
    assert!(!groups.model().broken.is_empty());
}
