//! White space at the ends of lines and around titles.

use crate::document::Document;
use crate::fix::Edit;
use crate::model::Model;
use crate::text::Span;

use super::Options;

/// The edits for the part `source` of a page, which holds `facts`.
pub fn edits(facts: &Model, source: &str, options: Options) -> Vec<Edit> {
    let mut edits = titles(facts, source);
    if options.trims_lines {
        edits.extend(line_ends(facts, source));
    }
    edits
}

/// Readers don't see more than one space around a title (language reference, section 2).
fn titles(facts: &Model, source: &str) -> Vec<Edit> {
    let headings = facts.headings.iter();
    let gaps = headings.flat_map(|heading| {
        let marks = usize::from(heading.level) + usize::from(heading.folded);
        let before = Span::new(heading.span.start + marks, heading.title.start);
        let after = Span::new(heading.title.end, heading.span.end - marks);
        [before, after]
    });
    let is_wide = |gap: &Span| source.get(gap.start..gap.end).is_some_and(|gap| gap != " ");
    gaps.filter(is_wide).map(|gap| Edit::replace(gap, " ")).collect()
}

/// Spaces and tabs before a line's end. Not in what is taken as it stands, nor in a table, where they
/// may align a cell; nor on lines of nothing else, which may hold a list together.
fn line_ends(facts: &Model, source: &str) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut start = 0;
    let mut tables = facts.tables.iter().filter(|table| table.parent.is_none()).peekable();
    for line in source.split_inclusive('\n') {
        let content = line.trim_end_matches(['\r', '\n']);
        let kept = content.trim_end_matches([' ', '\t']);
        let gap = Span::new(start + kept.len(), start + content.len());
        start += line.len();
        while tables.next_if(|table| table.span.end < gap.start).is_some() {}
        let is_in_table = tables.peek().is_some_and(|table| table.span.start <= gap.start);
        if !gap.is_empty() && !kept.is_empty() && !is_in_table && !facts.is_verbatim(gap.start) {
            edits.push(Edit::delete(gap));
        }
    }
    edits
}

/// What becomes of the end of the page.
pub fn end(document: &Document, options: Options) -> Option<Edit> {
    let length = document.text.len();
    let last_lines = document.text.line_of(length).saturating_sub(64);
    let start = document.text.line_start(last_lines);
    let tail = document.text.slice(Span::new(start, length)).into_owned();
    let newline = if tail.contains("\r\n") { "\r\n" } else { "\n" };
    let kept = tail.trim_end_matches(['\r', '\n']).len();
    let ending = &tail[kept..];
    let has_end = ending.starts_with(newline);
    let wanted = match (has_end, options.trims_end, options.ends_last_line) {
        _ if kept == 0 || document.model().is_verbatim(start + kept) => return None,
        (true, true, _) => newline,
        (false, _, true) => newline,
        _ => return None,
    };
    let span = Span::new(start + kept, length);
    (ending != wanted).then(|| Edit::replace(span, wanted))
}
