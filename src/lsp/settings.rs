//! The settings of the client: the keys of `namumark.toml`, as JSON, and those that only editors have.

use serde_json::Value;

use crate::config::{Node, Settings, Tree};
use crate::ide::hints::Amount;
use crate::rules;
use crate::text::Span;

/// The settings in `options`: the client's initialization options, or what it sends when they
/// change. The keys stand under `namumark` or by themselves, as editors differ in it. What is unknown
/// or makes no sense is ignored: editors keep settings of their own there.
pub fn read(options: &Value) -> Settings {
    let options = options.get("namumark").unwrap_or(options);
    let (settings, problems) = Settings::read(&node_of(options), rules::vocabulary());
    for problem in problems {
        tracing::debug!(?problem, "a setting of the client is ignored");
    }
    settings
}

/// What an editor's user likes to see. None of it is the business of a wiki's settings file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// `hints`: `off`, `numbers` or `text`.
    pub hints: Amount,
    /// `outline.footnotes`: whether the outline has the notes, too.
    pub outlined_notes: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { hints: Amount::default(), outlined_notes: true }
    }
}

impl Preferences {
    /// Those in `options`, which stand beside the other settings.
    pub fn read(options: &Value) -> Self {
        let options = options.get("namumark").unwrap_or(options);
        let default = Self::default();
        let hints = match options.get("hints").and_then(Value::as_str) {
            Some("off") => Amount::Off,
            Some("numbers") => Amount::Numbers,
            Some("text") => Amount::Text,
            _ => default.hints,
        };
        let outlined_notes = options.pointer("/outline/footnotes").and_then(Value::as_bool);
        Self { hints, outlined_notes: outlined_notes.unwrap_or(default.outlined_notes) }
    }
}

/// Recursion is as deep as the message is nested, which its parser limits.
fn node_of(value: &Value) -> Node {
    Node::of(match value {
        Value::Bool(flag) => Tree::Flag(*flag),
        Value::Number(number) => number.as_i64().map_or(Tree::Other, Tree::Number),
        Value::String(text) => Tree::Text(text.clone()),
        Value::Array(items) => Tree::List(items.iter().map(node_of).collect()),
        Value::Object(entries) => Tree::Table(entries.iter().map(entry_of).collect()),
        Value::Null => Tree::Other,
    })
}

fn entry_of((key, value): (&String, &Value)) -> (String, Span, Node) {
    (key.clone(), Span::new(0, 0), node_of(value))
}
