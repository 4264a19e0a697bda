//! Mistakes that a page repeats, as copied boxes do: they are one finding, at the first place.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Context, Finding, Related, Rule};

/// How many of the other places a finding names.
const MOST_RELATED: usize = 10;

/// Makes one finding of those that say the same of the same text, for the rules that want it. Its
/// fix mends all places.
pub fn merge(context: &Context, rules: &[&Rule], findings: &mut Vec<Finding>) {
    let names: Vec<&str> =
        rules.iter().filter(|rule| rule.merges_copies).map(|rule| rule.name).collect();
    let mut firsts = HashMap::new();
    let mut merged: Vec<(Finding, usize)> = Vec::with_capacity(findings.len());
    for finding in findings.drain(..) {
        if !names.contains(&finding.rule) {
            merged.push((finding, 1));
            continue;
        }
        let key = (finding.rule, finding.message.clone(), context.text(finding.span));
        match firsts.entry(key) {
            Entry::Vacant(first) => {
                first.insert(merged.len());
                merged.push((finding, 1));
            }
            Entry::Occupied(first) => {
                let (first, count) = &mut merged[*first.get()];
                absorb(context, first, finding);
                *count += 1;
            }
        }
    }
    findings.extend(merged.into_iter().map(|(finding, count)| counted(context, finding, count)));
}

fn absorb(context: &Context, first: &mut Finding, other: Finding) {
    for fix in other.fixes {
        if let Some(own) = first.fixes.iter_mut().find(|own| own.title == fix.title) {
            own.safe &= fix.safe;
            own.edits.extend(fix.edits);
        }
    }
    if first.related.len() < MOST_RELATED {
        let message = context.say("여기도 같습니다", "The same here");
        first.related.push(Related { span: other.span, message });
    }
}

fn counted(context: &Context, mut finding: Finding, count: usize) -> Finding {
    if count > 1 {
        finding.message += &context
            .say(format!(" (이 문서에 {count}번)"), format!(" ({count} times on this page)"));
    }
    finding
}
