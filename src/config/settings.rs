//! Settings as they are written, and what holds for one page.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::text::Reading;

use super::{Config, Globs, Language, Profile, Selection, Severity, Value};

/// What a file or an editor sets; what it doesn't is `None` or empty.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub select: Option<Vec<String>>,
    pub ignore: Option<Vec<String>>,
    pub severity: BTreeMap<String, Severity>,
    pub options: BTreeMap<String, BTreeMap<String, Value>>,
    /// Groups of the user's own: what their names stand for, which may be another of them.
    pub groups: BTreeMap<String, Vec<String>>,
    pub overrides: Option<Vec<Override>>,
    pub exclude: Option<Globs>,
    pub profile: Option<Profile>,
    pub namespaces: Option<Vec<String>>,
    pub macros: Option<Vec<String>>,
    /// As what pages are read; `Some(None)` leaves it to their text.
    pub reading: Option<Option<Reading>>,
    pub language: Option<Language>,
}

/// Settings for some of the pages.
#[derive(Clone, Debug)]
pub struct Override {
    pub paths: Globs,
    pub settings: Settings,
}

impl Settings {
    /// These settings, and `weaker` ones where they say nothing. Lists replace each other whole;
    /// tables are put together key by key.
    pub fn over(mut self, weaker: Self) -> Self {
        fill(&mut self.severity, weaker.severity);
        fill(&mut self.groups, weaker.groups);
        for (rule, options) in weaker.options {
            fill(self.options.entry(rule).or_default(), options);
        }
        Self {
            select: self.select.or(weaker.select),
            ignore: self.ignore.or(weaker.ignore),
            overrides: self.overrides.or(weaker.overrides),
            exclude: self.exclude.or(weaker.exclude),
            profile: self.profile.or(weaker.profile),
            namespaces: self.namespaces.or(weaker.namespaces),
            macros: self.macros.or(weaker.macros),
            reading: self.reading.or(weaker.reading),
            language: self.language.or(weaker.language),
            ..self
        }
    }

    /// What holds for the page at `path`, which is relative to the folder of the settings; a page
    /// without a path is no override's. The languages of messages that are stronger and weaker than
    /// the settings' are the faces' business.
    pub fn config(&self, path: Option<&Path>) -> Config {
        let mut selections = vec![self.selection()];
        let mut all = self.clone();
        for part in self.overrides.iter().flatten() {
            if path.is_some_and(|path| part.paths.matches(path, false)) {
                selections.push(part.settings.selection());
                all = part.settings.clone().over(all);
            }
        }
        let mut config = Config {
            language: all.language.unwrap_or_default(),
            selections: Vec::new(),
            severity: all.severity,
            options: all.options,
            groups: expanded(&all.groups),
            profile: all.profile.unwrap_or_default(),
            namespaces: all.namespaces.unwrap_or_default(),
            macros: all.macros.unwrap_or_default(),
            reading: all.reading.unwrap_or_default(),
        };
        selections.into_iter().for_each(|selection| config.choose(selection));
        config
    }

    /// Whether the file or folder at `path`, relative to the folder of the settings, is none of the
    /// pages that are checked unasked.
    pub fn excludes(&self, path: &Path, is_folder: bool) -> bool {
        self.exclude.as_ref().is_some_and(|globs| globs.matches(path, is_folder))
    }

    /// The keys that are set.
    pub fn keys(&self) -> Vec<&'static str> {
        let set = [
            ("select", self.select.is_some()),
            ("ignore", self.ignore.is_some()),
            ("severity", !self.severity.is_empty()),
            ("options", !self.options.is_empty()),
            ("groups", !self.groups.is_empty()),
            ("overrides", self.overrides.is_some()),
            ("exclude", self.exclude.is_some()),
            ("profile", self.profile.is_some()),
            ("namespaces", self.namespaces.is_some()),
            ("macros", self.macros.is_some()),
            ("as", self.reading.is_some()),
            ("language", self.language.is_some()),
        ];
        set.into_iter().filter(|(_, is_set)| *is_set).map(|(key, _)| key).collect()
    }

    fn selection(&self) -> Selection {
        Selection {
            select: self.select.clone().unwrap_or_default(),
            ignore: self.ignore.clone().unwrap_or_default(),
        }
    }
}

impl Config {
    /// Adds a selection that is stronger than those before. A group of the user's own stands for its
    /// members.
    pub fn choose(&mut self, selection: Selection) {
        let Selection { select, ignore } = selection;
        let select = members(&self.groups, &select);
        let ignore = members(&self.groups, &ignore);
        if !(select.is_empty() && ignore.is_empty()) {
            self.selections.push(Selection { select, ignore });
        }
    }
}

/// Adds those of `weaker` that `entries` doesn't have.
fn fill<T>(entries: &mut BTreeMap<String, T>, weaker: BTreeMap<String, T>) {
    for (key, value) in weaker {
        entries.entry(key).or_insert(value);
    }
}

/// The groups without other groups of the user's own in them.
fn expanded(groups: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    groups.iter().map(|(name, entries)| (name.clone(), members(groups, entries))).collect()
}

/// What `entries` stand for. Groups that hold each other hold the same.
fn members(groups: &BTreeMap<String, Vec<String>>, entries: &[String]) -> Vec<String> {
    let mut due: Vec<&String> = entries.iter().rev().collect();
    let mut seen = BTreeSet::new();
    let mut members = Vec::new();
    while let Some(entry) = due.pop() {
        match groups.get(entry) {
            _ if !seen.insert(entry) => {}
            Some(group) => due.extend(group.iter().rev()),
            None => members.push(entry.clone()),
        }
    }
    members
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Node, RuleWords, Vocabulary};

    fn read(text: &str) -> Settings {
        let options = vec![("depth", Value::Number(3)), ("loud", Value::Flag(false))];
        let rules = vec![RuleWords { name: "footnote-empty", options }];
        let vocabulary = Vocabulary { rules, groups: vec!["footnote", "all"] };
        let (settings, problems) = Settings::read(&Node::parse(text).unwrap(), &vocabulary);
        assert_eq!(problems, []);
        settings
    }

    #[test]
    fn what_the_stronger_says_nothing_of_is_the_weaker_s() {
        let weaker = "select = ['all']\nignore = ['footnote']\nprofile = 'thetree'\n\
                      options.footnote-empty = { depth = 1, loud = true }\nlanguage = 'ko'";
        let stronger = "select = []\noptions.footnote-empty.depth = 2\nlanguage = 'en'";
        let config = read(stronger).over(read(weaker)).config(None);
        let ignored = Selection { select: Vec::new(), ignore: vec!["footnote".to_owned()] };
        assert_eq!(config.selections, [ignored]);
        assert_eq!(config.language, Language::English);
        assert_eq!(config.profile, Profile::TheTree);
        let options =
            [("depth".to_owned(), Value::Number(2)), ("loud".to_owned(), Value::Flag(true))];
        assert_eq!(config.options["footnote-empty"], options.into());
    }

    #[test]
    fn of_overrides_the_last_is_the_strongest() {
        let settings = read(
            "profile = 'thetree'\n\
             [[overrides]]\npaths = ['*']\nprofile = 'the-seed'\nmacros = ['a']\n\
             [[overrides]]\npaths = ['b/']\nprofile = 'opennamu'\nignore = ['all']\n",
        );
        let config = |path: &str| settings.config(Some(Path::new(path)));
        assert_eq!(settings.config(None).profile, Profile::TheTree);
        assert_eq!(config("a.namu").profile, Profile::TheSeed);
        assert_eq!(config("b/a.namu").profile, Profile::OpenNamu);
        assert_eq!(config("b/a.namu").macros, ["a"]);
        assert_eq!(config("b/a.namu").selections.len(), 1);
    }

    #[test]
    fn groups_that_hold_each_other_come_to_an_end() {
        let settings = read("select = ['a']\n[groups]\na = ['b', 'all']\nb = ['a', 'footnote']");
        let config = settings.config(None);
        assert_eq!(config.selections[0].select, ["all", "footnote"]);
        assert_eq!(config.groups["b"], ["footnote", "all"]);
    }

    #[test]
    fn keys_are_those_that_are_set() {
        assert!(read("").keys().is_empty());
        assert_eq!(read("language = 'ko'\nselect = []").keys(), ["select", "language"]);
        let every = "select = []\nignore = []\nseverity.footnote-empty = 'hint'\n\
                     options.footnote-empty.depth = 1\ngroups.a = []\noverrides = []\n\
                     exclude = []\nprofile = 'thetree'\nnamespaces = []\nmacros = []\n\
                     as = 'auto'\nlanguage = 'ko'";
        assert_eq!(read(every).keys(), crate::config::KEYS);
    }
}
