//! Which language the command line speaks.

use crate::config::Language;

use super::arguments::Arguments;

/// What the environment says of languages, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language of `--lang`, else of the first variable of the environment that is not empty.
pub fn of(arguments: &Arguments) -> Language {
    arguments.language.unwrap_or_else(|| {
        let mut values = VARIABLES.iter().filter_map(|name| std::env::var(name).ok());
        let locale = values.find(|value| !value.is_empty()).unwrap_or_default();
        Language::of_locale(&locale)
    })
}
