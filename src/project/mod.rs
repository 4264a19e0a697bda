//! Where a page belongs: the folder whose `namumark.toml` holds for it, and with that its settings
//! and its title. Both faces ask here, and it is the one place below them that reads files.

mod broken;
mod file;
mod pages;
mod title;
mod weaker;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::{Config, FILE_NAME, Settings};

pub use broken::Broken;
pub use file::File;
pub use pages::{below as pages_below, is_page};
pub use weaker::Weaker;

/// Which settings file holds.
#[derive(Clone, Debug, Default)]
pub enum Choice {
    /// The one that is nearest above a page.
    #[default]
    Nearest,
    /// This one, for all pages.
    File(PathBuf),
    /// None.
    Nothing,
}

/// All settings files that have been asked for; each is read once.
#[derive(Debug, Default)]
pub struct Projects {
    choice: Choice,
    /// Folders that titles are counted from where no settings file says so.
    roots: Vec<PathBuf>,
    weaker: Weaker,
    /// The file above each folder.
    files: Mutex<HashMap<PathBuf, Found>>,
}

type Found = Result<Option<Arc<File>>, Arc<Broken>>;

/// What holds for one page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file with its settings, if there is one.
    pub file: Option<Arc<File>>,
    /// Those of the file, and weaker ones.
    pub settings: Settings,
    /// Where it stands in its project's folder; `None` for a page without a file.
    path: Option<PathBuf>,
    /// The folder that titles are counted from.
    root: Option<PathBuf>,
    /// Whether that is just the folder that it stands in, as nobody has named one: what lies below it may
    /// be anything.
    is_alone: bool,
}

impl Projects {
    pub fn new(choice: Choice, roots: &[PathBuf], weaker: Settings) -> Self {
        let weaker = weaker.into();
        Self { choice, roots: resolved(roots), weaker, files: Mutex::default() }
    }

    /// The same, with all files still to be read.
    pub fn afresh(&self) -> Self {
        let Self { choice, roots, weaker, .. } = self;
        let (choice, roots, weaker) = (choice.clone(), roots.clone(), weaker.clone());
        Self { choice, roots, weaker, files: Mutex::default() }
    }

    /// Where the file or folder at `path` belongs.
    pub fn page(&self, path: &Path) -> Result<Page, Arc<Broken>> {
        let path = absolute(path);
        let file = self.file(path.parent().unwrap_or(&path))?;
        Ok(self.settled(&path, file))
    }

    /// Where the file at `path` belongs, as if there were no settings files.
    pub fn page_without_settings(&self, path: &Path) -> Page {
        self.settled(&absolute(path), None)
    }

    fn settled(&self, path: &Path, file: Option<Arc<File>>) -> Page {
        let weaker = self.weaker.of(path).clone();
        let settings = match &file {
            Some(file) => file.settings.clone().over(weaker),
            None => weaker,
        };
        let folder = path.parent().unwrap_or(path);
        let named = self.root(file.as_deref(), folder);
        let (root, is_alone) = (named.unwrap_or(folder), named.is_none());
        let (path, root) =
            (path.strip_prefix(root).map(Path::to_owned).ok(), Some(root.to_owned()));
        Page { file, settings, path, root, is_alone }
    }

    /// Where the pages of `folder` belong.
    pub fn folder(&self, folder: &Path) -> Result<Page, Arc<Broken>> {
        self.page(&folder.join(FILE_NAME))
    }

    /// A page that has no file: only the weaker settings hold for it.
    pub fn page_without_file(&self) -> Page {
        let settings = self.weaker.everywhere.clone();
        Page { file: None, settings, path: None, root: None, is_alone: true }
    }

    /// Has all files read anew when they are asked for next.
    pub fn forget(&mut self) {
        self.files.get_mut().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Changes the folders that titles are counted from where no settings file says so.
    pub fn set_roots(&mut self, roots: &[PathBuf]) {
        self.roots = resolved(roots);
    }

    /// Changes the settings that are weaker than any file's.
    pub fn set_weaker(&mut self, weaker: Weaker) {
        self.weaker = weaker.resolved();
    }

    /// The settings file that holds in `folder`, which is absolute.
    fn file(&self, folder: &Path) -> Found {
        let folder = match self.choice {
            Choice::Nearest => folder,
            // The same everywhere.
            Choice::File(_) | Choice::Nothing => Path::new(""),
        };
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        let mut below = Vec::new();
        let mut found = Ok(None);
        for ancestor in folder.ancestors() {
            if let Some(known) = files.get(ancestor) {
                found = known.clone();
                break;
            }
            below.push(ancestor);
            found = self.file_in(ancestor);
            if !matches!(found, Ok(None)) {
                break;
            }
        }
        files.extend(below.into_iter().map(|folder| (folder.to_owned(), found.clone())));
        found
    }

    fn file_in(&self, folder: &Path) -> Found {
        let read = match &self.choice {
            Choice::Nearest => File::read(&folder.join(FILE_NAME)),
            Choice::File(path) => File::read_chosen(&absolute(path)).map(Some),
            Choice::Nothing => Ok(None),
        };
        read.map(|file| file.map(Arc::new)).map_err(Arc::new)
    }

    /// The folder that paths and titles of pages in `folder` are counted from, if somebody has named one.
    fn root<'a>(&'a self, file: Option<&'a File>, folder: &Path) -> Option<&'a Path> {
        let roots = self.roots.iter().map(PathBuf::as_path);
        let mut above = file.map(File::folder).into_iter().chain(roots);
        above.find(|root| folder.starts_with(root))
    }
}

impl Page {
    pub fn config(&self) -> Config {
        self.settings.config(self.path.as_deref())
    }

    /// The title, with its namespace; unknown for a page without a file.
    pub fn title(&self) -> Option<Arc<str>> {
        title::of(self.path.as_deref()?)
    }

    /// The folder that the titles of its wiki are counted from; none for a page without a file.
    pub fn root(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// The file of another page of its wiki, by that one's title, if there is one.
    pub fn file_of(&self, title: &str) -> Option<PathBuf> {
        pages::of_title(self.root.as_deref()?, title)
    }

    /// The titles of the pages of its wiki, `limit` of them at most.
    pub fn titles(&self, limit: usize) -> Vec<Arc<str>> {
        let Some(root) = &self.root else { return Vec::new() };
        let is_alone = self.is_alone;
        let is_left_out = move |_: &Path, is_folder| is_folder && is_alone;
        let files = pages::below(std::slice::from_ref(root), limit, is_left_out);
        files.filter_map(|path| title::of(path.strip_prefix(root).ok()?)).collect()
    }

    /// Whether it is none of the pages that are checked unasked; it may be a folder of such.
    pub fn is_excluded(&self, is_folder: bool) -> bool {
        self.path.as_ref().is_some_and(|path| self.settings.excludes(path, is_folder))
    }
}

fn resolved(roots: &[PathBuf]) -> Vec<PathBuf> {
    roots.iter().map(|root| resolved_root(root)).collect()
}

fn resolved_root(root: &Path) -> PathBuf {
    root.canonicalize().unwrap_or_else(|_| absolute(root))
}

/// The path from the root of the file system. What a page's own name links to does not matter, only
/// where it stands.
fn absolute(path: &Path) -> PathBuf {
    let whole = || std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let resolved = match path.file_name() {
        Some(name) => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.unwrap_or(Path::new(".")).canonicalize().map(|folder| folder.join(name))
        }
        None => path.canonicalize(),
    };
    resolved.unwrap_or_else(|_| whole())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn title(projects: &Projects, path: PathBuf) -> Option<String> {
        projects.page(&path).unwrap().title().map(|title| title.to_string())
    }

    #[test]
    fn titles_are_counted_from_the_settings_or_the_root_or_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = |path: &str| folder.path().join(path);
        fs::create_dir_all(path("위키/틀")).unwrap();
        let page = || path("위키/틀/가：나.namu");
        let without_root = Projects::default();
        assert_eq!(title(&without_root, page()).as_deref(), Some("가:나"));
        let with_root = || Projects::new(Choice::Nearest, &[path("위키")], Settings::default());
        assert_eq!(title(&with_root(), page()).as_deref(), Some("틀/가:나"));
        fs::write(path(FILE_NAME), "").unwrap();
        assert_eq!(title(&with_root(), page()).as_deref(), Some("위키/틀/가:나"));
        assert_eq!(title(&with_root(), path("새.namu")).as_deref(), Some("새"));
        assert!(with_root().page_without_file().title().is_none());
    }

    #[test]
    fn nobody_looks_below_a_folder_that_is_not_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("틀")).unwrap();
        let paths = ["가.namu", "나.namu", "틀/다.namu"].map(|path| folder.path().join(path));
        paths.iter().for_each(|path| fs::write(path, "").unwrap());
        let titles = |projects: Projects| projects.page(&paths[0]).unwrap().titles(9).join(" ");
        assert_eq!(titles(Projects::default()), "가 나");
        let root = [folder.path().to_owned()];
        assert_eq!(
            titles(Projects::new(Choice::Nearest, &root, Settings::default())),
            "가 나 틀/다"
        );
    }
}
