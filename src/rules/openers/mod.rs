//! What became of the openers and closers that found no partner. One mistake often breaks several
//! of them: a heading line in a box breaks the box, what is open inside, and leaves a `}}}` over.
//! So all of them are looked at together, once, and each rule takes its own.
//!
//! First comes the question where an opener's partner would be if no heading line and no line
//! break stood in between (its *reach*): `groups`, `brackets` and `rows` answer it.

mod brackets;
mod groups;
mod lines;
mod rows;
mod skip;

use crate::model::{Broken, BrokenKind};
use crate::text::Span;

use super::Context;
use groups::Pairs;

pub(super) use groups::too_deep;
pub(super) use lines::{
    beginning, begins_row, breaks_between, enclosing_end, end_of_blocks, end_of_text, next_text,
};
pub(super) use rows::end_of_line;

/// Offsets are those of the page, indices those of the model's broken openers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It has no partner.
    Alone,
    /// Its partner stands behind a line break and ends at `end`.
    Newline { end: usize },
    /// Its partner stands behind a heading line and ends at `end`.
    Cut { end: usize, heading: Span, others: Vec<usize> },
    /// It broke with another opener, which tells the mistake.
    Explained,
    /// A run of closing braces, which belong to nothing from `start` on.
    Surplus { start: usize },
}

/// What became of each of the model's broken openers and closers.
pub fn fates(context: &Context) -> Vec<Fate> {
    let Pairs { mut reaches, surplus } = groups::pair(context);
    brackets::reach(context, &mut reaches);
    rows::reach(context, &mut reaches);

    let mut fates = merge(context, &reaches);
    let closers = context.model().broken.iter().zip(surplus).zip(&mut fates);
    for ((closer, surplus), fate) in closers {
        if closer.kind == BrokenKind::StrayClose {
            *fate = surplus.map_or(Fate::Explained, |start| Fate::Surplus { start });
        }
    }
    fates
}

/// Of several openers that one thing broke, the outermost tells it.
fn merge(context: &Context, reaches: &[Option<usize>]) -> Vec<Fate> {
    let broken = &context.model().broken;
    let mut fates = vec![Fate::Alone; broken.len()];
    let mut outer: Option<(usize, usize)> = None;
    for (index, reach) in reaches.iter().enumerate() {
        let Some(end) = *reach else { continue };
        let fate = fate_of(context, &broken[index], end);
        let enclosing = outer.filter(|&(_, outer_end)| broken[index].span.start < outer_end);
        let Some((outer_index, _)) = enclosing else {
            fates[index] = fate;
            outer = Some((index, end));
            continue;
        };
        fates[index] = match (&mut fates[outer_index], fate) {
            (Fate::Cut { others, .. }, Fate::Cut { .. }) => {
                others.push(index);
                Fate::Explained
            }
            (Fate::Newline { .. }, _) => Fate::Explained,
            (_, fate) => fate,
        };
    }
    fates
}

fn fate_of(context: &Context, opener: &Broken, end: usize) -> Fate {
    match heading_between(context, Span::new(opener.span.end, end)) {
        Some(heading) => Fate::Cut { end, heading, others: Vec::new() },
        None => Fate::Newline { end },
    }
}

/// The first heading in `span`.
fn heading_between(context: &Context, span: Span) -> Option<Span> {
    let headings = &context.model().headings;
    let next = headings.partition_point(|heading| heading.span.start < span.start);
    headings.get(next).map(|heading| heading.span).filter(|heading| heading.start < span.end)
}

/// The text behind an open `{{{` that was meant to be taken as it stands, up to the next heading:
/// what goes wrong in there is no mistake of its own. In the order of the text, not overlapping.
pub(super) fn verbatim_texts(context: &Context) -> Vec<Span> {
    let mut texts: Vec<Span> = Vec::new();
    for (group, fate) in context.broken(BrokenKind::UnclosedGroup) {
        let start = group.span.end;
        let is_explained = texts.last().is_some_and(|text| start < text.end);
        if *fate == Fate::Alone && !is_explained && is_verbatim(context, group.span) {
            texts.push(Span::new(start, end_of_blocks(context, start).0));
        }
    }
    texts
}

fn is_verbatim(context: &Context, opener: Span) -> bool {
    match context.text(opener).strip_prefix("{{{") {
        Some("") => matches!(context.source.as_bytes().get(opener.end), None | Some(b'\r' | b'\n')),
        word => matches!(word, Some("#!syntax" | "#!html" | "#!style" | "#!latex")),
    }
}
