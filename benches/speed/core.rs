//! What happens without a server: parsing, mending the tree after an edit, facts, rules.

use std::time::Duration;

use namumark_lsp::config::Config;
use namumark_lsp::document::Document;
use namumark_lsp::model::{Model, Parts};
use namumark_lsp::text::{Span, Text};
use namumark_lsp::{rules, syntax};

use super::time::{self, row, short, spread};

#[path = "../../tests/random/mod.rs"]
mod random;

const PLACES: usize = 1000;

pub fn measure(page: &str) {
    let document = Document::new(page);
    let (text, tree) = (&document.text, &document.tree);
    let mut parser = syntax::parser();

    let parse = time::median_of(9, || syntax::parse(&mut parser, text, None));
    let speed = super::megabytes(page) / parse.as_secs_f64();
    row("parse, from nothing", &format!("{} ({speed:.1} MB/s)", short(parse)));
    row("edit of a character, 1000 random places", &spread(&mut edits(&document, page)));
    let gather = |known: &Parts| {
        let parts = Parts::gather(page, tree, known);
        (Model::new(page, &parts), parts)
    };
    let none = Parts::default();
    row("facts, from a tree", &short(time::median_of(9, || gather(&none))));
    let known = gather(&none).1;
    row("facts, all parts known", &short(time::median_of(9, || gather(&known))));
    let config = Config::default();
    document.model();
    row("all rules, from facts", &short(time::median_of(9, || rules::run(&document, &config))));
}

/// A character goes in at a random place, and out again; each time the tree is mended.
fn edits(document: &Document, page: &str) -> Vec<Duration> {
    let mut parser = syntax::parser();
    let (mut text, mut tree) = (document.text.clone(), document.tree.clone());
    let mut random = random::Random::new(1);
    let boundaries: Vec<usize> = page.char_indices().map(|(offset, _)| offset).collect();
    let mut edit = |text: &mut Text, span: Span, new: &str| {
        time::of(|| {
            tree.edit(&text.edit(span, new));
            tree = syntax::parse(&mut parser, text, Some(&tree));
        })
    };
    let mut times = Vec::new();
    for _ in 0..PLACES {
        let offset = *random.pick(&boundaries);
        times.push(edit(&mut text, Span::new(offset, offset), "가"));
        times.push(edit(&mut text, Span::new(offset, offset + "가".len()), ""));
    }
    times
}
