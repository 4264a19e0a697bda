//! What belongs to the thing at the cursor.

use tower_lsp::lsp_types as lsp;

use crate::ide::highlights::{self, HighlightKind};
use crate::lsp::session::Snapshot;

pub fn highlights(page: &Snapshot, at: lsp::Position) -> Option<Vec<lsp::DocumentHighlight>> {
    let highlights = highlights::highlights(&page.document, page.offset(at));
    let places = page.places(highlights.iter().map(|highlight| highlight.span));
    let converted = highlights.iter().map(|highlight| lsp::DocumentHighlight {
        range: places.range(highlight.span),
        kind: Some(match highlight.kind {
            HighlightKind::Mark => lsp::DocumentHighlightKind::TEXT,
            HighlightKind::Use => lsp::DocumentHighlightKind::READ,
            HighlightKind::Definition => lsp::DocumentHighlightKind::WRITE,
        }),
    });
    // Nothing to say leaves it to the editor, which then shows equal words.
    (!highlights.is_empty()).then(|| converted.collect())
}
