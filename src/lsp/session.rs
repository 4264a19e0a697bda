//! The open documents and the settings: the only mutable state of the server.

mod settled;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use tower_lsp::lsp_types::{Diagnostic, ProgressToken, TraceValue, Url};
use tree_sitter::Parser;

use super::checks::Checks;
use super::client::Client;
use super::heap;
use super::index::{Index, OpenFiles};
use super::kept::Kept;
use super::notices::Notices;
use super::settings::{Preferences, Sources};
use super::settling::{Settled, Settler};
use super::shown::{Shown, Taken};
use super::survey::{Files, Survey};
use super::workspace::{Cancelled, Search};
use crate::config::{Config, FILE_NAME, Language, Languages};
use crate::document::{Change, Document};
use crate::project::Page;
use crate::syntax;
use crate::text::{Reading, Text};

/// After so many changes free memory is given back.
const LONG_WORK: usize = 2048;

/// What there is of one connection.
pub struct Session {
    pub client: Client,
    pub trace: TraceValue,
    /// The problems of pages that aren't open and that the client was told of all the same.
    pub shown: Shown,
    /// The work that the client can cancel.
    pub running: HashMap<ProgressToken, Cancelled>,
    /// What was found in files of pages.
    pub index: Index,
    settler: Settler,
    sources: Sources,
    /// How often what holds for pages has changed.
    revision: u64,
    parser: Parser,
    documents: HashMap<Url, Open>,
    notices: Notices,
    preferences: Arc<Preferences>,
    folders: Vec<Url>,
    changes: usize,
}

/// Longer documents aren't read, in bytes; to all features they are empty.
pub const LONGEST: usize = 8 * 1024 * 1024;

/// A document that the client has open, and the settings that hold for it.
struct Open {
    document: Document,
    /// The text of a document that is too long.
    long: Option<Text>,
    config: Arc<Config>,
    /// Where the page belongs.
    wiki: Arc<Page>,
    checks: Checks,
    kept: Kept,
    /// As what the user has said it is to be read.
    reading: Option<Reading>,
}

impl Open {
    /// Has the document read as its user says, else as the settings do.
    fn settle_reading(&mut self) {
        let reading = self.reading.or(self.config.reading);
        self.document = self.document.clone().read_as(reading);
    }
}

/// What a request works on: a version of a document, and the settings of that moment.
#[derive(Clone)]
pub struct Snapshot {
    pub uri: Url,
    pub document: Document,
    /// The text of a document that is too long to be read.
    pub long: Option<Text>,
    pub config: Arc<Config>,
    /// Where the page belongs.
    pub wiki: Arc<Page>,
    pub checks: Checks,
    pub client: Client,
    pub preferences: Arc<Preferences>,
    pub kept: Kept,
    /// How often what holds for pages has changed before.
    pub revision: u64,
}

/// Where a page of the wiki is.
pub struct Whereabouts {
    pub file: Option<PathBuf>,
    /// What its file is to become.
    pub open: Option<Document>,
    pub wiki: Option<Url>,
}

/// The problems of a document that the client is to be told of.
pub enum Due {
    /// Those of an open document.
    Live(Box<Snapshot>),
    Known(Vec<Diagnostic>),
    /// Those of the file of a document that was closed.
    Closed(Box<Files>),
}

impl Session {
    pub fn new(languages: Languages) -> Self {
        Self {
            client: Client::default(),
            trace: TraceValue::Off,
            shown: Shown::default(),
            running: HashMap::new(),
            index: Index::default(),
            settler: Settler { languages, ..Settler::default() },
            sources: Sources::default(),
            revision: 0,
            parser: syntax::parser(),
            documents: HashMap::new(),
            notices: Notices::default(),
            preferences: Arc::default(),
            folders: Vec::new(),
            changes: 0,
        }
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
        let Settled { config, title, page: wiki, .. } = self.settle(&uri);
        let (document, long) = self.read(version, Text::new(text), title);
        if long.is_some() {
            self.notices.add_long(&uri, config.language);
        }
        let document = document.read_as(config.reading);
        let (checks, kept) = (Checks::default(), Kept::of(version));
        let open = Open { document, long, config, wiki, checks, kept, reading: None };
        self.documents.insert(uri, open);
    }

    /// The document of a text, and the text if it is too long for one.
    fn read(
        &mut self,
        version: i32,
        text: Text,
        title: Option<Arc<str>>,
    ) -> (Document, Option<Text>) {
        let (text, long) = match text.len() > LONGEST {
            true => (Text::default(), Some(text)),
            false => (text, None),
        };
        let tree = syntax::parse(&mut self.parser, &text, None);
        (Document::from_parts(version, text, tree).titled(title), long)
    }

    /// Applies `changes` whatever the version: an edit that is dropped stays wrong for ever. Says
    /// whether the document is open.
    pub fn change(&mut self, uri: &Url, version: i32, changes: Vec<Change>) -> bool {
        let Some(Open { document, long, .. }) = self.documents.get_mut(uri) else {
            tracing::warn!(%uri, version, "change of a document that is not open");
            return false;
        };
        if version <= document.version {
            tracing::warn!(%uri, version, known = document.version, "version does not rise");
        }
        self.changes += 1;
        if self.changes.is_multiple_of(LONG_WORK) {
            // It would keep everybody waiting that wants the session.
            tokio::task::spawn_blocking(heap::give_back);
        }
        let encoding = self.client.encoding;
        let added: usize = changes.iter().map(Change::length).sum();
        if long.is_none() && document.text.len() + added <= LONGEST {
            *document = document.changed(version, changes, encoding, &mut self.parser);
            return true;
        }
        let mut text = long.take().unwrap_or_else(|| document.text.clone());
        for change in changes {
            change.apply(&mut text, encoding);
        }
        self.replace(uri, version, text);
        true
    }

    /// Reads a document as `reading` from now on, or as its settings and its text say.
    pub fn read_as(&mut self, uri: &Url, reading: Option<Reading>) {
        if let Some(open) = self.documents.get_mut(uri) {
            open.reading = reading;
            open.settle_reading();
        }
    }

    /// Puts another text in the place of an open document's.
    fn replace(&mut self, uri: &Url, version: i32, text: Text) {
        let title = self.documents.get(uri).and_then(|open| open.document.title.clone());
        let (document, long) = self.read(version, text, title);
        if let Some(open) = self.documents.get_mut(uri) {
            if long.is_some() {
                self.notices.add_long(uri, open.config.language);
            }
            (open.document, open.long) = (document, long);
            open.settle_reading();
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
        let Open { document, long, config, wiki, checks, kept, .. } = self.documents.get(uri)?;
        Some(Snapshot {
            uri: uri.clone(),
            document: document.clone(),
            long: long.clone(),
            config: config.clone(),
            wiki: wiki.clone(),
            checks: checks.clone(),
            client: self.client,
            preferences: self.preferences.clone(),
            kept: kept.clone(),
            revision: self.revision,
        })
    }

    /// What the client is to be told of the problems of a document.
    pub fn due(&mut self, uri: &Url) -> Due {
        let taken = self.shown.take(uri);
        match (self.snapshot(uri), taken) {
            // The client asks for them; what it was told before must not stand beside the answer.
            (Some(_), _) if self.client.pulls_diagnostics => Due::Known(Vec::new()),
            (Some(snapshot), _) => Due::Live(Box::new(snapshot)),
            (None, Taken::Fresh(found)) => Due::Known(found),
            (None, Taken::Told) => Due::Closed(Box::new(self.files())),
            (None, Taken::Unknown) => Due::Known(Vec::new()),
        }
    }

    /// Where a page is whose title a page of this address names.
    pub fn wiki_page(&self, uri: &Url, title: &str) -> Whereabouts {
        let (page, _) = self.settler.page(uri);
        let profile = page.settings.profile.unwrap_or_default();
        let file = page.file_of(title);
        let open = file.as_deref().and_then(|file| self.open_files().at(file).cloned());
        Whereabouts { file, open, wiki: self.preferences.wiki(profile) }
    }

    /// What was found in pages, as it is now.
    pub fn index(&self) -> Index {
        Index { open: self.open_files(), ..self.index.clone() }
    }

    fn open_files(&self) -> OpenFiles {
        let file =
            |(uri, open): (&Url, &Open)| Some((uri.to_file_path().ok()?, open.document.clone()));
        self.documents.iter().filter_map(file).collect()
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

    /// The language where nothing is said about a page.
    pub fn language(&self) -> Language {
        self.settler.language()
    }

    pub fn preferences(&self) -> &Preferences {
        &self.preferences
    }

    /// The folders that the client has open.
    pub fn folders(&self) -> &[Url] {
        &self.folders
    }

    /// The way to check the pages of all folders. What is wrong with the settings of these is told, too.
    pub fn survey(&mut self) -> Survey {
        let folders = paths_of(&self.folders);
        let files = folders.iter().filter_map(|it| Url::from_file_path(it.join(FILE_NAME)).ok());
        files.for_each(|file| drop(self.settle(&file)));
        Survey { open: self.snapshots(), folders, files: self.files() }
    }

    /// The way to check pages in files.
    fn files(&self) -> Files {
        Files {
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

fn paths_of(folders: &[Url]) -> Vec<PathBuf> {
    folders.iter().filter_map(|uri| uri.to_file_path().ok()).collect()
}
