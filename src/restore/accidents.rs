//! Text that the parser takes for markup.

use std::collections::BTreeSet;

use super::pieces::Pieces;
use super::write::Written;
use crate::model::{Decoration, Group, Model};
use crate::text::Span;

/// A place of the page that is markup by accident, and where the `\` goes.
type Place = (usize, usize);

/// In front of which characters of the text a `\` makes text again of what `model`, of the page that was
/// written, has for markup.
pub fn find(model: &Model, written: &Written, plan: &Pieces) -> BTreeSet<usize> {
    let is_kept = |group: &&Group| {
        written.source_of(group.open.start).is_some_and(|source| plan.kept.contains(&source))
    };
    let groups = model.groups.iter().filter(|group| !is_kept(group));
    let groups = groups.flat_map(|it| [it.open.start, it.close.start]).map(brace);
    let starts = inline(model)
        .chain(model.rows.iter().flat_map(|row| lines(written, row.span)))
        .chain(model.decorations.iter().flat_map(marks));
    let places = starts
        .map(|start| (start, start))
        .chain(groups)
        .chain(model.broken.iter().flat_map(|it| broken(written, it.span)));
    let sources = places.filter_map(|(start, escape)| {
        let is_text = is_text(written.source_of(start)?, plan);
        written.source_of(escape).filter(|_| is_text)
    });
    sources.collect()
}

/// The third of three braces: those behind it are as they were then.
fn brace(start: usize) -> Place {
    (start, start + "{{".len())
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

/// The opener or closer that has no partner, or each three of its braces.
fn broken(written: &Written, span: Span) -> impl Iterator<Item = Place> {
    let text = written.text.get(span.start..span.end).unwrap_or_default();
    let braces = (text.len() - text.trim_start_matches(['{', '}']).len()) / "{{{".len();
    let other = (braces == 0).then_some((span.start, span.start));
    (0..braces).map(move |index| brace(span.start + index * "{{{".len())).chain(other)
}

/// Markup that the text holds itself stays, and what stands in it does, unless it had to become text.
fn is_text(source: usize, plan: &Pieces) -> bool {
    let is_gone = |around: Span| around.start == source || plan.is_escaped(around.start);
    !plan.kept.contains(&source) && plan.protected.around(source).is_none_or(is_gone)
}
