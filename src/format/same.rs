//! Whether two pages differ in white space that nobody sees.

use crate::document::Document;
use crate::model::{Cell, Model};

use super::tables::Side;

/// Whether both, whose sources are given with them, have the same tree, the same words, and cells that
/// are aligned alike.
pub fn reads_same(before: (&Document, &str), after: (&Document, &str)) -> bool {
    words(before.1).eq(words(after.1))
        && before.0.tree.root_node().to_sexp() == after.0.tree.root_node().to_sexp()
        && cells(before).eq(cells(after))
}

fn words(source: &str) -> impl Iterator<Item = char> {
    source.chars().filter(|character| !character.is_whitespace())
}

fn cells<'a>(
    (document, source): (&'a Document, &'a str),
) -> impl Iterator<Item = (&'a str, &'a str, Option<Side>)> {
    let model = document.model();
    model.cells.iter().map(move |cell| read(model, source, cell))
}

/// The options of a cell, what it says, and how it is aligned.
fn read<'a>(model: &Model, source: &'a str, cell: &Cell) -> (&'a str, &'a str, Option<Side>) {
    let options = source.get(cell.span.start..cell.content.start).unwrap_or_default();
    let content = source.get(cell.content.start..cell.content.end).unwrap_or_default();
    (options, content.trim_matches(' '), Side::of(model, source, cell))
}
