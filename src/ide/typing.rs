//! What follows the end of a line that was just typed: a list and a quote go on, and an empty item ends
//! them. Nothing is done inside of a line, so no syllable that is being composed is touched.

use crate::document::Document;
use crate::fix::Edit;
use crate::text::{Reading, Span};

/// The edits after a line's end was typed, when the cursor is at `offset` behind it.
pub fn after_newline(document: &Document, offset: usize) -> Vec<Edit> {
    if document.reading() == Reading::ArticleText {
        return Vec::new();
    }
    edit(document, offset).into_iter().collect()
}

fn edit(document: &Document, offset: usize) -> Option<Edit> {
    let text = &document.text;
    let line = text.line_of(offset);
    let start = text.line_start(line);
    let before = Span::new(text.line_start(line.checked_sub(1)?), start);
    let last = text.slice(before).into_owned();
    let last = last.trim_end_matches(['\r', '\n']);
    let prefix = prefix(last)?;
    let model = document.model();
    let is_markup = !model.is_verbatim(before.start)
        && model.group_at(before.start) == model.group_at(start)
        && is_block(document, before.start)
        && !ends_table(document, before.start, start);
    if !is_markup {
        return None;
    }
    let line = text.slice(Span::new(start, text.line_start(line + 1))).into_owned();
    let typed = line.len() - line.trim_start_matches([' ', '\t']).len();
    // What an editor has put there as an indent gives way; a marker stays.
    let rest = line.trim();
    let is_empty = last.get(prefix.len()..).unwrap_or_default().trim().is_empty();
    if is_empty && rest.is_empty() {
        return Some(Edit::delete(Span::new(before.start, start + typed)));
    }
    let is_marked = is_empty || self::prefix(&line).is_some() || rest.starts_with('>');
    let next = Span::new(start, start + typed);
    (!is_marked).then(|| Edit::replace(next, prefix))
}

/// Whether a list or a quote is at `offset`, where its line begins.
fn is_block(document: &Document, offset: usize) -> bool {
    let model = document.model();
    let holds = |spans: &[Span]| {
        let before = spans.partition_point(|span| span.start <= offset);
        // Deeper ones come later; one that holds the line is not far.
        spans[..before].iter().rev().take(64).any(|span| span.touches(offset))
    };
    holds(&model.lists) || holds(&model.block_quotes)
}

/// Whether a table that holds `offset` ends before `next`: what is typed then is no cell's any more.
fn ends_table(document: &Document, offset: usize, next: usize) -> bool {
    let tables = &document.model().tables;
    let before = tables.partition_point(|table| table.span.start <= offset);
    tables[..before].last().is_some_and(|it| it.span.contains(offset) && it.span.end < next)
}

/// The quote's and the list's marks with which `line` begins, and the space behind them.
fn prefix(line: &str) -> Option<String> {
    let quote = line.len() - line.trim_start_matches([' ', '>']).len();
    let quotes = line[..quote].rfind('>').map_or(0, |last| last + 1);
    let (quotes, rest) = line.split_at(quotes);
    let spaces = rest.len() - rest.trim_start_matches(' ').len();
    let marks = ["*", "1.", "a.", "A.", "i.", "I."];
    let mark = marks.into_iter().find(|mark| rest[spaces..].starts_with(mark));
    match mark.filter(|_| spaces > 0) {
        Some(mark) => {
            // The number that a list starts with belongs to its first item.
            let behind = rest[spaces + mark.len()..].trim_start_matches('#');
            let behind = behind.trim_start_matches(|it: char| it.is_ascii_digit());
            let space = if behind.starts_with(' ') || behind.is_empty() { " " } else { "" };
            Some(format!("{quotes}{}{mark}{space}", &rest[..spaces]))
        }
        None if quotes.is_empty() => None,
        None => Some(format!("{quotes}{}", if spaces > 0 { " " } else { "" })),
    }
}
