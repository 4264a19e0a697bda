//! What the server answers, in words: texts instead of positions, and of lists what is new.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::page::Page;

/// Longer texts are cut.
const LONGEST: usize = 40;

/// What only the server understands, or only repeats what stands beside it.
const UNTOLD: [&str; 6] =
    ["data", "sortText", "filterText", "codeDescription", "source", "resultId"];

#[derive(Default)]
pub struct Digest {
    pub text: String,
    /// The entries of the list that was the last answer to each method.
    lists: HashMap<String, Vec<String>>,
    /// The types of tokens, from the greeting.
    legend: Vec<String>,
    tokens: Vec<Value>,
}

impl Digest {
    /// Notes that the page is another.
    pub fn note(&mut self, page: &Page) {
        self.text += &format!("--- version {}\n", page.version);
    }

    pub fn add(&mut self, method: &str, result: &Value, page: &Page) {
        if method == "initialize" {
            let types = &result["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"];
            self.legend = types.as_array().unwrap().iter().map(words).collect();
            return;
        }
        if method.ends_with("semanticTokens/full") || method.ends_with("delta") {
            self.learn(result);
            let entries = self.told_tokens(&self.tokens, page);
            return self.add_list("textDocument/semanticTokens", entries);
        }
        if method.ends_with("semanticTokens/range") {
            let entries = self.told_tokens(result["data"].as_array().unwrap(), page);
            return self.add_list(method, entries);
        }
        let items = ["items", "signatures"].iter().find_map(|name| result[name].as_array());
        match items.or(result.as_array()) {
            Some(items) => {
                let entries = items.iter().map(|item| told(item, page)).collect();
                self.add_list(method, entries);
            }
            None => self.text += &format!("{method}: {}\n", told(result, page)),
        }
    }

    /// Tells which entries were not in the last answer, and which have gone.
    fn add_list(&mut self, method: &str, entries: Vec<String>) {
        let before = self.lists.insert(method.to_owned(), entries.clone()).unwrap_or_default();
        self.text += &format!("{method}: {}\n", entries.len());
        let mut gone = before.clone();
        for entry in &entries {
            match gone.iter().position(|other| other == entry) {
                Some(index) => drop(gone.remove(index)),
                None => self.text += &format!("  + {entry}\n"),
            }
        }
        for entry in gone {
            self.text += &format!("  - {entry}\n");
        }
    }

    /// Takes over tokens, or what has changed of them.
    fn learn(&mut self, result: &Value) {
        if let Some(tokens) = result["data"].as_array() {
            self.tokens = tokens.clone();
        }
        for edit in result["edits"].as_array().into_iter().flatten().rev() {
            let number = |name: &str| edit[name].as_u64().unwrap() as usize;
            let (start, end) = (number("start"), number("start") + number("deleteCount"));
            let new = edit["data"].as_array().cloned().unwrap_or_default();
            self.tokens.splice(start..end, new);
        }
    }

    fn told_tokens(&self, tokens: &[Value], page: &Page) -> Vec<String> {
        let (mut line, mut character) = (0, 0);
        let tokens = tokens.chunks(5).map(|token| {
            let [lines, characters, length, kind, _] =
                [0, 1, 2, 3, 4].map(|index| token[index].as_u64().unwrap());
            character = if lines == 0 { character + characters } else { characters };
            line += lines;
            let place = |character| serde_json::json!({"line": line, "character": character});
            let (start, end) = (place(character), place(character + length));
            format!("{} {}", self.legend[kind as usize], marked(&start, &end, page))
        });
        tokens.collect()
    }
}

fn words(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn told(value: &Value, page: &Page) -> String {
    match value {
        Value::Object(object) => told_object(object, page),
        Value::Array(values) => {
            let values: Vec<String> = values.iter().map(|value| told(value, page)).collect();
            format!("[{}]", values.join(", "))
        }
        Value::String(text) => clipped(text),
        other => other.to_string(),
    }
}

fn told_object(object: &Map<String, Value>, page: &Page) -> String {
    if let (Some(start), Some(end)) = (object.get("start"), object.get("end")) {
        return marked(start, end, page);
    }
    if object.contains_key("line") {
        let place = Value::Object(object.clone());
        return marked(&place, &place, page);
    }
    let fields = object.iter().filter(|(name, _)| !UNTOLD.contains(&name.as_str()));
    let fields: Vec<String> =
        fields.map(|(name, value)| format!("{name}: {}", told(value, page))).collect();
    format!("{{{}}}", fields.join(", "))
}

/// The text of a range; what stands around it, where that is empty.
fn marked(start: &Value, end: &Value, page: &Page) -> String {
    let (start, end) = (page.offset(start), page.offset(end));
    if start < end {
        return format!("⟦{}⟧", clipped(&page.text[start..end]));
    }
    let mut before: Vec<char> = page.text[..start].chars().rev().take(5).collect();
    before.reverse();
    let after = page.text[start..].chars().take(5);
    let around: String = before.into_iter().chain(['‸']).chain(after).collect();
    clipped(&around)
}

fn clipped(text: &str) -> String {
    let line = text.replace('\n', "⏎");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
