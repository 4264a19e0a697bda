//! The rules take every text, and their fixes come to an end.

use namumark_lsp::document::Document;
use namumark_lsp::fix::Level;
use namumark_lsp::rules::{self, Finding};

use crate::{korean, run};

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
    "----",
    "가",
    "é",
    "#",
    "=\"",
];

/// A small generator of numbers (xorshift), so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn text(&mut self) -> String {
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

fn assert_in_text(text: &str, finding: &Finding) {
    let related = finding.related.iter().map(|related| related.span);
    let edits = finding.fixes.iter().flat_map(|fix| &fix.edits);
    let edited: Vec<_> = edits.map(|edit| edit.span).collect();
    for span in related.chain([finding.span]).chain(edited.iter().copied()) {
        assert!(text.get(span.start..span.end).is_some(), "{text:?}: {finding:?}");
    }
    assert!(!finding.span.is_empty(), "{text:?}: {finding:?}");
    let in_order = edited.windows(2).all(|pair| pair[0].end <= pair[1].start);
    assert!(in_order, "{text:?}: {finding:?}");
    assert!(finding.fixes.iter().all(|fix| !fix.edits.is_empty()), "{text:?}: {finding:?}");
}

#[test]
fn safe_fixes_leave_none_behind() {
    let mut random = Random(0xf1c5);
    for _ in 0..1_000 {
        let text = random.text();
        let (fixed, _) = rules::fix_all(&Document::new(&text), &korean(), Level::Safe);
        let (again, count) = rules::fix_all(&Document::new(&fixed), &korean(), Level::Safe);
        assert_eq!((again, count), (fixed, 0), "{text:?}");
    }
}

#[test]
fn unsafe_fixes_do_no_harm() {
    let mut random = Random(0xf1c6);
    for _ in 0..1_000 {
        let text = random.text();
        let (safe, _) = rules::fix_all(&Document::new(&text), &korean(), Level::Safe);
        let (fixed, _) = rules::fix_all(&Document::new(&text), &korean(), Level::Unsafe);
        assert!(run(&fixed).len() <= run(&safe).len(), "{text:?}");
    }
}
