//! Rows of tables that a heading line cuts: the end of the row still follows.

use crate::model::BrokenKind;
use crate::text::Span;

use super::super::Context;
use super::lines::begins_row;
use super::{heading_between, skip};

/// Adds to `reaches`, which knows the groups that heading lines cut, those of the broken rows.
pub(super) fn reach(context: &Context, reaches: &mut [Option<usize>]) {
    let mut limit = usize::MAX;
    for (index, opener) in context.model().broken.iter().enumerate().rev() {
        if opener.kind == BrokenKind::UnclosedRow {
            reaches[index] = reach_of_row(context, reaches, opener.span, limit);
            limit = opener.span.start;
        }
    }
}

/// The first end of a row behind a heading line, unless another row begins before or `limit` is
/// reached, where the next broken row begins.
fn reach_of_row(
    context: &Context,
    reaches: &[Option<usize>],
    opener: Span,
    limit: usize,
) -> Option<usize> {
    let heading = heading_between(context, Span::new(opener.end, usize::MAX))?;
    let mut start = opener.end;
    while start < limit {
        let end = end_of_line_with(context, reaches, start);
        if heading.start < end && context.text(Span::new(start, end)).ends_with("||") {
            return Some(end);
        }
        start = line_with_row_or_group(context, context.next_line(end)?)?;
        let line = context.text(Span::new(start, context.line_end(start)));
        if begins_row(line) && line != "||" {
            break;
        }
    }
    None
}

/// The start of the first line from `offset` on, which is the start of one, with what ends a row or
/// opens a group; there may be a great many without.
fn line_with_row_or_group(context: &Context, offset: usize) -> Option<usize> {
    let text = context.after(offset).as_bytes();
    let is_meant = |at: &usize| text[*at..].starts_with(b"||") || text[*at..].starts_with(b"{{{");
    let found = memchr::memchr2_iter(b'|', b'{', text).find(is_meant)?;
    Some(context.line_start(offset + found))
}

/// The end of the line of `offset`, those lines included that a group on it spans.
pub(in super::super) fn end_of_line(context: &Context, offset: usize) -> usize {
    end_of_line_with(context, &[], offset)
}

/// Like [`end_of_line`], but the groups that heading lines cut count too.
fn end_of_line_with(context: &Context, reaches: &[Option<usize>], offset: usize) -> usize {
    let mut end = context.line_end(offset);
    let mut next = offset;
    while let Some(at) = context.text(Span::new(next, end)).find("{{{") {
        let group = skip::complete(context, next + at)
            .or_else(|| skip::cut_group(context, reaches, next + at));
        next = group.unwrap_or(next + at + 1);
        end = end.max(context.line_end(next));
    }
    end
}
