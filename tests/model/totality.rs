//! Whatever the text and whatever the tree, there are facts.

use namumark_lsp::document::{Change, Document};
use namumark_lsp::inspect;
use namumark_lsp::model::{Model, Parts};
use namumark_lsp::syntax;
use namumark_lsp::text::{Encoding, Position, Span};

use crate::random::Random;

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
    let mut random = Random::new(1);
    for _ in 0..500 {
        let page = page(&mut random, 60);
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

fn page(random: &mut Random, fragments: usize) -> String {
    (0..fragments).map(|_| *random.pick(FRAGMENTS)).collect()
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

/// Facts are kept over edits where they can be: they must be those of the text as it is.
#[test]
fn facts_after_edits_are_those_of_a_fresh_page() {
    let mut random = Random::new(2);
    let mut parser = syntax::parser();
    for _ in 0..40 {
        let mut document = Document::new(&page(&mut random, 200));
        for version in 0..40 {
            let changes = (0..=random.below(2)).map(|_| change(&mut random, &document));
            let changes: Vec<_> = changes.collect();
            document = document.changed(version, changes, Encoding::Utf8, &mut parser);
            let text = document.text.to_string();
            if random.below(3) > 0 {
                let facts = |document: &Document| {
                    (format!("{:?}", document.model()), format!("{:?}", document.parts()))
                };
                assert_eq!(facts(&document), facts(&Document::new(&text)), "{text:?}");
            }
        }
    }
}

/// Takes a little out of the first line that is drawn, and puts fragments there.
fn change(random: &mut Random, document: &Document) -> Change {
    let line = random.below(document.text.to_string().matches('\n').count() + 1);
    let line = u32::try_from(line).expect("a small page");
    let place = |character| Position { line, character };
    let end =
        if random.below(2) == 0 { place(0) } else { Position { line: line + 1, character: 0 } };
    let new = (0..random.below(3)).map(|_| *random.pick(FRAGMENTS)).collect();
    Change::Part { start: place(0), end, new }
}

#[test]
fn a_tree_of_another_text_yields_facts() {
    let tree = Document::new(PAGE).tree;
    let ends = PAGE.char_indices().map(|(offset, _)| offset);
    for end in ends {
        for source in [PAGE[..end].to_owned(), format!("글{}", &PAGE[end..])] {
            Model::new(&source, &Parts::gather(&source, &tree, &Parts::default()));
        }
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
