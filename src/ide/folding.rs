//! What can be folded: sections, groups, tables, lists, quotes, and runs of comments.

use crate::document::Document;
use crate::model::Group;
use crate::text::Span;

use super::plain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldKind {
    Region,
    Comment,
}

/// A stretch of more than one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fold {
    pub span: Span,
    pub kind: FoldKind,
    /// What stands for the fold while it is closed; without one, its first line does.
    pub label: Option<String>,
}

/// Longer headers of groups are cut in a fold's label.
const LABEL_COLUMNS: usize = 60;

/// Every fold, in the order of their starts, the outer before the inner.
pub fn folds(document: &Document) -> Vec<Fold> {
    let model = document.model();
    let region = |span: Span| Fold { span, kind: FoldKind::Region, label: None };
    let sections = model.headings.iter().map(|heading| region(section(document, heading.section)));
    let groups = model
        .groups
        .iter()
        .map(|group| Fold { label: Some(group_label(document, group)), ..region(group.span) });
    let tables = model.tables.iter().map(|table| region(table.span));
    let blocks = model.lists.iter().chain(&model.block_quotes).map(|span| region(*span));
    let mut folds: Vec<Fold> = sections.chain(groups).chain(tables).chain(blocks).collect();
    folds.extend(comments(document));
    folds.retain(|fold| lines(document, fold.span) > 1);
    folds.sort_by_key(|fold| (fold.span.start, std::cmp::Reverse(fold.span.end)));
    folds
}

/// A section without the blank lines before the next one.
fn section(document: &Document, span: Span) -> Span {
    let mut end = span.end;
    while end > span.start && is_line_end(document, end - 1) {
        end -= 1;
    }
    Span::new(span.start, end)
}

fn is_line_end(document: &Document, offset: usize) -> bool {
    matches!(document.text.chunk_from(offset).first(), Some(b'\r' | b'\n'))
}

fn group_label(document: &Document, group: &Group) -> String {
    let opener = document.text.slice(Span::new(group.open.start, group.header.end));
    format!("{} … }}}}}}", plain::shorten(opener.trim_end(), LABEL_COLUMNS))
}

/// Comment lines that follow each other are one fold.
fn comments(document: &Document) -> Vec<Fold> {
    let mut runs: Vec<Fold> = Vec::new();
    for comment in &document.model().comments {
        let line = document.text.line_of(comment.start);
        match runs.last_mut() {
            Some(run) if document.text.line_of(run.span.end) + 1 == line => {
                run.span.end = comment.end;
            }
            _ => runs.push(Fold { span: *comment, kind: FoldKind::Comment, label: None }),
        }
    }
    runs
}

fn lines(document: &Document, span: Span) -> usize {
    document.text.line_of(span.end) - document.text.line_of(span.start) + 1
}
