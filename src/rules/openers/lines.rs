//! The lines of a paragraph, and where text on a line ends.

use crate::text::Span;

use super::super::Context;
use super::skip;

/// What follows a line of a paragraph.
pub(super) enum Next {
    /// The paragraph goes on at this offset.
    Text(usize),
    /// A heading line, which ends at this offset.
    Heading(usize),
    /// A blank line, another block or the end of the page.
    End,
}

/// A run of lines with the same prefix.
pub(super) struct Paragraph<'c, 'a> {
    context: &'c Context<'a>,
    /// The quote marks and spaces that each of its lines begins with.
    prefix: &'a str,
}

impl<'c, 'a> Paragraph<'c, 'a> {
    /// The paragraph of `offset`.
    pub(super) fn of(context: &'c Context<'a>, offset: usize) -> Self {
        let start = context.line_start(offset);
        let line = context.text(Span::new(start, offset));
        let length = line.len() - line.trim_start_matches([' ', '>']).len();
        // What stands in a table needs no prefix on its further lines.
        let length = if line[length..].starts_with('|') { 0 } else { length };
        Self { context, prefix: &line[..length] }
    }

    /// What follows the line whose line ending is at `newline`.
    pub(super) fn after(&self, newline: usize) -> Next {
        let start = newline + 1;
        let headings = &self.context.model().headings;
        if let Ok(heading) = headings.binary_search_by_key(&start, |heading| heading.span.start) {
            return Next::Heading(headings[heading].span.end);
        }
        let line = self.context.text(Span::new(start, self.context.line_end(start)));
        match line.strip_prefix(self.prefix) {
            Some(text) if self.goes_on_with(text) => Next::Text(start + self.prefix.len()),
            _ => Next::End,
        }
    }

    /// Whether a line with `text` behind the prefix belongs to the paragraph.
    fn goes_on_with(&self, text: &str) -> bool {
        let is_rule = text.starts_with("----") && text.trim_start_matches('-').is_empty();
        let is_block = is_rule
            || text.starts_with([' ', '>'])
            || text.starts_with("||")
            || (self.prefix.is_empty() && text.starts_with("##"))
            || (self.prefix.ends_with(' ') && starts_item(text));
        !is_block && !text.trim().is_empty()
    }
}

/// Whether `text` begins with the marker of a list's item (language reference, section 13).
fn starts_item(text: &str) -> bool {
    text.starts_with('*')
        || ["1.", "a.", "A.", "i.", "I."].iter().any(|mark| text.starts_with(mark))
}

/// The line breaks between `opener` and `end`, each with the prefix of the line after it; those
/// inside of groups, links and the like are left out.
pub(in super::super) fn breaks_between(context: &Context, opener: Span, end: usize) -> Vec<Span> {
    let prefix = Paragraph::of(context, opener.start).prefix.len();
    let bytes = context.source.as_bytes();
    let mut breaks = Vec::new();
    let mut offset = opener.end;
    while offset < end {
        if bytes[offset] == b'\n' {
            let start = offset - usize::from(bytes[offset - 1] == b'\r');
            breaks.push(Span::new(start, offset + 1 + prefix));
        }
        offset = skip::complete(context, offset).unwrap_or(offset + 1);
    }
    breaks
}

/// Where the paragraph of `offset` goes on behind the line ending at `newline`; `None` where it ends.
pub(in super::super) fn next_text(
    context: &Context,
    offset: usize,
    newline: usize,
) -> Option<usize> {
    match Paragraph::of(context, offset).after(newline) {
        Next::Text(start) => Some(start),
        Next::Heading(_) | Next::End => None,
    }
}

/// Where the text that begins at `offset` ends: before the end of what encloses it, the end of its
/// cell, or the spaces at the end of its line. Nowhere if a backslash would escape what ends it.
pub(in super::super) fn end_of_text(context: &Context, offset: usize) -> Option<usize> {
    let limit = enclosing_end(context, offset);
    let ends = |rest: &str| rest.starts_with(['\r', '\n']) || ends_cell(rest);
    let end = context.end_of_text(offset, limit, || first(context, offset, limit, ends));
    Some(trim_end(context, offset, end)).filter(|&end| !context.is_escaping(end))
}

/// The part of a text where a mistyped closer is looked for: more would take long where a line
/// holds a great many openers.
pub(in super::super) fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(200).map_or(text.len(), |(end, _)| end);
    &text[..end]
}

/// Where the blocks that begin at `offset` end: before the next heading, the end of what encloses
/// them, or the end of their cell. Also says whether they end with their line.
pub(in super::super) fn end_of_blocks(context: &Context, offset: usize) -> (usize, bool) {
    let model = context.model();
    let next = model.headings.partition_point(|heading| heading.span.start < offset);
    let heading = model.headings.get(next).map_or(usize::MAX, |heading| heading.span.start);
    let limit = heading.min(enclosing_end(context, offset));
    if is_in_row(context, offset) {
        let end = first(context, offset, limit, ends_cell);
        return (trim_end(context, offset, end), false);
    }
    (trim_end(context, offset, limit), true)
}

fn ends_cell(rest: &str) -> bool {
    rest.starts_with("||") || rest.starts_with("}}}")
}

/// The first place from `offset` on where `found` holds for the text up to `limit`, escapes and
/// what is complete left out; `limit` if there is none.
fn first(context: &Context, offset: usize, limit: usize, found: impl Fn(&str) -> bool) -> usize {
    let mut end = offset;
    while let Some(character) = context.after(end).chars().next().filter(|_| end < limit) {
        if found(context.after(end)) {
            return end;
        }
        let escaped = context.after(end + 1).chars().next().filter(|_| character == '\\');
        let length = character.len_utf8() + escaped.map_or(0, char::len_utf8);
        end = skip::complete(context, end).unwrap_or(end + length);
    }
    end.min(limit)
}

/// The end of the text from `offset` to `end`, white space left out.
fn trim_end(context: &Context, offset: usize, end: usize) -> usize {
    offset + context.text(Span::new(offset, end.max(offset))).trim_end().len()
}

/// Whether `offset` lies in a row, with no group in between.
fn is_in_row(context: &Context, offset: usize) -> bool {
    let model = context.model();
    let group = model.group_at(offset).map_or(0, |index| model.groups[index].span.start);
    let last = model.tables.partition_point(|table| table.span.start <= offset).checked_sub(1);
    std::iter::successors(last, |&index| model.tables[index].parent)
        .map(|index| model.tables[index].span)
        .any(|table| table.contains(offset) && table.start >= group)
}

/// Where the innermost complete group, note or link around `offset` closes; the page's end if
/// there is none.
pub(in super::super) fn enclosing_end(context: &Context, offset: usize) -> usize {
    let model = context.model();
    let group = model.group_at(offset).map(|index| model.groups[index].close.start);
    let note = model.footnote_at(offset).map(|index| model.footnotes[index].span.end - 1);
    let before = model.links.partition_point(|link| link.span.start < offset);
    let link = model.links[..before].last().map(|link| link.span.end - 2);
    let ends = [group, note, link.filter(|&end| end > offset)];
    ends.into_iter().flatten().min().unwrap_or(context.source.len())
}

/// Whether a line begins like a row, whatever stands before it in a quote or an indent.
pub(in super::super) fn begins_row(line: &str) -> bool {
    line.trim_start_matches([' ', '>']).starts_with("||")
}
