//! Whether a page is the same after edits but for the names: the same facts at the same places, and
//! every link into the page leads where it led.

use crate::document::Document;
use crate::fix::Edit;
use crate::ide::anchors::{Place, Places, links};
use crate::model::Model;
use crate::text::Span;

pub fn is_kept(before: &Document, after: &Document, edits: &[Edit]) -> bool {
    let moves = Moves::of(edits);
    let facts = |document: &Document, names: &[Span], moved: &dyn Fn(usize) -> usize| {
        let outside = starts(document.model()).into_iter();
        let outside = outside.filter(|(_, start)| !is_inside(names, *start));
        outside.map(|(family, start)| (family, moved(start))).collect::<Vec<_>>()
    };
    facts(before, &moves.before, &|start| moves.after(start))
        == facts(after, &moves.after, &|it| it)
        && before.model().broken.len() >= after.model().broken.len()
        && destinations(before) == destinations(after)
}

fn destinations(document: &Document) -> Vec<Option<Place>> {
    let places = Places::of(document);
    links(document).map(|anchor| places.destination(anchor)).collect()
}

/// The families of facts by number, and where each fact starts.
fn starts(model: &Model) -> Vec<(usize, usize)> {
    let families: [Vec<usize>; 17] = [
        model.redirect.iter().map(|it| it.span.start).collect(),
        model.headings.iter().map(|it| it.span.start).collect(),
        model.footnotes.iter().map(|it| it.span.start).collect(),
        model.groups.iter().map(|it| it.span.start).collect(),
        model.links.iter().map(|it| it.span.start).collect(),
        model.files.iter().map(|it| it.span.start).collect(),
        model.categories.iter().map(|it| it.span.start).collect(),
        model.macros.iter().map(|it| it.span.start).collect(),
        model.tables.iter().map(|it| it.span.start).collect(),
        model.decorations.iter().map(|it| it.span.start).collect(),
        model.broken.iter().map(|it| it.span.start).collect(),
        starts_of(&model.unknown_macros),
        starts_of(&model.lists),
        starts_of(&model.block_quotes),
        starts_of(&model.horizontal_rules),
        starts_of(&model.comments),
        starts_of(&model.variables),
    ];
    let numbered = families.into_iter().enumerate();
    numbered.flat_map(|(family, starts)| starts.into_iter().map(move |it| (family, it))).collect()
}

fn starts_of(spans: &[Span]) -> Vec<usize> {
    spans.iter().map(|span| span.start).collect()
}

/// Where edits find things, and where they leave them.
struct Moves {
    /// The places of the edits before, sorted.
    before: Vec<Span>,
    after: Vec<Span>,
}

impl Moves {
    fn of(edits: &[Edit]) -> Self {
        let mut after: Vec<Span> = Vec::new();
        let mut done = 0;
        for edit in edits {
            let start = after.last().map_or(0, |last| last.end) + edit.span.start - done;
            after.push(Span::new(start, start + edit.text.len()));
            done = edit.span.end;
        }
        Self { before: edits.iter().map(|edit| edit.span).collect(), after }
    }

    /// Where an `offset` outside of the edits is afterwards.
    fn after(&self, offset: usize) -> usize {
        let passed = self.before.partition_point(|span| span.end <= offset);
        match passed.checked_sub(1) {
            Some(last) => self.after[last].end + offset - self.before[last].end,
            None => offset,
        }
    }
}

/// Whether one of `spans`, which are sorted, holds `offset`.
fn is_inside(spans: &[Span], offset: usize) -> bool {
    let next = spans.partition_point(|span| span.start <= offset);
    next.checked_sub(1).is_some_and(|last| spans[last].contains(offset))
}
