//! What is counted while pages are checked: the pages themselves are forgotten as soon as they are
//! printed.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use crate::rules::{Finding, Severity};

use super::lint::Checked;

/// What was found in some pages.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    pub pages: usize,
    /// How many of the pages have findings.
    pub with_findings: usize,
    /// How many mistakes were fixed before.
    pub fixes: usize,
    /// How many findings are not shown because the baseline has them.
    pub known: usize,
    pub rules: BTreeMap<(&'static str, Severity), Count>,
}

/// How often a rule found something.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub found: usize,
    /// How many of them `--fix` would mend.
    pub safe: usize,
    /// How many of them `--fix=unsafe` would mend, those included that `--fix` would.
    pub fixable: usize,
}

impl Tally {
    pub fn of(page: &Checked) -> Self {
        let mut rules: BTreeMap<_, Count> = BTreeMap::new();
        for finding in &page.findings {
            *rules.entry((finding.rule, finding.severity)).or_default() += Count::of(finding);
        }
        Self {
            pages: 1,
            with_findings: usize::from(!page.findings.is_empty()),
            fixes: page.fixes,
            known: page.known,
            rules,
        }
    }

    pub fn findings(&self) -> usize {
        self.rules.values().map(|count| count.found).sum()
    }

    /// How many findings have this severity.
    pub fn of_severity(&self, severity: Severity) -> usize {
        let of_severity = self.rules.iter().filter(|((_, other), _)| *other == severity);
        of_severity.map(|(_, count)| count.found).sum()
    }

    /// How many findings `--fix` would mend.
    pub fn safe(&self) -> usize {
        self.rules.values().map(|count| count.safe).sum()
    }
}

impl Count {
    fn of(finding: &Finding) -> Self {
        let fix = finding.fix();
        Self {
            found: 1,
            safe: fix.is_some_and(|fix| fix.safe).into(),
            fixable: fix.is_some().into(),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.pages += other.pages;
        self.with_findings += other.with_findings;
        self.fixes += other.fixes;
        self.known += other.known;
        for (rule, count) in other.rules {
            *self.rules.entry(rule).or_default() += count;
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.found += other.found;
        self.safe += other.safe;
        self.fixable += other.fixable;
    }
}
