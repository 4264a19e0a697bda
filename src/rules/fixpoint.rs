//! Fixing a page until nothing is left to fix.
//!
//! A fix is taken at its word only so far: after each round the page is read anew, and fixes that did
//! harm are left out. A round where none is left is the last one, so to fix a page twice is to fix it
//! once.

use crate::config::Config;
use crate::document::Document;
use crate::fix::{self, Fix, Level};

use super::effect::Effect;
use super::{Finding, run};

/// Fixes that touch each other need a round each; a page that needs more rounds than this has fixes
/// that undo one another.
const MOST_ROUNDS: usize = 32;

/// How often a page is read in a round to find out which fixes do harm; what is not found out by
/// then stays as it is.
const MOST_TRIALS: usize = 64;

/// A page after its fixes.
pub struct Fixed {
    pub document: Document,
    /// What is still wrong with it.
    pub findings: Vec<Finding>,
    /// How many fixes were applied.
    pub count: usize,
}

/// Applies every fix that `level` allows, and those that become possible then; what is safe first,
/// as of two fixes for one place the first wins.
pub fn fix_all(document: &Document, config: &Config, level: Level) -> Fixed {
    let findings = run(document, config);
    let mut page = Fixed { document: document.clone(), findings, count: 0 };
    let levels: &[Level] = match level {
        Level::Safe => &[Level::Safe],
        Level::Unsafe => &[Level::Safe, Level::Unsafe],
    };
    for _ in 0..MOST_ROUNDS {
        let mut rounds = levels.iter().map(|&level| Round::new(&page, config, level));
        match rounds.find_map(Round::run) {
            Some(next) => page = next,
            None => break,
        }
    }
    page
}

/// One step from a page to a better one.
struct Round<'a> {
    page: &'a Fixed,
    config: &'a Config,
    level: Level,
    source: &'a str,
    trials: usize,
    /// The best page so far, and the fixes that it came from.
    best: Option<Fixed>,
    good: Vec<&'a Fix>,
}

impl<'a> Round<'a> {
    fn new(page: &'a Fixed, config: &'a Config, level: Level) -> Self {
        let source = page.document.source();
        Self { page, config, level, source, trials: 0, best: None, good: Vec::new() }
    }

    /// The page after as many fixes as do no harm together; `None` where there is none.
    fn run(mut self) -> Option<Fixed> {
        let fixes = self.page.findings.iter().filter_map(Finding::fix);
        self.add(&fix::choose(fixes.filter(|fix| self.level.allows(fix))));
        self.best
    }

    /// Adds those of `fixes` that do no harm: all, or what is good in each half of them.
    fn add(&mut self, fixes: &[&'a Fix]) {
        if fixes.is_empty() || self.is_good(fixes) || fixes.len() == 1 {
            return;
        }
        let (first, second) = fixes.split_at(fixes.len() / 2);
        self.add(first);
        self.add(second);
    }

    /// Tries `fixes` together with those known to be good, and keeps them if they are, too.
    fn is_good(&mut self, fixes: &[&'a Fix]) -> bool {
        if self.trials == MOST_TRIALS {
            return false;
        }
        self.trials += 1;
        let fixes = [&self.good, fixes].concat();
        let edits = fix::edits(&fixes);
        let text = fix::splice(self.source, &edits);
        let document = self.page.document.rewritten(&text);
        let findings = run(&document, self.config);
        let effect = Effect { before: &self.page.findings, after: &findings, edits: &edits };
        let is_good = effect.is_good(self.level);
        if is_good {
            self.best = Some(Fixed { document, findings, count: self.page.count + fixes.len() });
            self.good = fixes;
        }
        is_good
    }
}
