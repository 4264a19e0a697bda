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
    let mut start = opener.end;
    while start < limit {
        let end = end_of_line_with(context, reaches, start);
        let is_cut = heading_between(context, Span::new(opener.end, end)).is_some();
        if is_cut && context.text(Span::new(start, end)).ends_with("||") {
            return Some(end);
        }
        start = context.next_line(end)?;
        let line = context.text(Span::new(start, context.line_end(start)));
        if begins_row(line) && line != "||" {
            break;
        }
    }
    None
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
