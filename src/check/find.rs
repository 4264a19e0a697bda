//! From the paths of the command line to the pages that are to be checked.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Error, Result, anyhow};
use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;

use crate::config::{Globs, Language};
use crate::project::{Projects, is_page};

use super::read::Source;

/// How the name of a copy ends. Most such files have nothing to do with wikis.
const TEXT: &str = "txt";

/// What makes a path a pattern.
const WILD: [char; 4] = ['*', '?', '[', '{'];

/// Where pages are looked for.
pub struct Search<'a> {
    pub paths: &'a [PathBuf],
    /// What standard input is called.
    pub stdin_filename: &'a str,
    /// What is left out, even where it is named.
    pub exclude: &'a Exclude,
    /// Whose settings may leave files out where folders are searched.
    pub projects: &'a Arc<Projects>,
    /// Whether files that end in `.txt` are pages, too.
    pub takes_text: bool,
    pub language: Language,
}

impl Search<'_> {
    /// The pages, sorted and each once, and what kept others from being found.
    ///
    /// A file that is named is a page whatever its name; folders are searched, ignore files
    /// respected. A path that is none is a pattern.
    pub fn pages(&self) -> (Vec<Source>, Vec<Error>) {
        let mut sources = Vec::new();
        let mut problems = Vec::new();
        for path in self.paths {
            match self.pages_of(path) {
                Ok((found, unreadable)) => {
                    sources.extend(found);
                    problems.extend(unreadable);
                }
                Err(problem) => problems.push(problem),
            }
        }
        sources.retain(|source| !self.is_excluded(source));
        sources.sort();
        sources.dedup();
        (sources, problems)
    }

    fn pages_of(&self, path: &Path) -> Result<(Vec<Source>, Vec<Error>)> {
        let found = match folder(path) {
            None => (vec![Source::new(path, self.stdin_filename)], Vec::new()),
            Some(folder) if !folder.exists() => (Vec::new(), Vec::new()),
            Some(folder) if path.is_dir() => self.walk(&folder, |found| self.is_page(found)),
            Some(folder) => {
                let pattern = matcher(path)?;
                self.walk(&folder, |found| pattern.is_match(tidy(found)) && found.is_file())
            }
        };
        match found {
            (sources, problems) if sources.is_empty() && problems.is_empty() => {
                Err(self.nothing_in(path))
            }
            found => Ok(found),
        }
    }

    /// The files below `folder` that are wanted, and what could not be looked into.
    fn walk(&self, folder: &Path, is_wanted: impl Fn(&Path) -> bool) -> (Vec<Source>, Vec<Error>) {
        let mut sources = Vec::new();
        let mut problems = Vec::new();
        let (exclude, projects) = (self.exclude.clone(), self.projects.clone());
        let mut walk = WalkBuilder::new(folder);
        walk.require_git(false).filter_entry(move |entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            // A settings file that is of no use excludes nothing; it is complained about later.
            let page = projects.page(entry.path());
            let is_excluded = page.is_ok_and(|page| page.is_excluded(is_folder));
            entry.depth() == 0 || !(is_excluded || exclude.matches(entry.path(), is_folder))
        });
        for entry in walk.build() {
            match entry {
                Ok(entry) if is_wanted(entry.path()) => {
                    sources.push(Source::File(tidy(entry.path()).to_owned()));
                }
                Ok(_) => {}
                Err(error) => problems.push(error.into()),
            }
        }
        (sources, problems)
    }

    fn is_page(&self, path: &Path) -> bool {
        let is_text = || path.extension().is_some_and(|extension| extension == TEXT);
        (is_page(path) || (self.takes_text && is_text())) && path.is_file()
    }

    fn is_excluded(&self, source: &Source) -> bool {
        self.exclude.matches(source.path(), false)
    }

    fn nothing_in(&self, path: &Path) -> Error {
        let shown = path.display();
        if path.is_dir() {
            anyhow!(self.language.say(
                format!("{shown}: 이 폴더에는 .namu나 .namumark 문서가 없습니다"),
                format!("{shown}: no .namu or .namumark page in this folder"),
            ))
        } else {
            anyhow!(self.language.say(
                format!("{shown}: 이 패턴에 맞는 파일이 없습니다"),
                format!("{shown}: no file matches this pattern"),
            ))
        }
    }
}

/// Patterns of paths that are left out.
#[derive(Clone, Default)]
pub struct Exclude {
    globs: Globs,
    /// Paths that are absolute are compared as they are seen from here.
    here: PathBuf,
}

impl Exclude {
    pub fn new(patterns: &[String], language: Language) -> Result<Self> {
        let globs = Globs::new(patterns).map_err(|index| {
            let pattern = patterns.get(index).map(String::as_str).unwrap_or_default();
            anyhow!(language.say(
                format!("--exclude: '{pattern}'은 패턴이 아닙니다"),
                format!("--exclude: '{pattern}' is no pattern"),
            ))
        })?;
        Ok(Self { globs, here: std::env::current_dir().unwrap_or_default() })
    }

    fn matches(&self, path: &Path, is_folder: bool) -> bool {
        let path = tidy(path.strip_prefix(&self.here).unwrap_or(path));
        !path.as_os_str().is_empty() && self.globs.matches(path, is_folder)
    }
}

/// The folder that is searched for a path; `None` where it is a file.
pub fn folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() {
        Some(path.to_owned())
    } else if is_pattern(path) && !path.exists() {
        Some(fixed_part(path))
    } else {
        None
    }
}

fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(WILD)
}

fn matcher(path: &Path) -> Result<GlobMatcher> {
    let pattern = tidy(path).to_string_lossy();
    Ok(GlobBuilder::new(&pattern).literal_separator(true).build()?.compile_matcher())
}

/// The folder that a pattern searches: what stands before its first wild part.
fn fixed_part(path: &Path) -> PathBuf {
    let is_fixed = |part: &Component| !is_pattern(Path::new(part));
    let folder: PathBuf = path.components().take_while(is_fixed).collect();
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder }
}

/// The path as a person would write it: without the `./` of the current folder.
fn tidy(path: &Path) -> &Path {
    path.strip_prefix(".").unwrap_or(path)
}
