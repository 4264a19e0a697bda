//! The open documents and the settings: the only mutable state of the server.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::lsp_types::{InitializeParams, Url};
use tree_sitter::Parser;

use super::client::Client;
use crate::config::{Config, Languages};
use crate::document::{Change, Document};
use crate::syntax;
use crate::text::Text;

/// What there is of one connection.
pub struct Session {
    pub client: Client,
    config: Arc<Config>,
    languages: Languages,
    parser: Parser,
    documents: HashMap<Url, Document>,
}

/// What a request works on: a version of a document, and the settings of that moment.
#[derive(Clone)]
pub struct Snapshot {
    pub uri: Url,
    pub document: Document,
    pub config: Arc<Config>,
    pub client: Client,
}

impl Session {
    pub fn new(languages: Languages) -> Self {
        Self {
            client: Client::default(),
            config: Arc::default(),
            languages,
            parser: syntax::parser(),
            documents: HashMap::new(),
        }
    }

    /// Begins to speak with a client.
    pub fn begin(&mut self, params: &InitializeParams) {
        self.client = Client::new(params, self.languages.fallback);
        self.configure(params.initialization_options.as_ref().unwrap_or(&Value::Null));
    }

    /// Takes over the client's settings.
    pub fn configure(&mut self, options: &Value) {
        let mut config = self.client.config(options);
        config.language = self.languages.forced.unwrap_or(config.language);
        self.config = config.into();
    }

    pub fn open(&mut self, uri: Url, version: i32, text: &str) {
        let text = Text::new(text);
        let tree = syntax::parse(&mut self.parser, &text, None);
        self.documents.insert(uri, Document::from_parts(version, text, tree));
    }

    /// Applies `changes` whatever the version: an edit that is dropped stays wrong for ever. Says
    /// whether the document is open.
    pub fn change(&mut self, uri: &Url, version: i32, changes: Vec<Change>) -> bool {
        let Some(document) = self.documents.get_mut(uri) else {
            tracing::warn!(%uri, version, "change of a document that is not open");
            return false;
        };
        if version <= document.version {
            tracing::warn!(%uri, version, known = document.version, "version does not rise");
        }
        *document = document.changed(version, changes, self.client.encoding, &mut self.parser);
        true
    }

    pub fn close(&mut self, uri: &Url) {
        self.documents.remove(uri);
    }

    pub fn uris(&self) -> impl Iterator<Item = &Url> {
        self.documents.keys()
    }

    /// The version of a document, if it is open.
    pub fn version(&self, uri: &Url) -> Option<i32> {
        Some(self.documents.get(uri)?.version)
    }

    pub fn snapshot(&self, uri: &Url) -> Option<Snapshot> {
        let document = self.documents.get(uri)?.clone();
        Some(Snapshot {
            uri: uri.clone(),
            document,
            config: self.config.clone(),
            client: self.client,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::config::Language;

    fn language(languages: Languages, greeting: Value) -> Language {
        let mut session = Session::new(languages);
        session.begin(&serde_json::from_value(greeting).unwrap());
        session.config.language
    }

    #[test]
    fn the_command_line_is_stronger_than_settings_and_they_than_the_locale() {
        let (korean, english) = (Language::Korean, Language::English);
        let silent = Languages { forced: None, fallback: korean };
        let forced = Languages { forced: Some(english), ..silent };
        let setting = |language| json!({"language": language});
        for (languages, greeting, expected) in [
            (silent, json!({"capabilities": {}}), korean),
            (silent, json!({"capabilities": {}, "locale": "en"}), english),
            (
                silent,
                json!({"capabilities": {}, "locale": "en", "initializationOptions": setting("ko")}),
                korean,
            ),
            (
                silent,
                json!({"capabilities": {}, "locale": "en", "initializationOptions": setting("xx")}),
                english,
            ),
            (
                forced,
                json!({"capabilities": {}, "locale": "ko", "initializationOptions": setting("ko")}),
                english,
            ),
        ] {
            assert_eq!(language(languages, greeting.clone()), expected, "{languages:?} {greeting}");
        }
    }
}
