//! Mistakes that a page repeats, as copied boxes do: they are one finding, at the first place.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::{Context, Finding, Related};

/// How many of the other places a finding names.
const MOST_RELATED: usize = 10;

/// Makes one finding of those of one rule that say the same of the same text. Its fix mends all.
pub fn merge(context: &Context, repeated: Vec<Finding>) -> Vec<Finding> {
    let mut merged: Vec<Finding> = Vec::new();
    let mut places = HashMap::new();
    let mut counts: Vec<usize> = Vec::new();
    for finding in repeated {
        match places.entry((finding.message.clone(), context.text(finding.span))) {
            Entry::Vacant(place) => {
                place.insert(merged.len());
                merged.push(finding);
                counts.push(0);
            }
            Entry::Occupied(place) => {
                counts[*place.get()] += 1;
                absorb(context, &mut merged[*place.get()], finding);
            }
        }
    }
    for (finding, count) in merged.iter_mut().zip(counts).filter(|(_, count)| *count > 0) {
        finding.message += &context.say(
            format!(" (이 문서에 {}번)", count + 1),
            format!(" ({} times on this page)", count + 1),
        );
    }
    merged
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
