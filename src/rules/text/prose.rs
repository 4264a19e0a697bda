//! What of a page is text that readers see.

use crate::text::Span;

use crate::rules::Context;

/// Whether `offset` lies in running text, and not in a literal, a macro, a link or a group's header.
pub fn is_prose(context: &Context, offset: usize) -> bool {
    let model = context.model();
    let group = model.group_at(offset).map(|index| &model.groups[index]);
    let is_header = group.is_some_and(|group| offset < group.header.end);
    !is_header
        && !model.is_verbatim(offset)
        && !is_in(&model.links, offset, |link| link.span)
        && !is_in(&model.files, offset, |file| file.span)
        && !is_in(&model.categories, offset, |category| category.span)
        && !is_in(&model.macros, offset, |call| call.span)
}

/// Whether the last of `items` that starts before `offset` holds it.
fn is_in<T>(items: &[T], offset: usize, span: impl Fn(&T) -> Span) -> bool {
    let next = items.partition_point(|item| span(item).start <= offset);
    items[..next].last().is_some_and(|item| span(item).contains(offset))
}
