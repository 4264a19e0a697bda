//! Text that the parser takes for markup.

use std::collections::BTreeSet;

use super::pieces::Pieces;
use super::write::Written;
use crate::model::{Decoration, Group, Model};
use crate::text::Span;

/// Triple braces need a `\` in every three.
const BRACES: usize = 3;

/// In front of which characters of the text a `\` makes text again of what `model`, of the page that was
/// written, has for markup.
pub fn find(model: &Model, written: &Written, plan: &Pieces) -> BTreeSet<usize> {
    let is_kept = |group: &&Group| {
        written.source_of(group.open.start).is_some_and(|source| plan.kept.contains(&source))
    };
    let groups = model.groups.iter().filter(|group| !is_kept(group));
    let groups = groups.flat_map(|it| [it.open.start, it.close.start]);
    let broken = model.broken.iter().flat_map(|it| (it.span.start..it.span.end).step_by(BRACES));
    let rows = model.tables.iter().flat_map(|table| &table.rows);
    let places = inline(model)
        .chain(groups)
        .chain(broken)
        .chain(rows.flat_map(|row| lines(written, row.span)))
        .chain(model.decorations.iter().flat_map(marks));
    let sources = places.filter_map(|place| written.source_of(place));
    sources.filter(|source| is_text(*source, plan)).collect()
}

/// The starts of what is text with one `\` before it. What was meant begins with characters that the
/// text doesn't have.
fn inline(model: &Model) -> impl Iterator<Item = usize> {
    let spans = model.redirect.iter().map(|it| it.span);
    let spans = spans
        .chain(model.headings.iter().map(|it| it.span))
        .chain(model.footnotes.iter().map(|it| it.span))
        .chain(model.links.iter().map(|it| it.span))
        .chain(model.files.iter().map(|it| it.span))
        .chain(model.categories.iter().map(|it| it.span))
        .chain(model.macros.iter().map(|it| it.span))
        .chain(model.lists.iter().copied())
        .chain(model.block_quotes.iter().copied())
        .chain(model.horizontal_rules.iter().copied())
        .chain(model.comments.iter().copied())
        .chain(model.escapes.iter().copied());
    spans.map(|span| span.start)
}

/// Each character of both marks: the second of a pair may be the first of another.
fn marks(decoration: &Decoration) -> impl Iterator<Item = usize> {
    let Decoration { span, content, .. } = decoration;
    (span.start..content.start).chain(content.end..span.end)
}

/// Where the lines of a row begin: each may begin another, when this one is none.
fn lines(written: &Written, row: Span) -> impl Iterator<Item = usize> {
    let text = written.text.get(row.start..row.end).unwrap_or_default();
    let ends = text.match_indices('\n').map(|(offset, _)| offset + 1);
    let starts = std::iter::once(0).chain(ends);
    let is_bar = move |start: &usize| text.get(*start..).is_some_and(|line| line.starts_with('|'));
    starts.filter(is_bar).map(move |start| row.start + start)
}

/// Markup that the text holds itself stays, and what stands in it does.
fn is_text(source: usize, plan: &Pieces) -> bool {
    !plan.kept.contains(&source)
        && plan.protected.around(source).is_none_or(|it| it.start == source)
}
