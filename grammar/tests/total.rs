//! No input yields ERROR or MISSING, no tree ends before its text, and an edited tree equals a fresh one.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tree_sitter::{InputEdit, Node, Parser, Point, Tree};

/// Pieces of the language; texts are drawn from them at random.
const PIECES: &[&str] = &[
    "가",
    "나 다",
    "a",
    "1",
    " ",
    "  ",
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "🙂",
    "'",
    "''",
    "'''",
    "~~",
    "--",
    "__",
    "^^",
    ",,",
    "\\",
    "[",
    "]",
    "[[",
    "]]",
    "[*",
    "[* ",
    "[*이름 ",
    "|",
    "||",
    "||\n",
    "||\n||",
    "\n||",
    "{{{",
    "}}}",
    "{",
    "}",
    "{{{#!wiki\n",
    "{{{#!wiki style=\"a\"\n",
    "{{{#!folding 제목\n",
    "{{{#!if a\n",
    "{{{#red ",
    "{{{#red\n",
    "{{{+1 ",
    "{{{#!syntax rust\n",
    "{{{#!html ",
    "{{{#!latex\n",
    "{{{#!foo",
    "[br]",
    "[각주]",
    "[include(",
    "[math(",
    ")]",
    "[x(",
    "=",
    "\n== ",
    " ==\n",
    "\n== 제목 ==\n",
    "\n=== 하위 ===\n",
    "\n==# 접힘 #==\n",
    "\n##",
    "\n##주석\n",
    "\n * ",
    "\n  * ",
    "\n 1. ",
    "\n 1.#5 ",
    "\n a. ",
    "\n>",
    "\n> ",
    "\n----\n",
    "----",
    "\n ",
    "<-2>",
    "<bgcolor=red>",
    "<rowif=a>1||b>",
    "[[파일:a.png|",
    "[[분류:가",
    "#",
    "#redirect 가\n",
    "&",
    "=",
    "@",
    "@a@",
    "@a=b@",
    "http://a",
    "|캡션|",
    "\n|캡션|",
    ",",
    "*",
    ">",
];

/// A small deterministic generator: failures print the seed they come from.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    fn soup(&mut self, pieces: usize) -> String {
        (0..pieces).map(|_| PIECES[self.below(PIECES.len())]).collect()
    }

    /// Few pieces again and again: so many nodes side by side that the scanner ends runs of them.
    fn crowd(&mut self) -> String {
        let pieces = 1 + self.below(4);
        let unit = self.soup(pieces);
        unit.repeat(50 + self.below(200))
    }
}

fn parser() -> Parser {
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_namumark::LANGUAGE.into()).unwrap();
    parser
}

/// A page of the usual shapes: what the random texts are mixed with, cut from and edited in.
const PAGE: &str = "\
[[분류:도서관]]
[목차]

== 개요 ==
'''별빛 도서관'''은 [[솔바람시]]의 도서관이다.[* 옛 [[천문대|'''천문대''']]를 고쳐 지었다.] ''둘째'' 문장.[*출처 시정 백서]
 * 목록의 첫째
  * 그 아래[*출처]
 * {{{#!wiki style=\"margin: 0\"
상자 안의 {{{#red '''글'''}}}
}}}이어지는 말
> 인용
>> 더 깊은 인용

||<tablewidth=100%><-2> '''시설''' ||
|| 장서 ||<bgcolor=#eee> 3만 권 [br] {{{-1 (추정)}}} ||
## 주석
|| 좌석 || {{{#!folding [ 펼치기 ]
||안쪽||표||
}}} ||
==# 역사 #==
=== 건립 ===
{{{#!syntax rust
fn main() {}
}}}
{{{== 제목이 아닌 줄 ==}}} \\[[글자]] [include(틀:상세, 이름=값\\,둘)] [math(a^{2}, b)] @변수=기본@
----
=== 현재 ===
[[파일:전경.jpg|width=300&align=right]] ~~취소~~ --취소-- __밑줄__ ^^위^^ ,,아래,,
{{{#!if a == 1
보임
}}}
[각주]
";

/// No error, and the leaves lie in the text one behind the other, up to its end.
fn is_total(tree: &Tree, text: &[u8]) -> bool {
    let root = tree.root_node();
    let mut end = 0;
    let in_order = leaves(root).iter().all(|leaf| {
        let follows = end <= leaf.start && leaf.start <= leaf.end;
        end = leaf.end;
        follows
    });
    !root.has_error() && root.end_byte() == text.len() && in_order && end <= text.len()
}

fn leaves(root: Node) -> Vec<std::ops::Range<usize>> {
    let mut leaves = Vec::new();
    let mut cursor = root.walk();
    loop {
        if cursor.goto_first_child() {
            continue;
        }
        leaves.push(cursor.node().byte_range());
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return leaves;
            }
        }
    }
}

fn assert_total(parser: &mut Parser, text: &[u8], seed: u64) {
    if is_total(&parser.parse(text, None).unwrap(), text) {
        return;
    }
    let text = shrink(text, |text| !is_total(&parser.parse(text, None).unwrap(), text));
    let tree = parser.parse(&text, None).unwrap();
    panic!(
        "seed {seed}: {:?}, {text:?} gives\n{}",
        String::from_utf8_lossy(&text),
        shape(tree.root_node())
    );
}

/// The text without all that isn't needed for it to fail.
fn shrink(text: &[u8], mut fails: impl FnMut(&[u8]) -> bool) -> Vec<u8> {
    let mut text = text.to_vec();
    let mut size = text.len();
    while size > 0 {
        let mut start = 0;
        while start + size <= text.len() {
            let shorter = [&text[..start], &text[start + size..]].concat();
            if fails(&shorter) {
                text = shorter;
            } else {
                start += 1;
            }
        }
        size /= 2;
    }
    text
}

fn shape(node: Node) -> String {
    let mut shape = String::new();
    let mut cursor = node.walk();
    let mut depth = 0usize;
    loop {
        let node = cursor.node();
        shape += &format!("{depth} {} {:?}\n", node.kind(), node.byte_range());
        if cursor.goto_first_child() {
            depth += 1;
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return shape;
            }
            depth -= 1;
        }
    }
}

#[test]
fn markup_soup_is_total() {
    let mut parser = parser();
    for seed in 1..=4000 {
        let mut random = Random::new(seed);
        let pieces = 1 + random.below(60);
        let text = random.soup(pieces);
        assert_total(&mut parser, text.as_bytes(), seed);
    }
}

#[test]
fn cut_pages_are_total() {
    let mut parser = parser();
    for end in 0..=PAGE.len() {
        assert_total(&mut parser, &PAGE.as_bytes()[..end], end as u64);
        assert_total(&mut parser, &PAGE.as_bytes()[end..], end as u64);
    }
}

#[test]
fn random_bytes_are_total() {
    let mut parser = parser();
    for seed in 1..=2000 {
        let mut random = Random::new(seed);
        let bytes: Vec<u8> = (0..random.below(200)).map(|_| random.below(256) as u8).collect();
        assert_total(&mut parser, &bytes, seed);
    }
}

/// How many random edits the incremental test makes; the environment may ask for more.
fn edits() -> u64 {
    std::env::var("NAMUMARK_EDITS").ok().and_then(|count| count.parse().ok()).unwrap_or(10_000)
}

#[test]
fn an_edited_tree_equals_a_fresh_one() {
    let mut parser = parser();
    let (mut seed, mut text, mut tree) = (0, Vec::new(), None::<Tree>);
    let mut random = Random::new(1);
    for edit in 0..edits() {
        if edit % 50 == 0 {
            seed = edit + 1;
            random = Random::new(seed);
            let pieces = 20 + random.below(300);
            text = random.soup(pieces).into_bytes();
            if random.below(2) == 0 {
                let place = random.below(text.len());
                let place = boundary(&text, place);
                text.splice(place..place, PAGE.bytes());
            }
            if random.below(4) == 0 {
                let place = random.below(text.len());
                let place = boundary(&text, place);
                text.splice(place..place, random.crowd().bytes());
            }
            tree = parser.parse(&text, None);
        }
        let mut old = tree.take().unwrap();
        for _ in 0..1 + random.below(2) {
            let start = boundary(&text, random.below(text.len() + 1));
            // Mostly a few characters, now and then a section.
            let longest = if random.below(10) == 0 { 400 } else { 12 };
            let end = boundary(&text, (start + random.below(longest)).min(text.len()));
            let pieces = if random.below(20) == 0 { 40 } else { random.below(3) };
            let new = random.soup(pieces);
            text.splice(start..end, new.bytes());
            old.edit(&InputEdit {
                start_byte: start,
                old_end_byte: end,
                new_end_byte: start + new.len(),
                start_position: Point::default(),
                old_end_position: Point::default(),
                new_end_position: Point::default(),
            });
        }
        let edited = parser.parse(&text, Some(&old)).unwrap();
        let fresh = parser.parse(&text, None).unwrap();
        assert_total(&mut parser, &text, seed);
        let (left, right) = (shape(edited.root_node()), shape(fresh.root_node()));
        assert!(
            left == right,
            "seed {seed}, edit {edit}: {:?}\n{left}\n{right}",
            String::from_utf8_lossy(&text)
        );
        tree = Some(edited);
    }
}

/// How many pieces the parser reads anew or takes over, after a letter came into the middle of a text.
fn pieces_touched(text: &str, letter_at: usize) -> usize {
    let touched = Arc::new(AtomicUsize::new(0));
    let mut parser = parser();
    let mut tree = parser.parse(text, None).unwrap();
    let counter = touched.clone();
    parser.set_logger(Some(Box::new(move |_, message| {
        let touches = message.starts_with("lexed_lookahead") || message.starts_with("reuse_node");
        counter.fetch_add(usize::from(touches), Ordering::Relaxed);
    })));
    let edited = format!("{}z{}", &text[..letter_at], &text[letter_at..]);
    tree.edit(&InputEdit {
        start_byte: letter_at,
        old_end_byte: letter_at,
        new_end_byte: letter_at + 1,
        start_position: Point::default(),
        old_end_position: Point::default(),
        new_end_position: Point::default(),
    });
    parser.parse(&edited, Some(&tree)).unwrap();
    touched.load(Ordering::Relaxed)
}

/// The parser takes over what stands before and behind an edit in runs, whatever kind of container
/// they are pieces of.
#[test]
fn runs_in_a_crowd_are_reused() {
    for (open, piece, close) in [
        ("", "a@b@", ""),
        ("'''", "a@b@", "'''"),
        ("[* ", "a@b@", "]"),
        ("||", "a@b@", "||"),
        ("{{{#red ", "a[br]\n", "}}}"),
        (" ", "a\n ", ""),
        ("", "a\n", ""),
        ("== a ==\n", "a\n", ""),
        ("{{{#!wiki\n", "a\n", "}}}"),
    ] {
        let text = format!("{open}{}{close}", piece.repeat(4000));
        let middle = open.len() + 2000 * piece.len() + 1;
        let touched = pieces_touched(&text, middle);
        assert!(touched < 400, "{open:?}{piece:?}{close:?}: {touched} pieces touched");
        let nodes = parser().parse(&text, None).unwrap().root_node().descendant_count();
        assert!(nodes < 4010, "{open:?}{piece:?}{close:?}: {nodes} nodes: runs are hidden");
    }
}

fn boundary(text: &[u8], mut offset: usize) -> usize {
    while offset < text.len() && text[offset] & 0xc0 == 0x80 {
        offset += 1;
    }
    offset
}
