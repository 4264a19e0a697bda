//! The places of a text that stay as they are: literals and comments, the heads of groups, and links,
//! files and macros that are markup already.

use crate::model::{Group, Model};
use crate::text::Span;

/// Sorted, and none touches another's text.
#[derive(Debug, Default)]
pub struct Protected(Vec<Span>);

impl Protected {
    /// Groups that `is_dissolved` become text, and protect nothing.
    pub fn of(model: &Model, is_dissolved: impl Fn(&Group) -> bool) -> Self {
        let groups = model.groups.iter().filter(|group| !is_dissolved(group));
        let groups = groups.map(|group| match group.kind.is_verbatim() {
            true => group.span,
            false => Span::new(group.open.start, group.header.end.max(group.open.end)),
        });
        let files = model.files.iter().filter(|file| file.span != file.target);
        let mut spans: Vec<_> = groups
            .chain(model.links.iter().map(|it| it.span))
            .chain(files.map(|file| file.span))
            .chain(model.macros.iter().map(|it| it.span))
            .chain(model.categories.iter().map(|it| it.span))
            .chain(model.comments.iter().copied())
            .collect();
        spans.sort();
        spans.dedup_by(|next, last| {
            let overlaps = next.start < last.end;
            last.end = if overlaps { last.end.max(next.end) } else { last.end };
            overlaps
        });
        Self(spans)
    }

    /// The place that holds `offset`.
    pub fn around(&self, offset: usize) -> Option<Span> {
        let last = self.0.partition_point(|span| span.start <= offset).checked_sub(1)?;
        self.0.get(last).copied().filter(|span| span.contains(offset))
    }

    pub fn holds(&self, offset: usize) -> bool {
        self.around(offset).is_some()
    }
}
