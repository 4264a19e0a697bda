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
pub fn fix_all(document: &Document, config: &Config, level: Level) -> (String, usize) {
    let first = Page { findings: run(document, config), document: document.clone(), fixes: 0 };
    let page = fix_safely(first, config);
    let page = match level {
        Level::Safe => page,
        Level::Unsafe => fix_unsafely(page, config),
    };
    (page.document.text.to_string(), page.fixes)
}

fn fix_safely(mut page: Page, config: &Config) -> Page {
    for _ in 0..MOST_ROUNDS {
        let next = page.round(Level::Safe, config);
        if next.fixes == page.fixes {
            break;
        }
        page = next;
    }
    page
}

/// What an unsafe fix leads to is uncertain, so a round counts only if it leaves fewer findings than
/// there were.
fn fix_unsafely(mut page: Page, config: &Config) -> Page {
    loop {
        let next = page.round(Level::Unsafe, config);
        if next.findings.len() >= page.findings.len() {
            return page;
        }
        page = next;
    }
}

struct Page {
    document: Document,
    findings: Vec<Finding>,
    /// How many fixes have led to this text.
    fixes: usize,
}

impl Page {
    /// The page after all fixes that don't touch each other.
    fn round(&self, level: Level, config: &Config) -> Self {
        let fixes = self.findings.iter().filter_map(Finding::fix);
        let text = self.document.text.to_string();
        let (text, count) = fix::apply(&text, fixes.filter(|fix| level.allows(fix)));
        let document = Document::new(&text).titled(self.document.title.clone());
        Self { findings: run(&document, config), document, fixes: self.fixes + count }
    }
}
