//! Whether a page is the same after edits but for the names: the same facts at the same places, and
//! every link into the page leads where it led.

use crate::document::Document;
use crate::fix::Edit;
use crate::ide::anchors::{Place, Places, links};
use crate::model::Model;
use crate::text::Span;

pub fn is_kept(before: &Document, after: &Document, edits: &[Edit]) -> bool {
    let moves = Moves::of(edits);
    let is_outside = |names: &[Span], start: &usize| !is_inside(names, *start);
    let families = families(before.model()).into_iter().zip(families(after.model()));
    let mut same = families.map(|(old, new)| {
        let old = old.filter(|start| is_outside(&moves.before, start));
        old.map(|start| moves.after(start)).eq(new.filter(|start| is_outside(&moves.after, start)))
    });
    same.all(|is_same| is_same)
        && before.model().broken.len() >= after.model().broken.len()
        && destinations(before) == destinations(after)
}

fn destinations(document: &Document) -> Vec<Option<Place>> {
    let places = Places::of(document);
    links(document).map(|anchor| places.destination(anchor)).collect()
}

/// Where each fact of each family starts.
fn families(model: &Model) -> [Box<dyn Iterator<Item = usize> + '_>; 17] {
    [
        Box::new(model.redirect.iter().map(|it| it.span.start)),
        Box::new(model.headings.iter().map(|it| it.span.start)),
        Box::new(model.footnotes.iter().map(|it| it.span.start)),
        Box::new(model.groups.iter().map(|it| it.span.start)),
        Box::new(model.links.iter().map(|it| it.span.start)),
        Box::new(model.files.iter().map(|it| it.span.start)),
        Box::new(model.categories.iter().map(|it| it.span.start)),
        Box::new(model.macros.iter().map(|it| it.span.start)),
        Box::new(model.tables.iter().map(|it| it.span.start)),
        Box::new(model.decorations.iter().map(|it| it.span.start)),
        Box::new(model.broken.iter().map(|it| it.span.start)),
        Box::new(model.unknown_macros.iter().map(|it| it.start)),
        Box::new(model.lists.iter().map(|it| it.start)),
        Box::new(model.block_quotes.iter().map(|it| it.start)),
        Box::new(model.horizontal_rules.iter().map(|it| it.start)),
        Box::new(model.comments.iter().map(|it| it.start)),
        Box::new(model.variables.iter().map(|it| it.start)),
    ]
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
