//! The settings: of the client, of its folders, and of files.

use serde_json::Value;
use tower_lsp::lsp_types::{InitializeParams, TraceValue, Url, WorkspaceFoldersChangeEvent};

use super::{Session, paths_of};
use crate::config::Language;
use crate::lsp::client::Client;
use crate::lsp::settings::{self, Preferences, Sources};
use crate::lsp::settling::Settled;
use crate::project::{Choice, Projects, Weaker};

impl Session {
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

    fn settle_all(&mut self) {
        self.revision += 1;
        let uris: Vec<_> = self.uris().cloned().collect();
        for uri in uris {
            let Settled { config, title, page, .. } = self.settle(&uri);
            if let Some(open) = self.documents.get_mut(&uri) {
                open.document.title = title;
                open.config = config;
                open.wiki = page;
                open.settle_reading();
            }
        }
    }

    pub(super) fn settle(&mut self, uri: &Url) -> Settled {
        let settled = self.settler.settle(uri);
        if let Some((broken, language)) = &settled.broken {
            self.notices.add(broken, *language);
        }
        settled
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::config::Languages;

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
