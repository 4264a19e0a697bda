//! Somebody who edits a page at random, and knows what has become of it.

use namumark_lsp::text::{Encoding, Position};
use serde_json::{Value, json};

use crate::client::{Client, PAGE};
use crate::naive;
use crate::random::Random;

/// Markup that opens and closes, in Korean and with characters of every width.
const PIECES: [&str; 30] = [
    "가",
    "나무",
    "위키 ",
    "a",
    "🙂",
    "👩‍💻",
    "'''",
    "~~",
    "[* ",
    "[*이름 ",
    "]",
    "[[문서|",
    "]]",
    "[각주]",
    "{{{#!wiki style=\"color:red\"\n",
    "{{{+1 ",
    "{{{",
    "}}}",
    "\n== 제목 ==\n",
    "\n=== 🙂 ===\n",
    "\n * ",
    "\n  ",
    "\n> ",
    "\n||",
    "||",
    "\n## 주석\n",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
];

/// A page as its editor sees it.
pub struct Editor {
    pub client: Client,
    pub text: String,
    pub version: i32,
    random: Random,
    encoding: Encoding,
    /// The length about which that of the text moves.
    usual_length: usize,
}

impl Editor {
    /// Opens a page of about `usual_length` bytes.
    pub fn new(seed: u64, encoding: Encoding, usual_length: usize) -> Self {
        let mut random = Random::new(seed);
        let mut text = String::new();
        while text.len() < usual_length {
            let piece = *random.pick(&PIECES);
            text.push_str(piece);
        }
        let mut client = Client::start(json!({"capabilities": {
            "general": {"positionEncodings": [name(encoding)]},
            "textDocument": {"diagnostic": {}},
        }}));
        client.open(PAGE, &text);
        Self { client, text, version: 1, random, encoding, usual_length }
    }

    /// One notification of one to three edits, each of which counts from the one before.
    pub fn edit(&mut self) {
        self.version += 1;
        let changes: Vec<Value> = (0..1 + self.random.below(3)).map(|_| self.change()).collect();
        self.client.change(PAGE, self.version, changes.into());
    }

    /// Puts another text in the place of the whole page.
    pub fn rewrite(&mut self, text: &str) {
        self.version += 1;
        self.text = text.to_owned();
        self.client.change(PAGE, self.version, json!([{"text": text}]));
    }

    /// Every other edit replaces something: more where the text has grown long.
    fn change(&mut self) -> Value {
        let start = self.random.below(self.text.len() + 1);
        let longest = if self.text.len() > self.usual_length { 90 } else { 30 };
        let length = self.random.below(2) * self.random.below(longest);
        let (start, end) = (self.boundary(start), self.boundary(start + length));
        let new: String = (0..self.random.below(4)).map(|_| *self.random.pick(&PIECES)).collect();
        let range = json!({"start": self.position(start), "end": self.position(end)});
        // A position within a line's ending means the place before it.
        let (start, end) = (self.outside_ending(start), self.outside_ending(end));
        self.text.replace_range(start..end, &new);
        json!({"range": range, "text": new})
    }

    fn boundary(&self, offset: usize) -> usize {
        (0..=offset).rfind(|&offset| self.text.is_char_boundary(offset)).unwrap()
    }

    fn outside_ending(&self, offset: usize) -> usize {
        let is_within =
            self.text[..offset].ends_with('\r') && self.text[offset..].starts_with('\n');
        offset - usize::from(is_within)
    }

    fn position(&self, offset: usize) -> Value {
        let Position { line, character } = naive::position(&self.text, offset, self.encoding);
        json!({"line": line, "character": character})
    }
}

fn name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf-8",
        Encoding::Utf16 => "utf-16",
        Encoding::Utf32 => "utf-32",
    }
}
