//! Where headings may stand.

use crate::rules::Context;

/// Headings stand at page level only: not in groups, cells and what else spans lines.
pub fn is_page_level(context: &Context, start: usize) -> bool {
    let model = context.model();
    let next = model.tables.partition_point(|table| table.span.start <= start);
    let table = std::iter::successors(next.checked_sub(1), |&index| model.tables[index].parent)
        .any(|index| model.tables[index].span.contains(start));
    let next = model.macros.partition_point(|call| call.span.start <= start);
    let call = model.macros[..next].last().is_some_and(|call| call.span.contains(start));
    !table && !call && model.group_at(start).is_none()
}
