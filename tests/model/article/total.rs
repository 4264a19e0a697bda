//! Whatever the text, it can be read as article text.

use namumark_lsp::document::{Change, Document};
use namumark_lsp::syntax;
use namumark_lsp::text::{Encoding, Position, Reading};

use super::article;
use crate::random::Random;

const PIECES: &[&str] = &[
    "1. 개요\n",
    "2. 역사\n",
    "2.1. 옛날\n",
    "\n3. ",
    "글",
    "[1]",
    "[2] ",
    "\n[1] 하나",
    " [2] 둘",
    "[A]",
    "\n[A] ",
    "[1-3]",
    "[1, 2]",
    "1.1 1.2 ",
    "[편집]",
    "\n\n",
    "\n",
    " ",
    "최근 수정 시각 : 2023",
    "파일:강.svg ",
    "{{{#!wiki a\n",
    "{{{#!folding [ 펼치기 · 접기 ]\n",
    "}}}",
    "== 가 ==\n",
    "[* 각주]",
    "[[강]]",
    "[",
    "]",
    "목차\n",
    "## namumark-as article-text\n",
    "\r\n",
    "\u{1f600}",
];

fn pieces(random: &mut Random, count: usize) -> String {
    (0..count).map(|_| *random.pick(PIECES)).collect()
}

/// Every text has facts, which lie in it and are in order.
#[test]
fn any_text_can_be_read() {
    let mut random = Random::new(3);
    for _ in 0..500 {
        let text = article(&pieces(&mut random, 40));
        let document = Document::new(&text);
        let model = document.model();
        let names = model.footnotes.iter().filter_map(|note| note.name);
        let marks = model.footnotes.iter().map(|note| note.span);
        let notes = model.endnotes.iter().flat_map(|note| [note.span, note.label, note.content]);
        let sections = model.headings.iter().flat_map(|it| [it.span, it.title, it.section]);
        for span in names.chain(marks.clone()).chain(notes).chain(sections) {
            assert!(text.get(span.start..span.end).is_some(), "{span:?} {text:?}");
        }
        assert!(marks.is_sorted_by_key(|span| span.start), "{text:?}");
        assert!(model.endnotes.is_sorted_by_key(|note| note.span), "{text:?}");
        assert!(model.headings.is_sorted_by_key(|heading| heading.span), "{text:?}");
    }
}

/// A page may become article text, and cease to be, with every edit.
#[test]
fn facts_after_edits_are_those_of_a_fresh_text() {
    let mut random = Random::new(4);
    let mut parser = syntax::parser();
    let mut seen = [0; 2];
    for _ in 0..40 {
        let mut document = Document::new(&pieces(&mut random, 60));
        for version in 0..30 {
            let line = random.below(document.text.to_string().matches('\n').count() + 1);
            let line = u32::try_from(line).expect("a small text");
            let start = Position { line, character: 0 };
            let end =
                if random.below(2) == 0 { start } else { Position { line: line + 1, ..start } };
            let count = random.below(3);
            let change = Change::Part { start, end, new: pieces(&mut random, count) };
            document = document.changed(version, [change], Encoding::Utf8, &mut parser);
            let fresh = Document::new(&document.text.to_string());
            assert_eq!(format!("{:?}", document.model()), format!("{:?}", fresh.model()));
            seen[usize::from(fresh.reading() == Reading::ArticleText)] += 1;
        }
    }
    assert!(seen.iter().all(|count| *count > 100), "both kinds are met: {seen:?}");
}

/// Nothing is quadratic: these take no time.
#[test]
fn hostile_texts_are_read() {
    let many = 5_000;
    for piece in [
        "[1] ",
        "\n[1] a",
        "\n[7]\n",
        "\n1. a",
        "1.1. a\n",
        "[1-50]",
        "[1,2,3]",
        "\n\n2. 가",
        "[",
        "파일:",
    ] {
        Document::new(&article(&piece.repeat(many))).model();
    }
    let numbered: String = (1..many).map(|number| format!("[{number}] 글 ")).collect();
    Document::new(&article(&numbered)).model();
    Document::new(&article(&numbered.replace(' ', "\n"))).model();
}
