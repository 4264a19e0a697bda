//! What can be folded, as far as the client can.

use tower_lsp::lsp_types as lsp;

use crate::ide::folding::{self, Fold, FoldKind};
use crate::lsp::session::Snapshot;
use crate::text::Span;

/// Where the client takes no more than some, those are left out that are the smallest.
pub fn folds(page: &Snapshot) -> Vec<lsp::FoldingRange> {
    let mut folds = folding::folds(&page.document);
    if let Some(limit) = page.client.fold_limit.map(|limit| limit as usize)
        && limit < folds.len()
    {
        folds.sort_by_key(|fold| std::cmp::Reverse(fold.span.len()));
        folds.truncate(limit);
        folds.sort_by_key(|fold| (fold.span.start, std::cmp::Reverse(fold.span.end)));
    }
    folds.into_iter().map(|it| fold(page, it)).filter(|it| it.start_line < it.end_line).collect()
}

/// A fold ends on its last line; where only whole lines can be folded, a line that goes on behind the
/// fold stays visible.
fn fold(page: &Snapshot, fold: Fold) -> lsp::FoldingRange {
    let mut range = page.range(fold.span);
    let text = &page.document.text;
    let next_line = text.line_start(text.line_of(fold.span.end) + 1);
    let behind = text.slice(Span::new(fold.span.end, next_line));
    if page.client.folds_lines && !behind.trim().is_empty() {
        range.end.line = range.end.line.saturating_sub(1).max(range.start.line);
    }
    lsp::FoldingRange {
        start_line: range.start.line,
        start_character: Some(range.start.character),
        end_line: range.end.line,
        end_character: Some(range.end.character),
        kind: Some(match fold.kind {
            FoldKind::Region => lsp::FoldingRangeKind::Region,
            FoldKind::Comment => lsp::FoldingRangeKind::Comment,
            FoldKind::Imports => lsp::FoldingRangeKind::Imports,
        }),
        collapsed_text: fold.label.filter(|_| page.client.labels_folds),
    }
}
