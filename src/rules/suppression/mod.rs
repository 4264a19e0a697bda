//! Silencing findings from within a page: `## namumark-disable-next-line RULE…` and its kin.
//!
//! Findings and comments are walked through side by side, once, with a note for each rule of what
//! silences it there; so a page full of comments costs no more than its length.

mod directive;
mod entry;

use std::collections::HashMap;

use crate::text::Span;

use super::{Context, Finding, all};

pub use directive::{Action, Directive, Word, directives};
use entry::entries;
pub use entry::{Entry, known};

/// For each rule, by its place in the registry, the index of the entry that silences it.
type Silenced = Vec<Option<usize>>;

/// Takes out of `findings`, which are in the order of the text, what the page's comments silence.
/// Returns the entries of comments that silence nothing.
pub fn silence<'c>(context: &'c Context, findings: &mut Vec<Finding>) -> Vec<Entry<'c>> {
    if context.directives().is_empty() {
        return Vec::new();
    }
    let mut walk = Walk::new(context);
    findings.retain(|finding| !walk.silences(finding));
    walk.finish()
}

struct Walk<'c> {
    entries: Vec<Entry<'c>>,
    /// Whether an entry has done something.
    used: Vec<bool>,
    /// The place of each rule in the registry.
    rules: HashMap<&'static str, usize>,
    file: Silenced,
    /// What is silenced from here on.
    open: Silenced,
    /// What is silenced on one line.
    line: (Span, Silenced),
    /// The index of the first entry that has not been met.
    next: usize,
}

impl<'c> Walk<'c> {
    fn new(context: &'c Context) -> Self {
        let entries = entries(context);
        let rules: HashMap<_, _> =
            all().enumerate().map(|(index, rule)| (rule.name, index)).collect();
        let nothing = vec![None; rules.len()];
        let mut file = nothing.clone();
        for (index, entry) in entries.iter().enumerate() {
            if entry.action == Action::File {
                silence_more(&mut file, index, entry);
            }
        }
        Self {
            used: vec![false; entries.len()],
            entries,
            rules,
            file,
            open: nothing.clone(),
            line: (Span::new(0, 0), nothing),
            next: 0,
        }
    }

    /// Whether a finding is silenced, which is not before the one asked about last.
    fn silences(&mut self, finding: &Finding) -> bool {
        let start = finding.span.start;
        self.go_to(start);
        let Some(&rule) = self.rules.get(finding.rule) else { return false };
        let (line, on_line) = &self.line;
        let on_line = on_line[rule].filter(|_| line.contains(start));
        let by = on_line.or(self.open[rule]).or(self.file[rule]);
        if let Some(entry) = by {
            self.used[entry] = true;
        }
        by.is_some()
    }

    /// Meets the entries before `offset`.
    fn go_to(&mut self, offset: usize) {
        while let Some(entry) = self.entries.get(self.next)
            && entry.directive.span.start < offset
        {
            self.meet(self.next);
            self.next += 1;
        }
    }

    fn meet(&mut self, index: usize) {
        let entry = &self.entries[index];
        match entry.action {
            Action::File => {}
            Action::Disable => silence_more(&mut self.open, index, entry),
            Action::Enable => {
                for &rule in entry.covered.iter() {
                    self.used[index] |= self.open[rule].take().is_some();
                }
            }
            Action::NextLine => {
                if self.line.0 != entry.directive.next_line {
                    self.line = (entry.directive.next_line, vec![None; self.open.len()]);
                }
                silence_more(&mut self.line.1, index, entry);
            }
        }
    }

    fn finish(mut self) -> Vec<Entry<'c>> {
        self.go_to(usize::MAX);
        let entries = self.entries.into_iter().zip(self.used);
        entries.filter(|(_, used)| !used).map(|(entry, _)| entry).collect()
    }
}

/// Of several entries that silence a rule the first one counts.
fn silence_more(silenced: &mut Silenced, index: usize, entry: &Entry) {
    for &rule in entry.covered.iter() {
        silenced[rule].get_or_insert(index);
    }
}
