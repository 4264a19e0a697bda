//! What is twice as long takes twice the reading, whatever it is made of. An opener that finds no closer
//! has to look for one up to its line's end or its section's, and many openers may stand there.

use tree_sitter::{ParseOptions, Parser};

/// What may open, or look as if it did.
const PIECES: [&str; 28] = [
    "[[가 ",
    "[[가",
    "[[[ ",
    "[[가#나 ",
    "[[가|나 ",
    "[[가|나|다 ",
    "[[파일:가|나 ",
    "[[분류:가 ",
    "[[가|[*나 ",
    "[[가|{{{#red ",
    "[*가",
    "[*[",
    "[* 가 ",
    "[*가[나 ",
    "[*가 [[나 ",
    "[*가 나 [[다|라 ",
    "[가(나 ",
    "[math(가 ",
    "[ruby(가,",
    "{{{ ",
    "{{{#red ",
    "'''[[가 ",
    "~~[[가 ",
    "||[[가 ",
    "||[* 가 ",
    "__",
    "''[가(나 ",
    "--[math(가 ",
];

/// What may stand around it.
const AROUND: [(&str, &str); 11] = [
    ("", ""),
    ("== ", " =="),
    (" * ", ""),
    ("||", "||"),
    ("'''", "'''"),
    ("[* ", "]"),
    ("[[가|", "]]"),
    ("{{{#red ", "}}}"),
    ("{{{#!wiki\n", "\n}}}"),
    ("{{{#red [* ", "]}}}"),
    ("||{{{+1 ", "}}}||"),
];

/// How often the parser asks for the text, which it gets in small pieces.
fn reads(text: &str) -> usize {
    const CHUNK: usize = 64;
    let mut parser = Parser::new();
    parser.set_language(&tree_sitter_namumark::LANGUAGE.into()).unwrap();
    let mut reads = 0;
    let mut chunk = |offset: usize, _| {
        reads += 1;
        let chunk = text.as_bytes().get(offset..).unwrap_or_default();
        &chunk[..chunk.len().min(CHUNK)]
    };
    parser.parse_with_options(&mut chunk, None, None::<ParseOptions>).unwrap();
    reads
}

#[test]
fn twice_the_text_takes_twice_the_reading() {
    for (open, close) in AROUND {
        for piece in PIECES {
            let reads = |count: usize| reads(&format!("{open}{}{close}\n", piece.repeat(count)));
            let (once, twice) = (reads(400), reads(800));
            assert!(twice < 3 * once, "{open:?} {piece:?} {close:?}: {once} reads, then {twice}");
        }
    }
}
