//! How fast the grammar parses, and how large its trees are: whole texts, one edit at random places,
//! and hostile texts.
//!
//! `cargo bench -p tree-sitter-namumark -- [FILE|hostile=PIECE…]`; without an argument a page of its
//! own is made, and all hostile texts follow; `hostile=PIECE` takes those that are named after it. Times are medians; nothing is asserted, so judge by ratios from one run.

mod hostile;
mod memory;

use std::time::{Duration, Instant};

use tree_sitter::{InputEdit, Parser, Point, Tree};

const PARAGRAPH: &str = "== 개요 ==\n'''굵은 글씨'''와 [[문서|링크]]가 있는 본문이다.[* 각주에는 [[출처]]를 적는다.] 다음 문장이 이어진다.\n\n\
 * 목록의 첫째\n  * 그 아래\n||<bgcolor=#eee><-2> 머리 ||\n|| 가 || 나 ||\n{{{#!wiki style=\"margin: 0 -10px\"\n안쪽 {{{#red 글}}}\n}}}\n\
=== 하위 ===\n[include(틀:상세, 이름=값)] 나무위키의 문법을 이어서 적는다. 이런 문장은 길고 특별한 글자가 드물다.\n";

fn main() {
    memory::count();
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    if arguments.is_empty() {
        measure("a page of its own", &PARAGRAPH.repeat(1_000_000 / PARAGRAPH.len()));
        hostile::measure("");
    }
    for argument in &arguments {
        match (argument.strip_prefix("hostile="), std::fs::read_to_string(argument)) {
            (Some(piece), _) => hostile::measure(piece),
            (None, Ok(text)) => measure(argument.rsplit('/').next().unwrap_or(argument), &text),
            (None, Err(error)) => eprintln!("{argument}: {error}"),
        }
    }
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
    let size = memory::of_tree(&mut parser, text) as f64;
    println!("  tree: {:.1} bytes per byte of text", size / text.len() as f64);
    for new in ["가", "\n", "'", "{{{", "||", "'''"] {
        let times = edits(&mut parser, text, new, 500);
        let (p50, p99, max) =
            (times[times.len() / 2], times[times.len() * 99 / 100], times[times.len() - 1]);
        println!("  edit {new:?}: median {p50:.2?}, p99 {p99:.2?}, max {max:.2?}");
    }
}
