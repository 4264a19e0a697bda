//! The open documents and the settings: the only mutable state of the server.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::lsp_types::{InitializeParams, Url, WorkspaceFolder, WorkspaceFoldersChangeEvent};
use tree_sitter::Parser;

use super::checks::Checks;
use super::client::Client;
use super::notices::Notices;
use super::settings::{self, Preferences};
use super::tokens::Kept;
use super::workspace::{Index, Search};
use crate::config::{Config, Language, Languages, Selection};
use crate::document::{Change, Document};
use crate::project::{Choice, Projects};
use crate::rules::ALL;
use crate::syntax;
use crate::text::{Reading, Text};

/// What there is of one connection.
pub struct Session {
    pub client: Client,
    languages: Languages,
    projects: Projects,
    parser: Parser,
    documents: HashMap<Url, Open>,
    notices: Notices,
    preferences: Arc<Preferences>,
    folders: Vec<PathBuf>,
    index: Index,
}

/// A document that the client has open, and the settings that hold for it.
struct Open {
    document: Document,
    config: Arc<Config>,
    checks: Arc<Checks>,
    tokens: Kept,
    /// As what the user has said it is to be read.
    reading: Option<Reading>,
}

/// What a request works on: a version of a document, and the settings of that moment.
#[derive(Clone)]
pub struct Snapshot {
    pub uri: Url,
    pub document: Document,
    pub config: Arc<Config>,
    pub checks: Arc<Checks>,
    pub client: Client,
    pub preferences: Arc<Preferences>,
    /// What the client was told of the document's tokens.
    pub tokens: Kept,
}

impl Session {
    pub fn new(languages: Languages) -> Self {
        Self {
            client: Client::default(),
            languages,
            projects: Projects::default(),
            parser: syntax::parser(),
            documents: HashMap::new(),
            notices: Notices::default(),
            preferences: Arc::default(),
            folders: Vec::new(),
            index: Index::default(),
        }
    }

    /// Begins to speak with a client.
    pub fn begin(&mut self, params: &InitializeParams) {
        self.client = Client::new(params);
        if let Some(locale) = &params.locale {
            self.languages.fallback = Language::of_locale(locale);
        }
        let options = params.initialization_options.as_ref();
        let settings = options.map(settings::read).unwrap_or_default();
        self.preferences = options.map(Preferences::read).unwrap_or_default().into();
        self.folders = folders(params);
        self.projects = Projects::new(Choice::Nearest, &self.folders, settings);
    }

    /// Takes over the client's settings. Clients that want to be asked for them say nothing here.
    pub fn configure(&mut self, options: &Value) {
        if !options.is_null() {
            self.projects.set_weaker(settings::read(options));
            self.preferences = Preferences::read(options).into();
            self.settle_all();
        }
    }

    /// The client has opened or closed folders.
    pub fn change_folders(&mut self, event: &WorkspaceFoldersChangeEvent) {
        let paths = |folders: &[WorkspaceFolder]| -> Vec<PathBuf> {
            folders.iter().filter_map(|folder| folder.uri.to_file_path().ok()).collect()
        };
        let closed = paths(&event.removed);
        self.folders.retain(|folder| !closed.contains(folder));
        self.folders.extend(paths(&event.added));
        self.projects.set_roots(&self.folders);
        self.settle_all();
    }

    /// Reads all settings files anew.
    pub fn read_settings(&mut self) {
        self.projects.forget();
        self.notices.forget();
        self.settle_all();
    }

    /// What the client's user has to know, and has not been told yet.
    pub fn notices(&mut self) -> Vec<String> {
        self.notices.take()
    }

    /// Opens a document. Where the client does not tell of changes to settings files, this is when
    /// they are noticed.
    pub fn open(&mut self, uri: Url, version: i32, text: &str) {
        if !self.client.watches_files {
            self.projects.forget();
        }
        let text = Text::new(text);
        let tree = syntax::parse(&mut self.parser, &text, None);
        let (config, title) = self.settle(&uri);
        let document = Document::from_parts(version, text, tree).titled(title);
        let document = document.read_as(config.reading);
        let (checks, tokens) = (Arc::default(), Kept::default());
        self.documents.insert(uri, Open { document, config, checks, tokens, reading: None });
    }

    fn settle_all(&mut self) {
        let uris: Vec<_> = self.uris().cloned().collect();
        for uri in uris {
            let (config, title) = self.settle(&uri);
            if let Some(open) = self.documents.get_mut(&uri) {
                open.document.title = title;
                let reading = open.reading.or(config.reading);
                open.document = open.document.clone().read_as(reading);
                open.config = config;
            }
        }
    }

    /// What holds for a document, and its title. An excluded page is one without findings.
    fn settle(&mut self, uri: &Url) -> (Arc<Config>, Option<Arc<str>>) {
        let page = match uri.to_file_path() {
            Ok(path) => self.projects.page(&path).unwrap_or_else(|broken| {
                let page = self.projects.page_without_settings(&path);
                self.notices.add(&broken, self.languages.of(page.settings.language));
                page
            }),
            Err(()) => self.projects.page_without_file(),
        };
        let mut config = page.config();
        config.language = self.languages.of(page.settings.language);
        if page.is_excluded(false) {
            config.choose(Selection { ignore: vec![ALL.to_owned()], ..Selection::default() });
        }
        (config.into(), page.title())
    }

    /// Applies `changes` whatever the version: an edit that is dropped stays wrong for ever. Says
    /// whether the document is open.
    pub fn change(&mut self, uri: &Url, version: i32, changes: Vec<Change>) -> bool {
        let Some(Open { document, .. }) = self.documents.get_mut(uri) else {
            tracing::warn!(%uri, version, "change of a document that is not open");
            return false;
        };
        if version <= document.version {
            tracing::warn!(%uri, version, known = document.version, "version does not rise");
        }
        *document = document.changed(version, changes, self.client.encoding, &mut self.parser);
        true
    }

    /// Reads a document as `reading` from now on, or as its settings and its text say.
    pub fn read_as(&mut self, uri: &Url, reading: Option<Reading>) {
        if let Some(open) = self.documents.get_mut(uri) {
            open.reading = reading;
            let reading = reading.or(open.config.reading);
            open.document = open.document.clone().read_as(reading);
        }
    }

    pub fn close(&mut self, uri: &Url) {
        self.documents.remove(uri);
    }

    pub fn uris(&self) -> impl Iterator<Item = &Url> {
        self.documents.keys()
    }

    /// The version of a document, if it is open.
    pub fn version(&self, uri: &Url) -> Option<i32> {
        Some(self.documents.get(uri)?.document.version)
    }

    pub fn snapshot(&self, uri: &Url) -> Option<Snapshot> {
        let Open { document, config, checks, tokens, .. } = self.documents.get(uri)?;
        Some(Snapshot {
            uri: uri.clone(),
            document: document.clone(),
            config: config.clone(),
            checks: checks.clone(),
            client: self.client,
            preferences: self.preferences.clone(),
            tokens: tokens.clone(),
        })
    }

    /// Where a page is whose title a page of this address names.
    pub fn wiki_page(&self, uri: &Url, title: &str) -> (Option<PathBuf>, Option<Url>) {
        let page = uri.to_file_path().ok().map(|path| {
            self.projects.page(&path).unwrap_or_else(|_| self.projects.page_without_settings(&path))
        });
        let page = page.unwrap_or_else(|| self.projects.page_without_file());
        let profile = page.settings.profile.unwrap_or_default();
        (page.file_of(title), self.preferences.wiki(profile))
    }

    /// What a search for symbols looks through.
    pub fn search(&self) -> Search {
        Search {
            open: self.uris().filter_map(|uri| self.snapshot(uri)).collect(),
            folders: self.folders.clone(),
            index: self.index.clone(),
            encoding: self.client.encoding,
        }
    }
}

/// The folders that the client has open.
fn folders(params: &InitializeParams) -> Vec<PathBuf> {
    let folders = params.workspace_folders.iter().flatten().map(|folder| &folder.uri);
    #[allow(deprecated, reason = "clients without workspace folders say it so")]
    let root = params.root_uri.iter();
    folders.chain(root).filter_map(|uri| uri.to_file_path().ok()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn language(languages: Languages, greeting: Value) -> Language {
        let mut session = Session::new(languages);
        session.begin(&serde_json::from_value(greeting).unwrap());
        let uri = Url::parse("untitled:1").unwrap();
        session.open(uri.clone(), 1, "");
        session.snapshot(&uri).unwrap().config.language
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
