//! A settings file that is of no use.

use std::io;
use std::path::{Path, PathBuf};

use crate::config::{Language, Problem};
use crate::text::{Encoding, Text};

/// Why a settings file is of no use.
#[derive(Debug)]
pub enum Broken {
    Unreadable {
        path: PathBuf,
        error: io::Error,
    },
    Mistaken {
        path: PathBuf,
        text: String,
        /// In the order they were found; not empty.
        problems: Vec<Problem>,
    },
}

impl Broken {
    pub fn path(&self) -> &Path {
        match self {
            Self::Unreadable { path, .. } | Self::Mistaken { path, .. } => path,
        }
    }

    /// A line for everything wrong, of the file that is called `name`.
    pub fn lines(&self, name: &str, language: Language) -> Vec<String> {
        match self {
            Self::Unreadable { error, .. } => vec![format!("{name}: {error}")],
            Self::Mistaken { text, problems, .. } => {
                let text = Text::new(text);
                problems.iter().map(|problem| line(name, &text, problem, language)).collect()
            }
        }
    }
}

/// Lines and columns are 1-based, and columns count characters.
fn line(name: &str, text: &Text, problem: &Problem, language: Language) -> String {
    let place = text.position(problem.span.start, Encoding::Utf32);
    let (line, column) = (place.line + 1, place.character + 1);
    format!("{name}:{line}:{column}: {}", problem.message(language))
}
