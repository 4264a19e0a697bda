//! Whether two pages differ in white space that nobody sees.

use crate::document::Document;
use crate::model::Cell;
use crate::text::Span;

use super::tables::Side;

/// Whether both have the same tree, the same words, and cells that are aligned alike.
pub fn reads_same(before: &Document, after: &Document) -> bool {
    before.tree.root_node().to_sexp() == after.tree.root_node().to_sexp()
        && words(before).eq(words(after))
        && cells(before) == cells(after)
}

fn words(document: &Document) -> impl Iterator<Item = char> {
    let text = document.text.to_string();
    text.chars().filter(|character| !character.is_whitespace()).collect::<Vec<_>>().into_iter()
}

fn cells(document: &Document) -> Vec<(String, Option<Side>)> {
    document.model().cells.iter().map(|cell| read(document, cell)).collect()
}

/// What a cell says, and how it is aligned.
fn read(document: &Document, cell: &Cell) -> (String, Option<Side>) {
    let options = Span::new(cell.span.start, cell.content.start);
    let options = document.text.slice(options).into_owned();
    let content = document.text.slice(cell.content);
    (options + content.trim_matches(' '), Side::of(document, cell))
}
