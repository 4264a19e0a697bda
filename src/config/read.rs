//! From a tree to settings. What makes no sense is a problem and set to nothing; the rest holds.

use std::collections::BTreeMap;

use crate::text::{Reading, Span};

use super::{
    Globs, KEYS, Language, Node, OVERRIDE_KEYS, Override, Problem, Profile, RuleWords, Settings,
    Severity, Tree, Value, Vocabulary,
};

/// What may not be there, in Korean and in English.
const KEY: (&str, &str) = ("없는 설정", "there is no key");
const RULE: (&str, &str) = ("없는 규칙", "there is no rule");
const SELECTOR: (&str, &str) = ("없는 규칙이나 묶음", "there is no rule, category or group");

/// As what pages may be read; `auto` leaves it to their text.
pub const READINGS: [Option<Reading>; 3] =
    [None, Some(Reading::NamuMark), Some(Reading::ArticleText)];

pub fn name_of_reading(reading: Option<Reading>) -> &'static str {
    reading.map_or("auto", Reading::name)
}

/// Who has more problems than this needs no suggestions, and looking for them would take time.
const MOST_SUGGESTIONS: usize = 100;

impl Settings {
    /// The settings that `node` holds, and what is wrong with it.
    pub fn read(node: &Node, vocabulary: &Vocabulary) -> (Self, Vec<Problem>) {
        let mut reader = Reader { vocabulary, groups: Vec::new(), problems: Vec::new() };
        let settings = reader.settings(node);
        reader.problems.sort_by_key(|problem| problem.span);
        (settings, reader.problems)
    }
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    /// The names of the user's own groups.
    groups: Vec<&'a str>,
    problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    fn settings(&mut self, node: &'a Node) -> Settings {
        let mut settings = Settings::default();
        let entries = self.table(node);
        self.groups = names_of_groups(entries);
        for (key, place, value) in entries {
            match key.as_str() {
                "groups" => settings.groups = self.own_groups(value),
                "overrides" => settings.overrides = self.overrides(value),
                "exclude" => settings.exclude = self.globs(value),
                "language" => {
                    settings.language = self.one_of(value, &Language::ALL, Language::name);
                }
                _ if self.common(&mut settings, key, value) => {}
                _ => self.unknown(*place, key, KEY, KEYS),
            }
        }
        settings
    }

    /// Reads what may stand in an override, too; says whether `key` is such a key.
    fn common(&mut self, settings: &mut Settings, key: &str, value: &'a Node) -> bool {
        match key {
            "select" => settings.select = self.selectors(value),
            "ignore" => settings.ignore = self.selectors(value),
            "severity" => settings.severity = self.severities(value),
            "options" => settings.options = self.options(value),
            "profile" => settings.profile = self.one_of(value, &Profile::ALL, Profile::name),
            "namespaces" => settings.namespaces = self.texts(value),
            "macros" => settings.macros = self.texts(value),
            "as" => settings.reading = self.one_of(value, &READINGS, name_of_reading),
            _ => return false,
        }
        true
    }

    fn overrides(&mut self, node: &'a Node) -> Option<Vec<Override>> {
        let parts = self.list(node)?;
        Some(parts.iter().filter_map(|part| self.part(part)).collect())
    }

    fn part(&mut self, node: &'a Node) -> Option<Override> {
        let mut settings = Settings::default();
        let mut paths = None;
        for (key, place, value) in self.table(node) {
            if key == "paths" {
                paths = Some(value);
            } else if !self.common(&mut settings, key, value) {
                self.unknown(*place, key, KEY, ["paths"].into_iter().chain(OVERRIDE_KEYS));
            }
        }
        match paths {
            Some(paths) => Some(Override { paths: self.globs(paths)?, settings }),
            None if matches!(node.tree, Tree::Table(_)) => {
                self.wrong(node.span, "paths가 없습니다", "there is no 'paths'")
            }
            None => None,
        }
    }

    fn own_groups(&mut self, node: &'a Node) -> BTreeMap<String, Vec<String>> {
        let mut groups = BTreeMap::new();
        for (name, place, value) in self.table(node) {
            if self.vocabulary.selectors().any(|known| known == name) {
                self.problems.push(Problem::new(
                    *place,
                    format!("'{name}': 이미 있는 이름입니다"),
                    format!("'{name}' is the name of something else"),
                ));
            } else if let Some(members) = self.selectors(value) {
                groups.insert(name.clone(), members);
            }
        }
        groups
    }

    fn severities(&mut self, node: &'a Node) -> BTreeMap<String, Severity> {
        let mut severities = BTreeMap::new();
        for (name, place, value) in self.table(node) {
            if self.rule(name, *place).is_some()
                && let Some(severity) = self.one_of(value, &Severity::ALL, Severity::name)
            {
                severities.insert(name.clone(), severity);
            }
        }
        severities
    }

    fn options(&mut self, node: &'a Node) -> BTreeMap<String, BTreeMap<String, Value>> {
        let mut options = BTreeMap::new();
        for (name, place, value) in self.table(node) {
            if let Some(rule) = self.rule(name, *place) {
                options.insert(name.clone(), self.options_of(rule, value));
            }
        }
        options
    }

    fn options_of(&mut self, rule: &RuleWords, node: &'a Node) -> BTreeMap<String, Value> {
        let mut options = BTreeMap::new();
        for (name, place, value) in self.table(node) {
            let Some((_, default)) = rule.options.iter().find(|(known, _)| known == name) else {
                let what =
                    (format!("{}에 없는 옵션", rule.name), format!("{} has no option", rule.name));
                let known = rule.options.iter().map(|(name, _)| *name);
                self.unknown(*place, name, (&what.0, &what.1), known);
                continue;
            };
            if let Some(value) = self.value(value, default) {
                options.insert(name.clone(), value);
            }
        }
        options
    }

    /// A value of the same type as `default`.
    fn value(&mut self, node: &'a Node, default: &Value) -> Option<Value> {
        match (default, &node.tree) {
            (Value::Flag(_), Tree::Flag(flag)) => Some(Value::Flag(*flag)),
            (Value::Flag(_), _) => {
                self.wrong(node.span, "true나 false여야 합니다", "must be true or false")
            }
            (Value::Number(_), Tree::Number(number)) if u32::try_from(*number).is_ok() => {
                u32::try_from(*number).ok().map(Value::Number)
            }
            (Value::Number(_), _) => self.wrong(
                node.span,
                "0 이상의 정수여야 합니다",
                "must be a whole number from 0 up",
            ),
            (Value::Text(_), _) => self.text(node).map(|text| Value::Text(text.to_owned())),
            (Value::Words(_), _) => self.texts(node).map(Value::Words),
        }
    }

    fn selectors(&mut self, node: &'a Node) -> Option<Vec<String>> {
        let vocabulary = self.vocabulary;
        let known: Vec<_> = vocabulary.selectors().chain(self.groups.iter().copied()).collect();
        let mut selectors = Vec::new();
        for item in self.list(node)? {
            let Some(name) = self.text(item) else { continue };
            if known.contains(&name) {
                selectors.push(name.to_owned());
            } else {
                self.unknown(item.span, name, SELECTOR, known.iter().copied());
            }
        }
        Some(selectors)
    }

    fn globs(&mut self, node: &'a Node) -> Option<Globs> {
        let items = self.list(node)?;
        let patterns: Vec<_> =
            items.iter().filter_map(|item| self.text(item).map(str::to_owned)).collect();
        match Globs::new(&patterns) {
            Ok(globs) => Some(globs),
            Err(index) => {
                let span = items.get(index).map_or(node.span, |item| item.span);
                self.wrong(span, "경로의 무늬가 아닙니다", "not a pattern of paths")
            }
        }
    }

    fn one_of<T: Copy>(
        &mut self,
        node: &'a Node,
        values: &[T],
        name: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(node)?;
        let found = values.iter().copied().find(|&value| name(value) == text);
        if found.is_none() {
            let names: Vec<_> = values.iter().map(|&value| name(value)).collect();
            let names = names.join(", ");
            return self.wrong(
                node.span,
                &format!("'{text}': 다음 가운데 하나여야 합니다: {names}"),
                &format!("'{text}' must be one of {names}"),
            );
        }
        found
    }

    fn rule(&mut self, name: &str, place: Span) -> Option<&'a RuleWords> {
        let rule = self.vocabulary.rule(name);
        if rule.is_none() {
            self.unknown(place, name, RULE, self.vocabulary.rules.iter().map(|rule| rule.name));
        }
        rule
    }

    fn texts(&mut self, node: &'a Node) -> Option<Vec<String>> {
        let items = self.list(node)?;
        Some(items.iter().filter_map(|item| self.text(item).map(str::to_owned)).collect())
    }

    fn text(&mut self, node: &'a Node) -> Option<&'a str> {
        match &node.tree {
            Tree::Text(text) => Some(text),
            _ => self.wrong(node.span, "문자열이어야 합니다", "must be a string"),
        }
    }

    fn list(&mut self, node: &'a Node) -> Option<&'a [Node]> {
        match &node.tree {
            Tree::List(items) => Some(items),
            _ => self.wrong(node.span, "목록이어야 합니다", "must be a list"),
        }
    }

    fn table(&mut self, node: &'a Node) -> &'a [(String, Span, Node)] {
        match &node.tree {
            Tree::Table(entries) => Some(entries.as_slice()),
            _ => self.wrong(node.span, "표여야 합니다", "must be a table"),
        }
        .unwrap_or_default()
    }

    fn unknown<'b>(
        &mut self,
        span: Span,
        word: &str,
        what: (&str, &str),
        candidates: impl IntoIterator<Item = &'b str>,
    ) {
        let most = if self.problems.len() < MOST_SUGGESTIONS { usize::MAX } else { 0 };
        self.problems.push(Problem::unknown(span, word, what, candidates.into_iter().take(most)));
    }

    fn wrong<T>(&mut self, span: Span, korean: &str, english: &str) -> Option<T> {
        self.problems.push(Problem::new(span, korean, english));
        None
    }
}

/// The names have to be known before anything names them.
fn names_of_groups(entries: &[(String, Span, Node)]) -> Vec<&str> {
    let groups = entries.iter().find(|(key, ..)| key == "groups");
    match groups.map(|(.., value)| &value.tree) {
        Some(Tree::Table(groups)) => groups.iter().map(|(name, ..)| name.as_str()).collect(),
        _ => Vec::new(),
    }
}
