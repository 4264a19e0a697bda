//! The problems of all pages: files below the client's folders, as they are on the disk or, where they
//! are open, in the editor. Files that are too long, no text, or left out by the settings are left out.

use std::collections::HashMap;
use std::fs;
use std::hash::{BuildHasher, Hash, RandomState};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use tower_lsp::lsp_types::{Diagnostic, Url};

use super::checks::Checks;
use super::client::Client;
use super::index::read_page;
use super::linter;
use super::session::Snapshot;
use super::settings::Preferences;
use super::settling::Settler;
use super::workspace::{Cancelled, MOST_FILES};
use crate::document::Document;
use crate::project::pages_below;

/// Everything that a check of all pages looks at.
pub struct Survey {
    pub open: Vec<Snapshot>,
    pub folders: Vec<PathBuf>,
    pub files: Files,
}

/// What a check of a page in a file looks at beside the file.
pub struct Files {
    pub settler: Arc<Settler>,
    pub client: Client,
    pub preferences: Arc<Preferences>,
    pub revision: u64,
}

/// How a check gets on.
pub enum Step {
    /// So many pages there are.
    Begun(usize),
    /// One more page has been looked at; `None` if there is nothing to be said of it.
    Page(Option<Report>),
    /// The check of one more page failed: nobody knows what is wrong with it.
    Failed(Url),
    /// All pages have been looked at.
    Ended,
}

/// What is wrong with a page.
pub struct Report {
    pub uri: Url,
    /// `None` for one that isn't open.
    pub version: Option<i32>,
    /// The same where the same would be found.
    pub id: String,
    /// `None` where the client has it already.
    pub found: Option<Vec<Diagnostic>>,
}

/// Hashes of one process say nothing to another, which may check otherwise.
static HASHES: LazyLock<RandomState> = LazyLock::new(RandomState::new);

fn id_of(state: impl Hash) -> String {
    format!("{:016x}", HASHES.hash_one(state))
}

/// The same for two versions of a document with the same problems.
pub fn id(page: &Snapshot) -> String {
    let document = &page.document;
    id_of((page.revision, &document.text, &document.title, document.reading().name()))
}

/// What is wrong with a rule must not keep other pages from being checked.
fn step(path: &Path, check: impl FnOnce() -> Option<Report>) -> Step {
    panic::catch_unwind(AssertUnwindSafe(check)).map_or_else(
        |_| {
            tracing::error!(path = %path.display(), "the check of a page failed");
            Url::from_file_path(path).map_or(Step::Page(None), Step::Failed)
        },
        Step::Page,
    )
}

impl Survey {
    /// Checks all pages, those excepted that the client has in the version of this id, and tells every
    /// step until nobody listens.
    pub fn run(
        &self,
        known: &HashMap<Url, String>,
        cancelled: &Cancelled,
        tell: &mut dyn FnMut(Step) -> bool,
    ) {
        if cancelled.is_set() {
            return;
        }
        let open: HashMap<PathBuf, &Snapshot> = self
            .open
            .iter()
            .filter_map(|page| Some((page.uri.to_file_path().ok()?, page)))
            .collect();
        let files = self.paths();
        let mut is_heard = tell(Step::Begun(files.len()));
        for path in files {
            if !is_heard || cancelled.is_set() {
                return;
            }
            let report = || match open.get(&path) {
                Some(page) => Some(self.of_open(page, known)),
                None => self.files.check(&path, known),
            };
            is_heard = tell(step(&path, report));
        }
        tell(Step::Ended);
    }

    fn paths(&self) -> Vec<PathBuf> {
        let settler = self.files.settler.clone();
        let is_excluded = move |path: &Path, is_folder| {
            let page = settler.projects.page(path);
            page.is_ok_and(|page| page.is_excluded(is_folder))
        };
        let mut files: Vec<_> = pages_below(&self.folders, MOST_FILES, is_excluded).collect();
        if files.len() == MOST_FILES {
            tracing::warn!(MOST_FILES, "there may be more pages, which are left out");
        }
        // One folder may stand in another.
        files.sort();
        files.dedup();
        files
    }

    fn of_open(&self, page: &Snapshot, known: &HashMap<Url, String>) -> Report {
        let id = id(page);
        let is_known = known.get(&page.uri) == Some(&id);
        Report {
            uri: page.uri.clone(),
            version: Some(page.document.version),
            id,
            found: (!is_known).then(|| linter::diagnostics(page)),
        }
    }
}

impl Files {
    /// What is wrong with the page at `path`, if the client has it not in the version of a `known` id;
    /// `None` for a file that is no page after all.
    pub fn check(&self, path: &Path, known: &HashMap<Url, String>) -> Option<Report> {
        let uri = Url::from_file_path(path).ok()?;
        let settled = self.settler.settle(&uri);
        if settled.is_excluded {
            return None;
        }
        let length = fs::metadata(path).ok()?.len();
        let stamp = |path: &Path| fs::metadata(path).and_then(|it| it.modified()).ok();
        let settings = settled.page.file.as_ref().and_then(|file| stamp(&file.path));
        let id = id_of((self.revision, stamp(path), length, settings));
        if known.get(&uri) == Some(&id) {
            return Some(Report { uri, version: None, id, found: None });
        }
        let text = read_page(path)?;
        let page = Snapshot {
            uri: uri.clone(),
            document: Document::new(&text).titled(settled.title).read_as(settled.config.reading),
            long: None,
            config: settled.config,
            wiki: settled.page,
            checks: Checks::default(),
            client: self.client,
            preferences: self.preferences.clone(),
            kept: Default::default(),
            revision: self.revision,
        };
        let found = Some(linter::diagnostics(&page));
        Some(Report { uri, version: None, id, found })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_knows_what_is_wrong_with_a_page_whose_check_fails() {
        let path = tempfile::tempdir().unwrap().path().join("가.namu");
        let step = step(&path, || panic!("asked to, in the check of a page"));
        assert!(matches!(step, Step::Failed(uri) if uri.to_file_path() == Ok(path)));
    }
}
