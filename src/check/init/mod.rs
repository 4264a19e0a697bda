//! The command `init`: a settings file to begin with.

use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use anyhow::{Error, Result, anyhow};

use crate::config::{FILE_NAME, Language};

use super::{Outcome, read};

/// Everything that can be set, in comments: a `#` without a space behind it is all that keeps a
/// setting from holding.
fn template(language: Language) -> &'static str {
    language.say(include_str!("ko.toml"), include_str!("en.toml"))
}

/// Writes a settings file into the current folder, where there is none.
pub fn init(language: Language) -> Result<Outcome> {
    write(Path::new(FILE_NAME), template(language)).map_err(|error| failed(&error, language))?;
    let said =
        language.say(format!("{FILE_NAME} 파일을 만들었습니다."), format!("Wrote {FILE_NAME}."));
    writeln!(io::stdout().lock(), "{said}")?;
    Ok(Outcome::Clean)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())
}

fn failed(error: &io::Error, language: Language) -> Error {
    match error.kind() {
        ErrorKind::AlreadyExists => anyhow!(language.say(
            format!("{FILE_NAME}: 이미 있는 파일이라 그대로 두었습니다"),
            format!("{FILE_NAME}: exists already, and is left as it is"),
        )),
        _ => anyhow!("{FILE_NAME}: {}", read::reason(error, language)),
    }
}
