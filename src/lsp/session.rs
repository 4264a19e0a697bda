//! The open documents and the settings: the only mutable state of the server.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::lsp_types::{
    Diagnostic, InitializeParams, ProgressToken, TraceValue, Url, WorkspaceFoldersChangeEvent,
};
use tree_sitter::Parser;

use super::checks::Checks;
use super::client::Client;
use super::notices::Notices;
use super::settings::{self, Preferences, Sources};
use super::settling::{Settled, Settler};
use super::shown::{Shown, Taken};
use super::survey::Survey;
use super::tokens::Kept;
use super::workspace::{Cancelled, Index, Search};
use crate::config::{Config, Language, Languages};
use crate::document::{Change, Document};
use crate::project::{Choice, Projects, Weaker};
use crate::syntax;
use crate::text::Text;

/// What there is of one connection.
pub struct Session {
    pub client: Client,
    pub trace: TraceValue,
    /// The problems of pages that aren't open and that the client was told of all the same.
    pub shown: Shown,
    /// The work that the client can cancel.
    pub running: HashMap<ProgressToken, Cancelled>,
    settler: Settler,
    sources: Sources,
    /// How often what holds for pages has changed.
    revision: u64,
    parser: Parser,
    documents: HashMap<Url, Open>,
    notices: Notices,
    preferences: Arc<Preferences>,
    folders: Vec<Url>,
    index: Index,
}

/// A document that the client has open, and the settings that hold for it.
struct Open {
    document: Document,
    config: Arc<Config>,
    checks: Arc<Checks>,
    tokens: Kept,
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
    /// How often what holds for pages has changed before.
    pub revision: u64,
}

/// The problems of a document that the client is to be told of.
pub enum Due {
    /// Those of an open document.
    Live(Snapshot),
    Known(Vec<Diagnostic>),
    /// Those of the file of a document that was closed.
    Closed(Box<Survey>),
}

impl Session {
    pub fn new(languages: Languages) -> Self {
        Self {
            client: Client::default(),
            trace: TraceValue::Off,
            shown: Shown::default(),
            running: HashMap::new(),
            settler: Settler { languages, ..Settler::default() },
            sources: Sources::default(),
            revision: 0,
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
        self.trace = params.trace.unwrap_or(TraceValue::Off);
        if let Some(locale) = &params.locale {
            self.settler.languages.fallback = Language::of_locale(locale);
        }
        let options = params.initialization_options.clone().unwrap_or_default();
        self.preferences = Preferences::read(&options).into();
        self.folders = folders(params);
        let settings = settings::read(&options);
        self.settler.projects = Projects::new(Choice::Nearest, &paths_of(&self.folders), settings);
        self.sources = Sources::new(options);
    }

    /// Takes over the client's settings. Clients that want to be asked for them say nothing here. Says
    /// whether they are others than before.
    pub fn configure(&mut self, options: &Value) -> bool {
        let is_asked_for = self.client.configures && settings::is_silent(options);
        let has_changed = !options.is_null() && !is_asked_for && self.sources.tell(options);
        if has_changed {
            self.use_sources();
        }
        has_changed
    }

    /// Takes over the client's settings that it was asked for: those that hold everywhere, and those of
    /// `folders`, in their order. Says whether they are others than before.
    pub fn configure_folders(&mut self, folders: &[Url], answers: Vec<Value>) -> bool {
        let has_changed = self.sources.answer(folders, answers);
        if has_changed {
            self.use_sources();
        }
        has_changed
    }

    fn use_sources(&mut self) {
        let everywhere = settings::read(self.sources.everywhere());
        let folders = self.sources.folders();
        let folders = folders
            .filter_map(|(uri, options)| Some((uri.to_file_path().ok()?, settings::read(options))));
        let weaker = Weaker { everywhere, folders: folders.collect() };
        self.preferences = Preferences::read(self.sources.everywhere()).into();
        self.settler.projects.set_weaker(weaker);
        self.settle_all();
    }

    /// The client has opened or closed folders.
    pub fn change_folders(&mut self, event: &WorkspaceFoldersChangeEvent) {
        let closed: Vec<_> = event.removed.iter().map(|folder| &folder.uri).collect();
        self.folders.retain(|folder| !closed.contains(&folder));
        self.folders.extend(event.added.iter().map(|folder| folder.uri.clone()));
        self.settler.projects.set_roots(&paths_of(&self.folders));
        self.settle_all();
    }

    /// Reads all settings files anew.
    pub fn read_settings(&mut self) {
        self.settler.projects.forget();
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
            self.settler.projects.forget();
            self.revision += 1;
        }
        let text = Text::new(text);
        let tree = syntax::parse(&mut self.parser, &text, None);
        let (config, title) = self.settle(&uri);
        let document = Document::from_parts(version, text, tree).titled(title);
        let (checks, tokens) = (Arc::default(), Kept::default());
        self.documents.insert(uri, Open { document, config, checks, tokens });
    }

    fn settle_all(&mut self) {
        self.revision += 1;
        let uris: Vec<_> = self.uris().cloned().collect();
        for uri in uris {
            let (config, title) = self.settle(&uri);
            if let Some(open) = self.documents.get_mut(&uri) {
                open.document.title = title;
                open.config = config;
            }
        }
    }

    fn settle(&mut self, uri: &Url) -> (Arc<Config>, Option<Arc<str>>) {
        let Settled { config, title, broken, .. } = self.settler.settle(uri);
        if let Some((broken, language)) = broken {
            self.notices.add(&broken, language);
        }
        (config, title)
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
        let Open { document, config, checks, tokens } = self.documents.get(uri)?;
        Some(Snapshot {
            uri: uri.clone(),
            document: document.clone(),
            config: config.clone(),
            checks: checks.clone(),
            client: self.client,
            preferences: self.preferences.clone(),
            tokens: tokens.clone(),
            revision: self.revision,
        })
    }

    /// What the client is to be told of the problems of a document.
    pub fn due(&mut self, uri: &Url) -> Due {
        let taken = self.shown.take(uri);
        match (self.snapshot(uri), taken) {
            // The client asks for them; what it was told before must not stand beside the answer.
            (Some(_), _) if self.client.pulls_diagnostics => Due::Known(Vec::new()),
            (Some(snapshot), _) => Due::Live(snapshot),
            (None, Taken::Fresh(found)) => Due::Known(found),
            (None, Taken::Told) => Due::Closed(Box::new(self.survey())),
            (None, Taken::Unknown) => Due::Known(Vec::new()),
        }
    }

    /// Where a page is whose title a page of this address names.
    pub fn wiki_page(&self, uri: &Url, title: &str) -> (Option<PathBuf>, Option<Url>) {
        let page = self.settler.page(uri).0;
        let profile = page.settings.profile.unwrap_or_default();
        (page.file_of(title), self.preferences.wiki(profile))
    }

    /// What a search for symbols looks through.
    pub fn search(&self) -> Search {
        Search {
            open: self.snapshots(),
            folders: paths_of(&self.folders),
            index: self.index.clone(),
            encoding: self.client.encoding,
        }
    }

    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// The folders that the client has open.
    pub fn folders(&self) -> &[Url] {
        &self.folders
    }

    /// The way to check the pages of all folders.
    pub fn survey(&self) -> Survey {
        Survey {
            open: self.snapshots(),
            folders: paths_of(&self.folders),
            settler: self.settler.afresh().into(),
            client: self.client,
            preferences: self.preferences.clone(),
            revision: self.revision,
        }
    }

    fn snapshots(&self) -> Vec<Snapshot> {
        self.uris().filter_map(|uri| self.snapshot(uri)).collect()
    }
}

/// The folders that the client has open.
fn folders(params: &InitializeParams) -> Vec<Url> {
    let folders = params.workspace_folders.iter().flatten().map(|folder| folder.uri.clone());
    #[allow(deprecated, reason = "clients without workspace folders say it so")]
    let root = params.root_uri.iter().cloned();
    let mut all = Vec::new();
    for folder in folders.chain(root) {
        if !all.contains(&folder) {
            all.push(folder);
        }
    }
    all
}

fn paths_of(folders: &[Url]) -> Vec<PathBuf> {
    folders.iter().filter_map(|uri| uri.to_file_path().ok()).collect()
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
