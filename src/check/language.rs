//! Which language messages are in.

use std::path::Path;

use crate::config::{Language, Languages};
use crate::project::Projects;

/// What the environment says of languages, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of the first variable that is not empty; English where there is none.
pub fn of_environment() -> Language {
    let mut values = VARIABLES.iter().filter_map(|name| std::env::var(name).ok());
    let locale = values.find(|value| !value.is_empty()).unwrap_or_default();
    Language::of_locale(&locale)
}

/// The language in the current folder.
pub fn here(languages: Languages) -> Language {
    let page = Projects::default().folder(Path::new("."));
    languages.of(page.ok().and_then(|page| page.settings.language))
}
