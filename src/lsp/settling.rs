//! What holds for a page, by its address.

use std::sync::Arc;

use tower_lsp::lsp_types::Url;

use crate::config::{Config, Language, Languages, Selection};
use crate::project::{Broken, Page, Projects};
use crate::rules::ALL;

/// Where pages belong, and which language is spoken about them.
#[derive(Default)]
pub struct Settler {
    pub projects: Projects,
    pub languages: Languages,
}

/// What holds for a page.
pub struct Settled {
    pub config: Arc<Config>,
    pub title: Option<Arc<str>>,
    /// It is none of the pages that are checked unasked.
    pub is_excluded: bool,
    /// Where the page belongs.
    pub page: Arc<Page>,
    /// A settings file that would hold, were it not of no use, and the language to say so in.
    pub broken: Option<(Arc<Broken>, Language)>,
}

impl Settler {
    /// What holds for the page at `uri`. An excluded page is one without findings.
    pub fn settle(&self, uri: &Url) -> Settled {
        let (page, broken) = self.page(uri);
        let language = self.languages.of(page.settings.language);
        let is_excluded = page.is_excluded(false);
        let mut config = page.config();
        config.language = language;
        if is_excluded {
            config.choose(Selection { ignore: vec![ALL.to_owned()], ..Selection::default() });
        }
        Settled {
            config: config.into(),
            title: page.title(),
            is_excluded,
            page: page.into(),
            broken: broken.map(|broken| (broken, language)),
        }
    }

    /// Where the page at `uri` belongs.
    pub fn page(&self, uri: &Url) -> (Page, Option<Arc<Broken>>) {
        let Ok(path) = uri.to_file_path() else {
            return (self.projects.page_without_file(), None);
        };
        match self.projects.page(&path) {
            Ok(page) => (page, None),
            Err(broken) => (self.projects.page_without_settings(&path), Some(broken)),
        }
    }

    /// The language where nothing is said about a page.
    pub fn language(&self) -> Language {
        self.languages.of(self.projects.page_without_file().settings.language)
    }

    /// The same, with all settings files still to be read.
    pub fn afresh(&self) -> Self {
        Self { projects: self.projects.afresh(), languages: self.languages }
    }
}
