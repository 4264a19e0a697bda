//! Edits at full speed: the server's text and tree are those of its client, at every moment.

use namumark_lsp::document::Document;
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

const EDITS: usize = 3000;

/// A page as its editor sees it.
struct Editor {
    client: Client,
    random: Random,
    encoding: Encoding,
    text: String,
    version: i32,
}

impl Editor {
    fn new(seed: u64, encoding: Encoding, name: &str) -> Self {
        let mut random = Random::new(seed);
        let text: String = (0..400).map(|_| *random.pick(&PIECES)).collect();
        let mut client = Client::start(json!({"capabilities": {
            "general": {"positionEncodings": [name]},
            "textDocument": {"diagnostic": {}},
        }}));
        client.open(PAGE, &text);
        Self { client, random, encoding, text, version: 1 }
    }

    /// One notification of one to three edits, each of which counts from the one before.
    fn edit(&mut self) {
        self.version += 1;
        let changes: Vec<Value> = (0..1 + self.random.below(3)).map(|_| self.change()).collect();
        self.client.change(PAGE, self.version, changes.into());
    }

    /// Every other edit replaces something: more where the text has grown long.
    fn change(&mut self) -> Value {
        let start = self.random.below(self.text.len() + 1);
        let longest = if self.text.len() > 1500 { 90 } else { 30 };
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

fn fresh_tree(text: &str) -> String {
    Document::new(text).tree.root_node().to_sexp()
}

/// Every fifth edit the server is asked what it sees, without waiting for the answer.
fn edit_at_full_speed(mut editor: Editor) {
    let params = json!({"textDocument": {"uri": PAGE}});
    let mut asked = Vec::new();
    for edit in 0..EDITS {
        editor.edit();
        if edit % 5 == 0 {
            let id = editor.client.send("namumark/syntaxTree", params.clone());
            asked.push((id, editor.version, editor.text.clone()));
        }
    }
    for (id, version, text) in asked {
        let seen = &editor.client.response(id)["result"];
        assert_eq!(seen["version"], version);
        assert_eq!(seen["text"], text, "version {version}");
        assert_eq!(seen["tree"], fresh_tree(&text), "version {version}: {text:?}");
    }
    let seen = editor.client.syntax_tree(PAGE);
    assert_eq!(seen["version"], editor.version);
    assert_eq!(seen["text"], editor.text);
    assert_eq!(seen["tree"], fresh_tree(&editor.text));
}

#[test]
fn edits_in_utf_8_arrive_in_order() {
    edit_at_full_speed(Editor::new(8, Encoding::Utf8, "utf-8"));
}

#[test]
fn edits_in_utf_16_arrive_in_order() {
    edit_at_full_speed(Editor::new(16, Encoding::Utf16, "utf-16"));
}

#[test]
fn edits_in_utf_32_arrive_in_order() {
    edit_at_full_speed(Editor::new(32, Encoding::Utf32, "utf-32"));
}
