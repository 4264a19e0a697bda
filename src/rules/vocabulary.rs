//! What settings and comments may name: the rules and what stands for several of them.

use std::sync::OnceLock;

use crate::config::Vocabulary;

use super::{ALL, Group, all};

/// Every name that there is.
pub fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| {
        let mut groups: Vec<_> = all().map(|rule| rule.category()).collect();
        groups.dedup();
        groups.extend(Group::ALL.map(Group::name));
        groups.push(ALL);
        Vocabulary { rules: all().map(|rule| rule.words()).collect(), groups }
    })
}
