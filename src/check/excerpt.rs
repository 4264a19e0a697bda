//! The lines of a page that a finding is about, with its places marked under them.

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Snippet};

use crate::rules::Finding;
use crate::text::{Span, Text};

use super::lint::Checked;
use super::place::Place;
use super::words::printable;

/// Places at most this many lines and characters apart share an excerpt. Lines that don't fit the
/// terminal are cut, all lines of an excerpt at the same column: its marks have to fit together.
const NEAR_LINES: usize = 4;
const NEAR_COLUMNS: usize = 20;

/// A place of a finding, and what is said there.
struct Mark<'a> {
    span: Span,
    kind: AnnotationKind,
    label: Option<Cow<'a, str>>,
}

/// The excerpts of a finding: the one with the finding itself first, then those of the places it
/// has to do with, where they stand elsewhere.
pub fn excerpts<'a>(
    page: &'a Checked,
    finding: &'a Finding,
) -> impl Iterator<Item = Snippet<'a, Annotation<'a>>> {
    let mut windows = windows(&page.text, marks(finding));
    windows.sort_by_key(|window| !window.iter().any(Mark::is_primary));
    windows.into_iter().map(|window| snippet(page, &window))
}

impl Mark<'_> {
    fn is_primary(&self) -> bool {
        self.kind == AnnotationKind::Primary
    }
}

/// The marks of a finding in the order of the text.
fn marks(finding: &Finding) -> Vec<Mark<'_>> {
    let primary = Mark { span: finding.span, kind: AnnotationKind::Primary, label: None };
    let related = finding.related.iter().map(|related| Mark {
        span: related.span,
        kind: AnnotationKind::Context,
        label: Some(printable(&related.message)),
    });
    let mut marks: Vec<_> = std::iter::once(primary).chain(related).collect();
    marks.sort_by_key(|mark| mark.span);
    marks
}

/// The marks, those that stand near each other together.
fn windows<'a>(text: &Text, marks: Vec<Mark<'a>>) -> Vec<Vec<Mark<'a>>> {
    let mut windows: Vec<Vec<Mark>> = Vec::new();
    for mark in marks {
        let near = |window: &&mut Vec<Mark>| window.iter().all(|other| near(text, other, &mark));
        match windows.last_mut().filter(near) {
            Some(window) => window.push(mark),
            None => windows.push(vec![mark]),
        }
    }
    windows
}

fn near(text: &Text, one: &Mark, other: &Mark) -> bool {
    let (one, other) = (Place::new(text, one.span.end), Place::new(text, other.span.start));
    one.line.abs_diff(other.line) <= NEAR_LINES && one.column.abs_diff(other.column) <= NEAR_COLUMNS
}

/// One excerpt: the lines of the marks, whole. Only they are handed over, not the page: counting
/// the lines of a large page anew for every finding would take longer than finding it.
fn snippet<'a>(page: &'a Checked, window: &[Mark<'a>]) -> Snippet<'a, Annotation<'a>> {
    let starts = window.iter().map(|mark| mark.span.start).min().unwrap_or_default();
    let ends = window.iter().map(|mark| mark.span.end).max().unwrap_or_default();
    let first_line = page.text.line_of(starts);
    let start = page.text.line_start(first_line);
    let end = page.text.line_start(page.text.line_of(ends) + 1);
    Snippet::source(lines(&page.text, Span::new(start, end)))
        .path(page.name.as_str())
        .line_start(first_line + 1)
        .annotations(window.iter().map(|mark| {
            let span = mark.span.start - start..mark.span.end - start;
            mark.kind.span(span).label(mark.label.clone())
        }))
}

/// The text of whole lines, with a lone CR as the line break that it is in an editor, and something
/// harmless for what controls terminals: both have the same length, so offsets stay.
fn lines(text: &Text, span: Span) -> String {
    let text = text.slice(span);
    let mut lines = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let lone = character == '\r' && characters.peek() != Some(&'\n');
        lines.push(match character {
            '\r' if lone => '\n',
            '\u{80}'..='\u{9f}' => '·',
            other => other,
        });
    }
    lines
}
