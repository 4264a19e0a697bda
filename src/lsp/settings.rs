//! The settings of the client: the keys of `namumark.toml`, as JSON, and those that only editors have.

use serde_json::Value;
use tower_lsp::lsp_types::Url;

use crate::config::{Node, Profile, Settings, Tree};
use crate::ide::hints::Amount;
use crate::rules;
use crate::text::Span;

/// The settings in `options`: the client's initialization options, or what it sends when they
/// change. The keys stand under `namumark` or by themselves, as editors differ in it. What is unknown
/// or makes no sense is ignored: editors keep settings of their own there.
pub fn read(options: &Value) -> Settings {
    let options = section(options);
    let (settings, problems) = Settings::read(&node_of(options), rules::vocabulary());
    for problem in problems {
        tracing::debug!(?problem, "a setting of the client is ignored");
    }
    settings
}

/// What the client has said of its settings, and when: at first, or later, asked or unasked.
#[derive(Default)]
pub struct Sources {
    first: Value,
    everywhere: Value,
    folders: Vec<(Url, Value)>,
}

impl Sources {
    /// `first` holds until the client says something else.
    pub fn new(first: Value) -> Self {
        Self { everywhere: first.clone(), first, folders: Vec::new() }
    }

    pub fn everywhere(&self) -> &Value {
        &self.everywhere
    }

    /// The folders for which others hold.
    pub fn folders(&self) -> impl Iterator<Item = &(Url, Value)> {
        self.folders.iter()
    }

    /// Takes over what the client says unasked. Says whether that is something new.
    pub fn tell(&mut self, options: &Value) -> bool {
        let has_changed = section(&self.everywhere) != section(options);
        self.everywhere = options.clone();
        has_changed
    }

    /// Takes over what the client answers: the first of `answers` holds everywhere, the others in
    /// `folders`. A client without settings says nothing, and then its first words hold.
    pub fn answer(&mut self, folders: &[Url], answers: Vec<Value>) -> bool {
        let mut answers = answers.into_iter();
        let everywhere = answers.next().filter(|it| !is_silent(it));
        let everywhere = everywhere.unwrap_or_else(|| self.first.clone());
        let folders = folders.iter().cloned().zip(answers);
        let folders: Vec<_> =
            folders.filter(|(_, it)| !is_silent(it) && *it != everywhere).collect();
        let has_changed =
            section(&self.everywhere) != section(&everywhere) || self.folders != folders;
        (self.everywhere, self.folders) = (everywhere, folders);
        has_changed
    }
}

/// The settings in `options`, which stand under `namumark` or by themselves.
fn section(options: &Value) -> &Value {
    options.get("namumark").unwrap_or(options)
}

/// Whether no setting is in `options`.
pub fn is_silent(options: &Value) -> bool {
    section(options).as_object().is_none_or(|entries| entries.is_empty())
}

/// What an editor does with a page, beside checking it. None of it is the business of a wiki's
/// settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// `codeLens`: whether counts are shown above lines.
    pub code_lens: bool,
    /// `hints`: `off` or `false`, `numbers`, `text` or `true`.
    pub hints: Amount,
    /// `outline.footnotes`: whether the outline has the notes, too.
    pub outlined_notes: bool,
    /// `wikiUrl`: what precedes a page's title in its address.
    pub wiki: Option<Url>,
    /// `workspaceDiagnostics`: whether a client may ask for what is wrong with all pages. It is read at
    /// the start only.
    pub workspace_diagnostics: bool,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            code_lens: true,
            hints: Amount::default(),
            outlined_notes: true,
            wiki: None,
            workspace_diagnostics: false,
        }
    }
}

impl Preferences {
    /// Those in `options`, where [`read`] finds the settings too.
    pub fn read(options: &Value) -> Self {
        let options = section(options);
        let wiki = options.get("wikiUrl").and_then(|it| Url::parse(it.as_str()?).ok());
        let outlined_notes = options.pointer("/outline/footnotes");
        Self {
            code_lens: options.get("codeLens").and_then(Value::as_bool).unwrap_or(true),
            hints: hints(options.get("hints").unwrap_or(&Value::Null)),
            outlined_notes: outlined_notes.and_then(Value::as_bool).unwrap_or(true),
            wiki: wiki.filter(|it| matches!(it.scheme(), "http" | "https")),
            workspace_diagnostics: options
                .get("workspaceDiagnostics")
                .and_then(Value::as_bool)
                .unwrap_or_default(),
        }
    }

    /// What precedes titles in the addresses of the wiki that `profile` is about, if it is about one.
    pub fn wiki(&self, profile: Profile) -> Option<Url> {
        let own = match profile {
            Profile::NamuWiki => Url::parse("https://namu.wiki/w/").ok(),
            Profile::TheSeed | Profile::TheTree | Profile::OpenNamu => None,
        };
        self.wiki.clone().or(own)
    }
}

fn hints(amount: &Value) -> Amount {
    match (amount.as_str(), amount.as_bool()) {
        (Some("off"), _) | (_, Some(false)) => Amount::Off,
        (Some("numbers"), _) => Amount::Numbers,
        (Some("text"), _) => Amount::Text,
        _ => Amount::default(),
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
