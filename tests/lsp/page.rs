//! The page as its editor has it.

use namumark_lsp::text::Encoding;
use serde_json::{Value, json};

use crate::naive;

pub struct Page {
    pub text: String,
    pub version: i64,
    encoding: Encoding,
}

impl Default for Page {
    fn default() -> Self {
        Self { text: String::new(), version: 0, encoding: Encoding::Utf16 }
    }
}

impl Page {
    pub fn new(text: &str, encoding: Encoding) -> Self {
        Self { text: text.to_owned(), version: 1, encoding }
    }

    /// Takes over the encoding, if this is the answer that names it.
    pub fn greet(&mut self, result: &Value) {
        self.encoding = match result["capabilities"]["positionEncoding"].as_str() {
            Some("utf-8") => Encoding::Utf8,
            Some("utf-16") => Encoding::Utf16,
            Some(other) => panic!("no editor asked for {other}"),
            None => self.encoding,
        }
    }

    /// Does what the editor tells of. Says whether the text is another now.
    pub fn hear(&mut self, method: &str, params: &Value) -> bool {
        let document = &params["textDocument"];
        match method {
            "textDocument/didOpen" => self.text = document["text"].as_str().unwrap().to_owned(),
            "textDocument/didChange" => {
                params["contentChanges"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .for_each(|one| self.change(one));
            }
            _ => return false,
        }
        self.version = document["version"].as_i64().unwrap();
        true
    }

    fn change(&mut self, change: &Value) {
        let (start, end) =
            (self.offset(&change["range"]["start"]), self.offset(&change["range"]["end"]));
        self.text.replace_range(start..end, change["text"].as_str().unwrap());
    }

    /// The position of a byte.
    pub fn position(&self, offset: usize) -> Value {
        let place = naive::position(&self.text, offset, self.encoding);
        json!({"line": place.line, "character": place.character})
    }

    /// The byte of a position, which is one between two characters.
    pub fn offset(&self, position: &Value) -> usize {
        let number = |name: &str| position[name].as_u64().unwrap() as usize;
        let (start, end) = naive::lines(&self.text)[number("line")];
        let line = &self.text[start..end];
        let boundaries = line.char_indices().map(|(offset, _)| offset).chain([line.len()]);
        let mut fitting = boundaries
            .filter(|&offset| naive::units(&line[..offset], self.encoding) == number("character"));
        start + fitting.next().unwrap_or_else(|| panic!("{position} is within a character"))
    }
}
