//! What can be folded, as far as the client can.

use tower_lsp::lsp_types as lsp;

use super::Places;
use crate::ide::folding::{self, Fold, FoldKind};
use crate::lsp::session::Snapshot;

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
    let source = page.document.source();
    let places = page.places(folds.iter().map(|fold| fold.span));
    let folds = folds.into_iter().map(|it| fold(page, source, &places, it));
    folds.filter(|it| it.start_line < it.end_line).collect()
}

/// A fold ends on its last line; where only whole lines can be folded, a line that goes on behind the
/// fold stays visible.
fn fold(page: &Snapshot, source: &str, places: &Places, fold: Fold) -> lsp::FoldingRange {
    let mut range = places.range(fold.span);
    let behind = source.get(fold.span.end..).unwrap_or_default();
    let is_end = |character: char| matches!(character, '\n' | '\r');
    let next = behind.chars().find(|it| is_end(*it) || !it.is_whitespace());
    if page.client.folds_lines && next.is_some_and(|it| !is_end(it)) {
        range.end.line = range.end.line.saturating_sub(1).max(range.start.line);
    }
    let collapsed_text = fold.label.filter(|_| page.client.labels_folds);
    lsp::FoldingRange {
        start_line: range.start.line,
        // What has no text to stand for it keeps its first line.
        start_character: collapsed_text.as_ref().map(|_| range.start.character),
        end_line: range.end.line,
        end_character: Some(range.end.character),
        kind: Some(match fold.kind {
            FoldKind::Region => lsp::FoldingRangeKind::Region,
            FoldKind::Comment => lsp::FoldingRangeKind::Comment,
            FoldKind::Imports => lsp::FoldingRangeKind::Imports,
        }),
        collapsed_text,
    }
}
