//! What was found in the files of pages, which is kept: in a file until it changes, and the titles of a
//! folder for a while. So whoever types waits for no file that has been read before.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use super::shared::Shared;
use super::workspace::{MOST_FILES, Symbol};
use crate::document::Document;
use crate::ide::completion::{Name, Parameter};
use crate::project::Page;

/// Longer files aren't read, in bytes.
const LONGEST_FILE: u64 = 4 * 1024 * 1024;

/// How long titles count as those that there are.
const FRESH: Duration = Duration::from_secs(5);

/// What was found so far.
#[derive(Clone, Default)]
pub struct Index {
    /// The documents that are open, which say more than their files.
    pub open: OpenFiles,
    pub symbols: Files<Symbol>,
    pub anchors: Files<Name>,
    pub variables: Files<Parameter>,
    pub titles: Titles,
}

/// Open documents by their files, of which there are few.
#[derive(Clone, Default)]
pub struct OpenFiles(Vec<(PathBuf, Document)>);

impl OpenFiles {
    pub fn at(&self, path: &Path) -> Option<&Document> {
        self.0.iter().find(|(file, _)| file == path).map(|(_, document)| document)
    }
}

impl FromIterator<(PathBuf, Document)> for OpenFiles {
    fn from_iter<T: IntoIterator<Item = (PathBuf, Document)>>(files: T) -> Self {
        Self(files.into_iter().collect())
    }
}

/// What was found in each file.
pub struct Files<T>(Shared<HashMap<PathBuf, Entry<T>>>);

struct Entry<T> {
    /// Whether the file has changed since is told by these.
    modified: Option<SystemTime>,
    length: u64,
    found: Arc<[T]>,
}

impl<T> Files<T> {
    /// What `find` finds in the page at `path`; `None` where it can't be read, or is too long.
    pub fn of(&self, path: &Path, find: impl FnOnce(&Document) -> Vec<T>) -> Option<Arc<[T]>> {
        let metadata = fs::metadata(path).ok()?;
        let (modified, length) = (metadata.modified().ok(), metadata.len());
        let is_same = |it: &&Entry<T>| (it.modified, it.length) == (modified, length);
        if let Some(entry) = self.0.lock().get(path).filter(is_same) {
            return Some(entry.found.clone());
        }
        let found: Arc<[T]> = find(&Document::new(&read_page(path)?)).into();
        let entry = Entry { modified, length, found: found.clone() };
        self.0.lock().insert(path.to_owned(), entry);
        Some(found)
    }
}

impl<T> Clone for Files<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Files<T> {
    fn default() -> Self {
        Self(Shared::default())
    }
}

/// The text of a page that isn't open; `None` where it can't be read, or is too long.
pub fn read_page(path: &Path) -> Option<String> {
    let length = fs::metadata(path).ok()?.len();
    (length <= LONGEST_FILE).then(|| fs::read_to_string(path).ok()).flatten()
}

/// The titles of the pages below each folder.
#[derive(Clone, Default)]
pub struct Titles(Shared<HashMap<PathBuf, Known>>);

#[derive(Default)]
struct Known {
    titles: Arc<[Arc<str>]>,
    /// When they were looked for last.
    since: Option<Instant>,
    /// Somebody looks for them.
    is_sought: bool,
}

impl Titles {
    /// Those of the wiki that `page` belongs to. Only who asks first waits for them; later, where they
    /// may be others, what is known is the answer, and they are looked for beside.
    pub fn of(&self, page: &Page, now: Instant) -> Arc<[Arc<str>]> {
        let Some(root) = page.root() else { return Arc::default() };
        let mut folders = self.0.lock();
        let known = folders.entry(root.to_owned()).or_default();
        let is_fresh =
            known.since.is_some_and(|since| now.saturating_duration_since(since) < FRESH);
        if is_fresh || known.is_sought {
            return known.titles.clone();
        }
        known.is_sought = true;
        let (titles, is_first) = (known.titles.clone(), known.since.is_none());
        drop(folders);
        if is_first {
            return self.seek(page, root, now);
        }
        let (this, page, root) = (self.clone(), page.clone(), root.to_owned());
        tokio::task::spawn_blocking(move || this.seek(&page, &root, now));
        titles
    }

    fn seek(&self, page: &Page, root: &Path, now: Instant) -> Arc<[Arc<str>]> {
        let titles: Arc<[_]> = page.titles(MOST_FILES).into();
        let known = Known { titles: titles.clone(), since: Some(now), is_sought: false };
        self.0.lock().insert(root.to_owned(), known);
        titles
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Projects;

    #[test]
    fn titles_are_looked_for_anew_after_a_while_and_nobody_waits_for_that() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str| fs::write(folder.path().join(name), "").unwrap();
        write("가.namu");
        let page = Projects::default().page(&folder.path().join("가.namu")).unwrap();
        let (titles, start) = (Titles::default(), Instant::now());
        let count = |after| titles.of(&page, start + after).len();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            assert_eq!(count(Duration::ZERO), 1);
            write("나.namu");
            assert_eq!(count(FRESH / 2), 1);
            assert_eq!(count(FRESH), 1);
            while count(FRESH) < 2 {
                std::thread::yield_now();
            }
        });
    }
}
