//! From the paths of the command line to the pages that are to be checked.

use std::path::{Path, PathBuf};

use anyhow::{Error, anyhow};
use ignore::WalkBuilder;

use crate::config::Language;

use super::read::Source;

/// How the name of a page ends.
const EXTENSIONS: [&str; 2] = ["namu", "namumark"];

/// The pages behind `paths`, sorted and each once, and what kept others from being found.
///
/// A file that is named is a page whatever its name; folders are searched, ignore files respected
/// and what `is_excluded` says of a path and whether it is a folder's. Standard input is called
/// `name`.
pub fn pages(
    paths: &[PathBuf],
    name: &str,
    is_excluded: impl Fn(&Path, bool) -> bool + Clone + Send + Sync + 'static,
    language: Language,
) -> (Vec<Source>, Vec<Error>) {
    let mut sources = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        if path.is_dir() {
            search(path, is_excluded.clone(), language, &mut sources, &mut problems);
        } else {
            sources.push(Source::new(path, name));
        }
    }
    sources.sort();
    sources.dedup();
    (sources, problems)
}

fn search(
    folder: &Path,
    is_excluded: impl Fn(&Path, bool) -> bool + Send + Sync + 'static,
    language: Language,
    sources: &mut Vec<Source>,
    problems: &mut Vec<Error>,
) {
    let found = sources.len() + problems.len();
    let mut walk = WalkBuilder::new(folder);
    walk.require_git(false).filter_entry(move |entry| {
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        entry.depth() == 0 || !is_excluded(entry.path(), is_folder)
    });
    for entry in walk.build() {
        match entry {
            Ok(entry) if is_page(entry.path()) => sources.push(Source::File(tidy(entry.path()))),
            Ok(_) => {}
            Err(error) => problems.push(error.into()),
        }
    }
    if sources.len() + problems.len() == found {
        problems.push(no_pages(folder, language));
    }
}

fn is_page(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension)) && path.is_file()
}

/// The path as a person would write it: without the `./` of the current folder.
fn tidy(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_path_buf()
}

fn no_pages(folder: &Path, language: Language) -> Error {
    let folder = folder.display();
    anyhow!(language.say(
        format!("{folder}: 이 폴더에는 .namu나 .namumark 문서가 없습니다"),
        format!("{folder}: no .namu or .namumark page in this folder"),
    ))
}
