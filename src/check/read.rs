//! Reading a page, and saying well why that cannot be done.

use std::fmt;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use anyhow::{Error, Result, anyhow};

use crate::config::Language;

use super::encoding;

/// Where a page comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    File(PathBuf),
    StandardInput { name: String },
}

impl Source {
    /// The source that an argument names; `name` is what standard input is called.
    pub fn new(path: &Path, name: &str) -> Self {
        if path.as_os_str() == "-" {
            Self::StandardInput { name: name.to_owned() }
        } else {
            Self::File(path.to_owned())
        }
    }

    /// The text as it stands, byte for byte: a mark of the byte order stays in it.
    pub fn read(&self, language: Language) -> Result<String> {
        let bytes = self.bytes().map_err(|error| self.failed(&error, language))?;
        String::from_utf8(bytes)
            .map_err(|error| anyhow!("{self}: {}", encoding::complaint(&error, language)))
    }

    /// The path of a file, and the name of standard input where it may be one.
    pub fn path(&self) -> &Path {
        match self {
            Self::File(path) => path,
            Self::StandardInput { name } => Path::new(name),
        }
    }

    pub fn is_standard_input(&self) -> bool {
        matches!(self, Self::StandardInput { .. })
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::File(path) => std::fs::read(path),
            Self::StandardInput { .. } => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }

    /// The error of what could not be done with this source.
    pub fn failed(&self, error: &io::Error, language: Language) -> Error {
        anyhow!("{self}: {}", reason(error, language))
    }
}

/// Why a file could not be read or written.
pub fn reason(error: &io::Error, language: Language) -> String {
    let known = match error.kind() {
        ErrorKind::NotFound => {
            language.say("그런 파일이나 폴더가 없습니다", "no such file or folder")
        }
        ErrorKind::PermissionDenied => language.say("권한이 없습니다", "permission denied"),
        ErrorKind::IsADirectory => language.say("폴더입니다", "this is a folder"),
        ErrorKind::InvalidData => language.say("UTF-8이 아닙니다", "not UTF-8"),
        _ => return error.to_string(),
    };
    known.to_owned()
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => path.display().fmt(f),
            Self::StandardInput { name } => f.write_str(name),
        }
    }
}
