//! The printed table of contents: lines that look like titles, one right behind the other, and stand
//! again further down with their sections.

use std::collections::HashMap;
use std::ops::Range;

use super::headings::Candidate;
use crate::text::Span;

/// Takes the tables of contents out of `candidates`, and tells where they stood.
pub fn take_out(source: &str, candidates: &mut Vec<Candidate>) -> Vec<Span> {
    let mut last: HashMap<(Vec<u32>, &str), usize> = HashMap::new();
    for (index, candidate) in candidates.iter().enumerate() {
        last.insert(key(source, candidate), index);
    }
    let is_contents = |block: &Range<usize>| {
        let entries = candidates.get(block.clone()).unwrap_or_default();
        let again = entries
            .iter()
            .filter(|entry| last.get(&key(source, entry)).is_some_and(|last| *last >= block.end));
        let is_titled = entries.first().is_some_and(|first| first.follows_contents);
        entries.len() > 1 && (is_titled || again.count() * 2 >= entries.len())
    };
    let blocks: Vec<_> = blocks(candidates).into_iter().filter(is_contents).collect();
    let spans = blocks.iter().filter_map(|block| {
        let entries = candidates.get(block.clone())?;
        Some(Span::new(entries.first()?.span.start, entries.last()?.span.end))
    });
    let spans = spans.collect();
    for block in blocks.into_iter().rev() {
        candidates.drain(block);
    }
    spans
}

fn key<'a>(source: &'a str, candidate: &Candidate) -> (Vec<u32>, &'a str) {
    let title = source.get(candidate.title.start..candidate.title.end).unwrap_or_default();
    (candidate.number.clone(), title)
}

/// Candidates with nothing but blank lines between them, as long as their numbers rise.
fn blocks(candidates: &[Candidate]) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| candidates.get(before));
        let goes_on = candidate.follows_candidate
            && before.is_some_and(|before| before.number < candidate.number);
        match blocks.last_mut() {
            Some(block) if goes_on => block.end = index + 1,
            _ => blocks.push(index..index + 1),
        }
    }
    blocks
}
