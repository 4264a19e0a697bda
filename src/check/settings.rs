//! What settings hold for the pages of a run.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Error, Result, anyhow};

use crate::config::{Config, Language, Languages, Selection, Settings};
use crate::data::similar::nearest;
use crate::project::{self, Broken, Choice, Projects};
use crate::rules;
use crate::text::Reading;

use super::arguments::{CheckArguments, SettingsArguments};
use super::complain;
use super::read::{self, Source};

/// A page that is to be checked.
pub struct Page {
    pub source: Source,
    pub config: Config,
    pub title: Option<Arc<str>>,
}

/// The settings files that the arguments allow.
pub fn projects(arguments: &CheckArguments) -> Projects {
    let SettingsArguments { config, no_config, .. } = &arguments.settings;
    let choice = match config {
        Some(file) => Choice::File(file.clone()),
        None if *no_config => Choice::Nothing,
        None => Choice::Nearest,
    };
    Projects::new(choice, &arguments.paths, Settings::default())
}

/// The language of a run is that of the first path's project, unless the command line names one.
pub fn language(projects: &Projects, arguments: &CheckArguments, languages: Languages) -> Language {
    let first = arguments.paths.first().map(|path| Source::new(path, &arguments.stdin_filename));
    let page = first.and_then(|first| match first.path() {
        folder if folder.is_dir() => projects.folder(folder).ok(),
        page => projects.page(page).ok(),
    });
    languages.of(page.and_then(|page| page.settings.language))
}

/// Each page with what holds for it; `None` where a settings file is of no use, which is said.
pub fn pages(
    projects: &Projects,
    sources: Vec<Source>,
    arguments: &CheckArguments,
    language: Language,
) -> Result<Option<Vec<Page>>> {
    let mut pages = Vec::new();
    let mut broken: Vec<Arc<Broken>> = Vec::new();
    for source in sources {
        match projects.page(source.path()) {
            Ok(page) => pages.push((source, page)),
            Err(file) if broken.iter().any(|known| Arc::ptr_eq(known, &file)) => {}
            Err(file) => broken.push(file),
        }
    }
    let selection = selection(&arguments.settings, &pages, language)?;
    broken.iter().flat_map(|file| complaints(file, language)).for_each(|line| complain(&line));
    let found = pages
        .into_iter()
        .map(|(source, page)| settled(source, &page, &selection, arguments.reading, language));
    Ok(broken.is_empty().then(|| found.collect()))
}

fn settled(
    source: Source,
    page: &project::Page,
    selection: &Selection,
    reading: Option<Reading>,
    language: Language,
) -> Page {
    let mut config = Config { language, ..page.config() };
    config.reading = reading.or(config.reading);
    config.choose(selection.clone());
    let title = page.title().filter(|_| !source.is_standard_input());
    Page { source, config, title }
}

/// What the command line selects, if all of it exists in one of the projects.
fn selection(
    arguments: &SettingsArguments,
    pages: &[(Source, project::Page)],
    language: Language,
) -> Result<Selection> {
    let own = pages.iter().flat_map(|(_, page)| page.settings.groups.keys().map(String::as_str));
    let known: BTreeSet<&str> = rules::vocabulary().selectors().chain(own).collect();
    let named = || arguments.select.iter().chain(&arguments.ignore);
    match named().find(|name| !known.contains(name.as_str())) {
        Some(name) => Err(unknown(name, &known, language)),
        None => {
            Ok(Selection { select: arguments.select.clone(), ignore: arguments.ignore.clone() })
        }
    }
}

fn unknown(name: &str, known: &BTreeSet<&str>, language: Language) -> Error {
    let message = language.say(
        format!("'{name}': 그런 규칙이나 묶음은 없습니다."),
        format!("there is no rule, category or group '{name}'."),
    );
    match nearest(name, known.iter().copied()) {
        Some(meant) => anyhow!(language.say(
            format!("{message} 혹시 '{meant}'?"),
            format!("{message} Did you mean '{meant}'?"),
        )),
        None => anyhow!(message),
    }
}

/// What is wrong with a settings file, under a name as short as the current folder makes it.
pub fn complaints(file: &Broken, language: Language) -> Vec<Error> {
    let name = shown(file.path());
    let lines = match file {
        Broken::Unreadable { error, .. } => {
            vec![format!("{name}: {}", read::reason(error, language))]
        }
        Broken::Mistaken { .. } => file.lines(&name, language),
    };
    lines.into_iter().map(Error::msg).collect()
}

/// The path, from the current folder where it is below.
pub fn shown(path: &Path) -> String {
    let current = Path::new(".").canonicalize().unwrap_or_default();
    path.strip_prefix(current).unwrap_or(path).display().to_string()
}
