//! Selections that grow.

use tower_lsp::lsp_types as lsp;

use crate::ide::selection;
use crate::lsp::session::Snapshot;

/// One answer a position.
pub fn selections(page: &Snapshot, positions: Vec<lsp::Position>) -> Vec<lsp::SelectionRange> {
    positions.into_iter().map(|position| selection(page, position)).collect()
}

fn selection(page: &Snapshot, position: lsp::Position) -> lsp::SelectionRange {
    let spans = selection::spans(&page.document, page.offset(position));
    let grown = spans.into_iter().rev().fold(None, |parent, span| {
        let range = page.range(span);
        Some(lsp::SelectionRange { range, parent: parent.map(Box::new) })
    });
    let at = lsp::Range::new(position, position);
    grown.unwrap_or(lsp::SelectionRange { range: at, parent: None })
}
