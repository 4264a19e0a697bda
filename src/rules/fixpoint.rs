//! Fixing a page until nothing is left to fix.

use crate::config::Config;
use crate::document::Document;
use crate::fix::{self, Level};

use super::run;

/// Fixes that touch each other need a round each; more than this many rounds are two fixes that
/// undo one another.
const MOST_ROUNDS: usize = 16;

/// Applies every fix that `level` allows, and those that become possible then. Returns the text,
/// and how many fixes were applied.
pub fn fix_all(text: &str, config: &Config, level: Level) -> (String, usize) {
    let mut text = text.to_owned();
    let mut count = 0;
    for _ in 0..MOST_ROUNDS {
        let findings = run(&Document::new(&text), config);
        let fixes = findings.iter().filter_map(|finding| finding.fix.as_ref());
        let (fixed, applied) = fix::apply(&text, fixes.filter(|fix| level.allows(fix)));
        if applied == 0 {
            break;
        }
        text = fixed;
        count += applied;
    }
    (text, count)
}
