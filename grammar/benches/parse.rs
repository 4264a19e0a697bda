//! How fast the grammar parses: whole texts, one edit at random places, and hostile texts.
//!
//! `cargo bench -p tree-sitter-namumark -- [FILE…]`; without a file a page of its own is made.
//! Times are medians; nothing is asserted, so judge by ratios from one run.

use std::time::{Duration, Instant};

use tree_sitter::{InputEdit, Parser, Point, Tree};

const PARAGRAPH: &str = "== 개요 ==\n'''굵은 글씨'''와 [[문서|링크]]가 있는 본문이다.[* 각주에는 [[출처]]를 적는다.] 다음 문장이 이어진다.\n\n\
 * 목록의 첫째\n  * 그 아래\n||<bgcolor=#eee><-2> 머리 ||\n|| 가 || 나 ||\n{{{#!wiki style=\"margin: 0 -10px\"\n안쪽 {{{#red 글}}}\n}}}\n\
=== 하위 ===\n[include(틀:상세, 이름=값)] 나무위키의 문법을 이어서 적는다. 이런 문장은 길고 특별한 글자가 드물다.\n";

fn main() {
    let files: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if files.is_empty() {
        measure("a page of its own", &PARAGRAPH.repeat(1_000_000 / PARAGRAPH.len()));
    }
    for file in &files {
        match std::fs::read_to_string(file) {
            Ok(text) => measure(file.rsplit('/').next().unwrap_or(file), &text),
            Err(error) => eprintln!("{file}: {error}"),
        }
    }
    hostile();
}

fn parser() -> Parser {
    let mut parser = Parser::new();
    parser
        .set_language(&tree_sitter_namumark::LANGUAGE.into())
        .expect("the grammar fits the library");
    parser
}

/// The time of `runs` full parses, without the time to drop their trees.
fn full(parser: &mut Parser, text: &str, runs: usize) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            let tree = parser.parse(text, None);
            let time = start.elapsed();
            drop(tree);
            time
        })
        .collect();
    median(&mut times)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The times of inserting and removing `new` at 1000 places.
fn edits(parser: &mut Parser, text: &str, new: &str, count: usize) -> Vec<Duration> {
    let mut bytes = text.as_bytes().to_vec();
    let mut tree = parser.parse(&bytes, None).expect("parses");
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut times = Vec::new();
    for _ in 0..count {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let mut offset = state as usize % (text.len() + 1);
        while !text.is_char_boundary(offset) {
            offset += 1;
        }
        for (old, inserted) in [("", new), (new, "")] {
            bytes.splice(offset..offset + old.len(), inserted.bytes());
            let start = Instant::now();
            tree.edit(&edit(offset, old.len(), inserted.len()));
            let edited: Tree = parser.parse(&bytes, Some(&tree)).expect("parses");
            times.push(start.elapsed());
            tree = edited;
        }
    }
    times.sort();
    times
}

fn edit(start: usize, old: usize, new: usize) -> InputEdit {
    InputEdit {
        start_byte: start,
        old_end_byte: start + old,
        new_end_byte: start + new,
        start_position: Point::default(),
        old_end_position: Point::default(),
        new_end_position: Point::default(),
    }
}

fn measure(name: &str, text: &str) {
    let mut parser = parser();
    let time = full(&mut parser, text, 15);
    let speed = text.len() as f64 / 1e6 / time.as_secs_f64();
    println!("{name}: {} bytes, full parse {time:.2?}, {speed:.1} MB/s", text.len());
    for new in ["가", "\n", "'", "{{{", "||", "'''"] {
        let times = edits(&mut parser, text, new, 500);
        let (p50, p99, max) =
            (times[times.len() / 2], times[times.len() * 99 / 100], times[times.len() - 1]);
        println!("  edit {new:?}: median {p50:.2?}, p99 {p99:.2?}, max {max:.2?}");
    }
}

/// Makes a text of so many bytes.
type Maker = Box<dyn Fn(usize) -> String>;

/// Texts that make a careless parser quadratic: doubling one at most doubles its time.
fn hostile() {
    const SIZE: usize = 1 << 20;
    let repeated = |piece: &str, size: usize| piece.repeat(size / piece.len());
    let closed = |open: &str, close: &str, size: usize| {
        let count = size / (open.len() + close.len());
        open.repeat(count) + &close.repeat(count)
    };
    let mut cases: Vec<(String, Maker)> = Vec::new();
    for piece in [
        "{{{",
        "{{{\n",
        "[[",
        "[[a ",
        "[[a|",
        "[*",
        "[* a ",
        "[*\n",
        "'''",
        "'''a ",
        "''a'''b",
        "||",
        "||x",
        "||x\n",
        "{{{#!wiki\n",
        "{{{#!wiki style=\"\"\n",
        "{{{#red ",
        ">",
        ">\n",
        ">>\n",
        " ",
        " \n",
        " * a\n",
        "\n",
        "[b ",
        "[b(",
        "[math(",
        "[include(\n",
        "--a__b",
        "~~",
        "}}}",
        "]]",
        "]",
        "|",
        "@a",
        "<",
        "=",
        "==",
        "== \n",
        "\\",
        "||{{{\n",
        "{{{#!wiki\n||x\n",
        "'''{{{ x\n",
        "[[a|{{{ x\n",
        "== a ==\n{{{\n",
        "[[a]",
        "[* [[a|",
        "{{{[[",
        "||'''",
        "##\n",
        " *\n##\n",
        "-",
        "----\n",
        "[[a|[*",
        "{{{#!syntax c\n",
    ] {
        cases.push((format!("{piece:?} repeated"), Box::new(move |size| repeated(piece, size))));
    }
    for (open, close) in [
        ("{{{", "}}}"),
        ("{{{#!wiki\n", "}}}"),
        ("[[a|", "]]"),
        ("[* ", "]"),
        ("{{{#red ", "}}}"),
        ("||{{{#!wiki\n", "}}}||\n"),
    ] {
        cases.push((
            format!("{open:?} closed by {close:?}"),
            Box::new(move |size| closed(open, close, size)),
        ));
        cases.push((
            format!("{open:?} half closed by {close:?}"),
            Box::new(move |size| {
                let text = closed(open, close, size);
                text[..text.len() - close.len() * (size / (open.len() + close.len()) / 2)]
                    .to_string()
            }),
        ));
        cases.push((
            format!("{open:?}a{close:?} repeated"),
            Box::new(move |size| {
                format!("{open}a{close}").repeat(size / (open.len() + close.len() + 1))
            }),
        ));
    }
    println!(
        "hostile texts of {SIZE} bytes: full parse, time of the double to the single, edit in the middle"
    );
    let mut parser = parser();
    for (name, text) in cases {
        let (half, whole) = (text(SIZE / 2), text(SIZE));
        let (single, double) = (full(&mut parser, &half, 3), full(&mut parser, &whole, 3));
        let edit = edits(&mut parser, &whole, "가", 3);
        println!(
            "  {name}: {double:.1?}, x{:.2}, edit {:.1?} max {:.1?}",
            double.as_secs_f64() / single.as_secs_f64(),
            edit[edit.len() / 2],
            edit[edit.len() - 1]
        );
    }
}
