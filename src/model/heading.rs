//! Headings, their numbers and their sections (language reference, section 2).

use super::Model;
use super::walk::Gatherer;
use crate::text::Span;

/// `== 제목 ==` (language reference, section 2).
#[derive(Clone, Debug)]
pub struct Heading {
    /// The heading's line without its line ending.
    pub span: Span,
    /// The title without the spaces around it.
    pub title: Span,
    /// 1 to 6.
    pub level: u8,
    pub folded: bool,
    /// Like `1.2.1`, counted from the page's smallest level; a skipped level is 0.
    pub number: String,
    /// From the heading to the next one of its level or above.
    pub section: Span,
    /// The index of the heading whose section holds this one.
    pub parent: Option<usize>,
}

impl Model {
    /// The index of the heading whose section holds `offset`, the innermost one.
    pub fn heading_of(&self, offset: usize) -> Option<usize> {
        // Sections follow each other without a gap, so the last heading before is the innermost.
        self.headings.partition_point(|heading| heading.span.start <= offset).checked_sub(1)
    }
}

impl Gatherer<'_> {
    pub(super) fn add_heading(&mut self, span: Span) {
        let source = self.slice(span);
        let after_marks = source.trim_start_matches('=');
        let level = (source.len() - after_marks.len()).clamp(1, 6) as u8;
        let folded = after_marks.starts_with('#');
        let (title, number) = (Span::new(span.start, span.start), String::new());
        let heading = Heading { span, title, level, folded, number, section: span, parent: None };
        self.model.headings.push(heading);
    }

    pub(super) fn set_title(&mut self, span: Span) {
        let title = self.trim(span);
        if let Some(heading) = self.model.headings.last_mut() {
            heading.title = title;
        }
    }
}

/// Numbers depend on the smallest level, which is known when the whole page is.
pub(super) fn number(headings: &mut [Heading]) {
    let smallest = headings.iter().map(|heading| heading.level).min().unwrap_or(1);
    let mut counters = [0; 6];
    for heading in headings {
        let depth = usize::from(heading.level - smallest);
        counters[depth] += 1;
        counters[depth + 1..].fill(0);
        heading.number = joined(&counters[..=depth]);
    }
}

/// Finds parents and sections, which depend on what follows. `end` is the page's.
pub(super) fn nest(headings: &mut [Heading], end: usize) {
    let mut open: [Option<usize>; 7] = [None; 7];
    for index in 0..headings.len() {
        let start = headings[index].span.start;
        let depth = usize::from(headings[index].level);
        for ended in open[depth..].iter_mut().filter_map(Option::take) {
            headings[ended].section.end = start;
        }
        headings[index].parent = open[..depth].iter().rev().find_map(|parent| *parent);
        open[depth] = Some(index);
    }
    for last in open.into_iter().flatten() {
        headings[last].section.end = end;
    }
}

fn joined(counters: &[u32]) -> String {
    counters.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}
