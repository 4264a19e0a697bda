//! The rules take every text.

use namumark_lsp::document::{Change, Document};
use namumark_lsp::rules::{self, Finding, Memory};
use namumark_lsp::syntax;
use namumark_lsp::text::{Encoding, Position};

use crate::{run, selecting};

/// Pieces that open, close and break things.
const PIECES: &[&str] = &[
    "[*",
    "[* ",
    "[*가",
    "]",
    "[[",
    "]]",
    "[[가]]",
    "[",
    "{{{",
    "{{{#!wiki",
    "{{{#!wiki style=\"가\" 나",
    "{{{#!folding [가] 나",
    "{{{#!if a == \"b\" c",
    "{{{#!syntax",
    "{{{#red ",
    "{{{#redd 가",
    "{{{#000, fff 가",
    "{{{+1가나",
    "{{{ #!wiki",
    "{{{#!Folding[가]\n",
    "{{{#!wiki style = 'color: red' id=\"",
    "{{{#!wiki style=\"color: f(g(; left: 1; \"나 style=\"",
    "{{{#!if (a == '가",
    "{{{#!style\n.가 { color: ",
    "{{{#!folding '''가''' {{{#red 나}}}\n",
    "}}}\n}}}",
    "}}}",
    "}",
    "||",
    "|| ",
    "||\n||",
    "|가|",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    ">",
    "== 가 ==",
    "==가==",
    "== 가 == ",
    "==# 가 ==",
    "== 가 == 나",
    "=== 가",
    "=",
    "\t",
    "\\",
    "[각주]",
    "[include(가",
    ")]",
    "##",
    "\n## namumark-disable-next-line\n",
    "\n## namumark-disable footnote, grop",
    "\n## namumark-enable",
    "\n## namumark-disable-next-line\n",
    "\n## namumark-disable footnote, grop",
    "\n## namumark-enable",
    "----",
    "가",
    "é",
    "#",
    "=\"",
    "'''",
    "''",
    "~~",
    "--",
    "__",
    "**",
    "`",
    "```",
    "[[#",
    "[[파일:가|",
    "[[분류:가",
    "[[:분류:가]]",
    "[anchor(가)]",
    "https://a.kr",
    "%EA%B0%80",
    "{{",
    "}}",
    "<br>",
    "<b>",
    "</b>",
    "{{{#red [[가]]}}}",
    " * ",
    "* ",
    " 1. ",
    " 2. ",
    " 1.#3 ",
    "- ",
    "---",
    "##가",
    "#redirect ",
    "#REDIRECT [[가]]",
    "'''",
    "======= 가 =======",
    "= 가 =",
    "\u{200b}",
    "\u{1100}\u{1161}",
    "［［",
    "］］",
    "í•œê¸€",
    "추가 바람",
    "[br ]",
    "[age(2000-1-1)]",
    "[include(틀:가,나=다,라,나=마)]",
    "[[include(가)]]",
    "[youtube(",
    "[묵차]",
    "<math>",
    "</math>",
    "<bgcolor = red>",
    "<#fff>",
    "<|3>",
    "<table width=1>",
    " <:>",
    " * 가",
];

/// A small generator of numbers (xorshift), so that a failure can be repeated.
pub struct Random(pub u64);

impl Random {
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    pub fn text(&mut self) -> String {
        let length = self.below(30);
        (0..length).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }
}

#[test]
fn findings_and_edits_lie_in_the_text() {
    let mut random = Random(0x5eed);
    for _ in 0..5_000 {
        let text = random.text();
        for finding in run(&text) {
            assert_in_text(&text, &finding);
        }
    }
}

/// Rules that are off by default, too.
#[test]
fn all_rules_take_every_text() {
    let all = selecting(rules::ALL);
    let mut random = Random(0x0a11);
    for title in [Some("틀:가"), Some("가"), None].into_iter().cycle().take(3_000) {
        let text = random.text();
        let page = Document::new(&text).titled(title.map(Into::into));
        for finding in rules::run(&page, &all) {
            assert_in_text(&text, &finding);
        }
    }
}

fn assert_in_text(text: &str, finding: &Finding) {
    let related = finding.related.iter().map(|related| related.span);
    let edits = finding.fixes.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
    for span in related.chain([finding.span]).chain(edits) {
        assert!(text.get(span.start..span.end).is_some(), "{text:?}: {finding:?}");
    }
    assert!(!finding.span.is_empty(), "{text:?}: {finding:?}");
    for fix in &finding.fixes {
        let in_order = fix.edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        assert!(in_order, "{text:?}: {finding:?}");
    }
    assert!(finding.fixes.iter().all(|fix| !fix.edits.is_empty()), "{text:?}: {finding:?}");
}

/// Parts of a page that an edit leaves alone keep what was found in them.
#[test]
fn findings_after_edits_are_those_of_a_fresh_page() {
    let config = selecting(rules::ALL);
    let mut random = Random(0xed17);
    let mut parser = syntax::parser();
    for _ in 0..60 {
        let sections = (0..6).map(|_| random.text() + "\n== 가 ==\n");
        let mut document = Document::new(&sections.collect::<String>());
        let mut memory = Memory::default();
        for version in 0..20 {
            let line = random.below(document.text.to_string().matches('\n').count() + 1) as u32;
            let place = Position { line, character: 0 };
            let end = Position { line: line + random.below(2) as u32, character: 0 };
            let change = Change::Part { start: place, end, new: random.text() };
            document = document.changed(version, [change], Encoding::Utf8, &mut parser);
            let text = document.text.to_string();
            let again = rules::run_again(&document, &config, &mut memory);
            let fresh = rules::run(&Document::new(&text), &config);
            assert_eq!(format!("{again:?}"), format!("{fresh:?}"), "{text:?}");
        }
    }
}
