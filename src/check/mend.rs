//! `--fix`: files are mended where they are.

use std::fs;

use anyhow::Result;

use crate::config::Config;
use crate::document::Document;
use crate::fix::Level;
use crate::rules;

use super::read::Source;

/// The text after its fixes, and how many they were. A file is written anew where there were some.
pub fn mend(
    source: &Source,
    page: &Document,
    level: Level,
    config: &Config,
) -> Result<(String, usize)> {
    let (text, fixes) = rules::fix_all(page, config, level);
    if let Source::File(path) = source
        && fixes > 0
    {
        fs::write(path, &text).map_err(|error| source.failed(&error, config.language))?;
    }
    Ok((text, fixes))
}
