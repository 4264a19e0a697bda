//! Fixing a page until nothing is left to fix.

use crate::config::Config;
use crate::document::Document;
use crate::fix::{self, Level};

use super::{Finding, run};

/// Fixes that touch each other need a round each; a page that needs more rounds than this has fixes
/// that undo one another.
const MOST_ROUNDS: usize = 16;

/// Applies every fix that `level` allows, and those that become possible then. Returns the text,
/// and how many fixes were applied.
///
/// Safe fixes come first. What an unsafe one leads to is uncertain, so a round with unsafe fixes
/// counts only if it leaves fewer findings than there were.
pub fn fix_all(text: &str, config: &Config, level: Level) -> (String, usize) {
    let mut page = Page::new(text.to_owned(), config);
    let mut count = 0;
    for _ in 0..MOST_ROUNDS {
        let (next, applied) = page.fixed(Level::Safe, config);
        if applied == 0 {
            break;
        }
        page = next;
        count += applied;
    }
    if level == Level::Unsafe {
        loop {
            let (next, applied) = page.fixed(level, config);
            if next.findings.len() >= page.findings.len() {
                break;
            }
            page = next;
            count += applied;
        }
    }
    (page.text, count)
}

struct Page {
    text: String,
    findings: Vec<Finding>,
}

impl Page {
    fn new(text: String, config: &Config) -> Self {
        let findings = run(&Document::new(&text), config);
        Self { text, findings }
    }

    /// The page after a round of fixes, and how many they were.
    fn fixed(&self, level: Level, config: &Config) -> (Self, usize) {
        let fixes = self.findings.iter().filter_map(|finding| finding.fix.as_ref());
        let (text, count) = fix::apply(&self.text, fixes.filter(|fix| level.allows(fix)));
        (Self::new(text, config), count)
    }
}
