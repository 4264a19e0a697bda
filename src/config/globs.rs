//! Patterns of paths: those of `.gitignore`, relative to the folder of the settings.

use std::path::Path;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// A list of patterns; of those that match a path the last one decides, and `!` takes back.
#[derive(Clone, Debug)]
pub struct Globs(Gitignore);

impl Default for Globs {
    fn default() -> Self {
        Self(Gitignore::empty())
    }
}

impl Globs {
    /// The patterns, or the index of the first that is none.
    pub fn new(patterns: &[String]) -> Result<Self, usize> {
        let mut builder = GitignoreBuilder::new("");
        builder.allow_unclosed_class(false);
        for (index, pattern) in patterns.iter().enumerate() {
            if builder.add_line(None, pattern).is_err() {
                return Err(index);
            }
        }
        builder.build().map(Self).map_err(|_| 0)
    }

    /// Whether the file or folder at `path`, which is relative to the folder of the settings, or a
    /// folder that it lies in, is meant.
    pub fn matches(&self, path: &Path, is_folder: bool) -> bool {
        path.is_relative() && self.0.matched_path_or_any_parents(path, is_folder).is_ignore()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(patterns: &[&str], path: &str) -> bool {
        let patterns: Vec<_> = patterns.iter().map(|&pattern| pattern.to_owned()).collect();
        Globs::new(&patterns).unwrap().matches(Path::new(path), false)
    }

    #[test]
    fn patterns_are_those_of_ignore_files() {
        assert!(matches(&["*.old.namu"], "틀/가.old.namu"));
        assert!(matches(&["초안/"], "나/초안/가.namu"));
        assert!(!matches(&["/초안/"], "나/초안/가.namu"));
        assert!(matches(&["틀/**"], "틀/나/가.namu"));
        assert!(!matches(&["*.namu", "!가.namu"], "가.namu"));
        assert!(!matches(&["*"], "/가.namu"), "not below the folder");
        assert!(!matches(&[], "가.namu"));
    }

    #[test]
    fn the_pattern_that_is_none_is_named() {
        assert_eq!(Globs::new(&["a".to_owned(), "[".to_owned()]).err(), Some(1));
    }
}
