//! Jumping over what is complete, or would be without a heading line.

use crate::model::BrokenKind;
use crate::text::Span;

use super::super::Context;

/// The end of the construct with brackets or braces that begins at `offset`.
pub(super) fn complete(context: &Context, offset: usize) -> Option<usize> {
    if !matches!(context.source.as_bytes().get(offset), Some(b'[' | b'{')) {
        return None;
    }
    let model = context.model();
    find(&model.groups, offset, |group| group.span)
        .or_else(|| find(&model.footnotes, offset, |note| note.span))
        .or_else(|| find(&model.links, offset, |link| link.span))
        .or_else(|| find(&model.files, offset, |file| file.span))
        .or_else(|| find(&model.categories, offset, |category| category.span))
        .or_else(|| find(&model.macros, offset, |call| call.span))
        .or_else(|| find(&model.unknown_macros, offset, |span| *span))
}

/// The index of the broken opener or closer at `offset`.
pub(super) fn broken(context: &Context, offset: usize) -> Option<usize> {
    let broken = &context.model().broken;
    broken.binary_search_by_key(&offset, |token| token.span.start).ok()
}

/// The end of the group at `offset`, complete or, by its reach, cut by a heading line.
pub(super) fn cut_group(
    context: &Context,
    reaches: &[Option<usize>],
    offset: usize,
) -> Option<usize> {
    let index = broken(context, offset)?;
    let is_group = context.model().broken[index].kind == BrokenKind::UnclosedGroup;
    reaches.get(index).copied().flatten().filter(|_| is_group)
}

fn find<T>(items: &[T], offset: usize, span: impl Fn(&T) -> Span) -> Option<usize> {
    let index = items.binary_search_by_key(&offset, |item| span(item).start).ok()?;
    Some(span(&items[index]).end)
}
