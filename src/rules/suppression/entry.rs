//! The single rules, categories and groups that comments name.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::super::{ALL, Context, Rule, all, vocabulary};
use super::{Action, Directive, Word};

/// One name of a comment, or the whole comment where it names none.
#[derive(Clone, Debug)]
pub struct Entry<'c> {
    pub directive: &'c Directive<'c>,
    pub action: Action,
    /// `None` where it is everything.
    pub name: Option<Word<'c>>,
    /// The rules that are named, by their places in the registry.
    pub covered: Rc<[usize]>,
}

/// The entries of all comments in the order of the text. What a name stands for is worked out once.
pub fn entries<'c>(context: &'c Context) -> Vec<Entry<'c>> {
    let known: HashSet<_> = known(context).collect();
    let mut meanings: HashMap<&str, Rc<[usize]>> = HashMap::new();
    let mut entries = Vec::new();
    for directive in context.directives() {
        let Some(action) = directive.action else { continue };
        let everything = directive.names.is_empty().then_some(None);
        for name in directive.names.iter().copied().map(Some).chain(everything) {
            let entry = name.map_or(ALL, |name| name.text);
            if known.contains(entry) {
                let meaning = meanings.entry(entry).or_insert_with(|| covered(context, entry));
                entries.push(Entry { directive, action, name, covered: meaning.clone() });
            }
        }
    }
    entries
}

/// Everything that names a rule or several.
pub fn known<'c>(context: &'c Context) -> impl Iterator<Item = &'c str> {
    let own = context.config.groups.keys().map(String::as_str);
    vocabulary().selectors().chain(own)
}

fn covered(context: &Context, entry: &str) -> Rc<[usize]> {
    let rules = all().enumerate().filter(|(_, rule)| is_named(context, entry, rule));
    rules.map(|(index, _)| index).collect()
}

/// Whether the rule is meant by `entry`, which may be a group of the user's own.
fn is_named(context: &Context, entry: &str, rule: &Rule) -> bool {
    match context.config.groups.get(entry) {
        Some(members) => members.iter().any(|member| rule.specificity(member).is_some()),
        None => rule.specificity(entry).is_some(),
    }
}
