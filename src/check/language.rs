//! Which language the environment speaks.

use crate::config::Language;

/// What the environment says of languages, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of the first variable that is not empty; English where there is none.
pub fn of_environment() -> Language {
    let mut values = VARIABLES.iter().filter_map(|name| std::env::var(name).ok());
    let locale = values.find(|value| !value.is_empty()).unwrap_or_default();
    Language::of_locale(&locale)
}
