//! Texts that make a careless parser quadratic.

use crate::{edits, full, parser};

/// Makes a text of so many bytes.
type Maker = Box<dyn Fn(usize) -> String>;

/// Doubling a text at most doubles its time, an edit costs no more than a full parse, and where a
/// heading comes every 100 lines no more than its section. Takes the texts whose names hold `piece`,
/// written as Rust writes it.
pub fn measure(piece: &str) {
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
        ">a\n",
        "> * a\n",
        " a\n",
        "||a\n||\n",
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
        "hostile texts of {SIZE} bytes: full parse, time of the double to the single, edit; \
         and with headings full parse, edit"
    );
    let mut parser = parser();
    for (name, text) in cases.into_iter().filter(|(name, _)| name.contains(piece)) {
        let (half, whole) = (text(SIZE / 2), text(SIZE));
        let (single, double) = (full(&mut parser, &half, 3), full(&mut parser, &whole, 3));
        let edit = edits(&mut parser, &whole, "가", 3);
        let headed = with_headings(&whole);
        let headed_full = full(&mut parser, &headed, 3);
        let headed = edits(&mut parser, &headed, "가", 20);
        println!(
            "  {name}: {double:.1?}, x{:.2}, edit {:.1?} max {:.1?}; \
             with headings {headed_full:.1?}, edit {:.1?} max {:.1?}",
            double.as_secs_f64() / single.as_secs_f64(),
            edit[edit.len() / 2],
            edit[edit.len() - 1],
            headed[headed.len() / 2],
            headed[headed.len() - 1]
        );
    }
}

/// The text with a heading every 100 lines, in lines of 80 bytes at most.
fn with_headings(text: &str) -> String {
    let lines = text.split_inclusive('\n').flat_map(|line| line.as_bytes().chunks(80));
    let mut headed = String::new();
    for (number, line) in lines.enumerate() {
        if number % 100 == 0 {
            headed.push_str("\n== 가 ==\n");
        }
        headed.push_str(std::str::from_utf8(line).expect("the pieces are ASCII"));
        if !headed.ends_with('\n') {
            headed.push('\n');
        }
    }
    headed
}
