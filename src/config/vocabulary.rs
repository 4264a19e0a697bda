//! What settings may name.

use super::Value;

/// The names of rules, of what stands for several of them, and of their options.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    pub rules: Vec<RuleWords>,
    /// Categories, groups, and `all`.
    pub groups: Vec<&'static str>,
}

/// A rule as settings know it.
#[derive(Clone, Debug)]
pub struct RuleWords {
    pub name: &'static str,
    /// Its options, with what they are where nothing is set: a setting is of the same type.
    pub options: Vec<(&'static str, Value)>,
}

impl Vocabulary {
    pub fn rule(&self, name: &str) -> Option<&RuleWords> {
        self.rules.iter().find(|rule| rule.name == name)
    }

    /// Everything that names a rule or several.
    pub fn selectors(&self) -> impl Iterator<Item = &str> {
        let rules = self.rules.iter().map(|rule| rule.name);
        rules.chain(self.groups.iter().copied())
    }
}
