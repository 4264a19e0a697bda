//! The settings of the client: the keys of `namumark.toml`, as JSON.

use serde_json::Value;

use crate::config::{Node, Settings, Tree};
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
