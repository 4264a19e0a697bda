//! The files of pages: those below folders, and the one of a title.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;
use unicode_normalization::UnicodeNormalization;

/// What the names of pages end in.
const EXTENSIONS: [&str; 2] = ["namu", "namumark"];

/// Where there are more files and folders of any kind, the others aren't looked at: a folder may be
/// anybody's home.
const MOST_ENTRIES: usize = 200_000;

/// The files of pages below `folders`, ignore files respected; `limit` of them at most. What can't
/// be read is left out, and so is what `is_excluded`, which is asked about folders, too.
pub fn below(
    folders: &[PathBuf],
    limit: usize,
    is_excluded: impl Fn(&Path, bool) -> bool + Clone + Send + Sync + 'static,
) -> impl Iterator<Item = PathBuf> {
    let walks = folders.iter().flat_map(move |folder| {
        let is_excluded = is_excluded.clone();
        WalkBuilder::new(folder)
            .require_git(false)
            .sort_by_file_path(|one, two| one.cmp(two))
            .filter_entry(move |entry| {
                let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
                entry.depth() == 0 || !is_excluded(entry.path(), is_folder)
            })
            .build()
    });
    let entries = walks.take(MOST_ENTRIES).flatten();
    let files = entries.filter(|entry| entry.file_type().is_some_and(|it| it.is_file()));
    files.map(ignore::DirEntry::into_path).filter(|path| is_page(path)).take(limit)
}

/// Whether a file of that name is a page.
pub fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known))
}

/// The file of the page `title` in `root`, if there is one. `：` may stand for `:`, and letters
/// for syllables.
pub fn of_title(root: &Path, title: &str) -> Option<PathBuf> {
    let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
    if !title.split('/').all(is_plain) || title.contains(['\\', '\0']) {
        return None;
    }
    let names = [title.to_owned(), title.replace(':', "：")].into_iter();
    let names = names.flat_map(|name| [name.nfc().collect(), name.nfd().collect::<String>()]);
    let files = names.flat_map(|name| EXTENSIONS.map(|extension| format!("{name}.{extension}")));
    files.map(|name| root.join(name)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn pages_are_found_below_folders_and_by_title() {
        let folder = tempfile::tempdir().unwrap();
        let path = |path: &str| folder.path().join(path);
        fs::create_dir_all(path("가")).unwrap();
        let apart = "\u{1105}\u{1161}.namu";
        for name in ["가/나.namu", "가.namumark", "틀：상자.namu", apart, "다.txt"] {
            fs::write(path(name), "").unwrap();
        }
        let all: Vec<_> = below(&[folder.path().to_owned()], 9, |_, _| false).collect();
        assert_eq!(all.len(), 4);
        let some = |limit, out: &'static str| {
            below(&[folder.path().to_owned()], limit, move |path, _| path.ends_with(out)).count()
        };
        assert_eq!((some(2, "x"), some(9, "가"), some(9, "틀：상자.namu")), (2, 3, 3));
        let of = |title: &str| of_title(folder.path(), title);
        assert_eq!(of("가/나"), Some(path("가/나.namu")));
        assert_eq!(of("가"), Some(path("가.namumark")));
        assert_eq!(of("틀:상자"), Some(path("틀：상자.namu")));
        assert_eq!(of("라"), Some(path(apart)));
        for title in ["다", "", "/가", "가/../가", "../가"] {
            assert_eq!(of(title), None, "{title}");
        }
    }
}
