//! A `namumark.toml`, read and understood.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::config::{Node, Settings};
use crate::rules;

use super::Broken;

/// A settings file without mistakes.
#[derive(Clone, Debug)]
pub struct File {
    pub path: PathBuf,
    pub settings: Settings,
}

impl File {
    /// The file at `path`; `None` where there is none.
    pub fn read(path: &Path) -> Result<Option<Self>, Broken> {
        match Self::read_chosen(path) {
            Err(Broken::Unreadable { error, .. }) if is_missing(&error) => Ok(None),
            read => read.map(Some),
        }
    }

    /// The file at `path`, which has to be there.
    pub fn read_chosen(path: &Path) -> Result<Self, Broken> {
        let text = fs::read_to_string(path)
            .map_err(|error| Broken::Unreadable { path: path.to_owned(), error })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let (settings, problems) = match Node::parse(text) {
            Ok(node) => Settings::read(&node, rules::vocabulary()),
            Err(problem) => (Settings::default(), vec![problem]),
        };
        match problems.is_empty() {
            true => Ok(Self { path: path.to_owned(), settings }),
            false => {
                Err(Broken::Mistaken { path: path.to_owned(), text: text.to_owned(), problems })
            }
        }
    }

    /// The folder whose pages it is about.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new(""))
    }
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
