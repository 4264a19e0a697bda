//! What can be folded: sections, groups, tables and their rows, macros, lists, quotes, and runs of
//! lines with comments, included pages and categories; in article text also the printed notes and the
//! printed table of contents.

use crate::document::Document;
use crate::model::Group;
use crate::text::Span;

use super::plain;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoldKind {
    Region,
    Comment,
    /// Lines that only put in other pages, or the page into categories.
    Imports,
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
    // Most constructs are on one line, which the source tells sooner than the rope.
    let source = document.text.to_string();
    let goes_on = |span: Span| {
        source.get(span.start..span.end).is_some_and(|text| text.contains(['\n', '\r']))
    };
    let region = |span: Span| Fold { span, kind: FoldKind::Region, label: None };
    let sections = model.headings.iter().map(|heading| region(section(document, heading.section)));
    let groups = model
        .groups
        .iter()
        .filter(|group| goes_on(group.span))
        .map(|group| Fold { label: Some(group_label(document, group)), ..region(group.span) });
    let tables = model.tables.iter().map(|table| region(table.span));
    let rows = model.tables.iter().map(|table| model.rows_of(table)).filter(|rows| rows.len() > 1);
    let rows = rows.flatten().map(|row| region(row.span));
    let macros = model.macros.iter().map(|call| region(call.span));
    let blocks = model.lists.iter().chain(&model.block_quotes).map(|span| region(*span));
    let lists = model.footnote_lists.iter().map(|list| region(list.span));
    let contents = model.leftovers.iter().map(|left| region(left.span));
    let regions = sections
        .chain(groups)
        .chain(tables)
        .chain(rows)
        .chain(macros)
        .chain(blocks)
        .chain(lists)
        .chain(contents);
    let mut folds: Vec<Fold> = regions.collect();
    folds.extend(runs(document, FoldKind::Comment, &model.comments));
    folds.extend(runs(document, FoldKind::Imports, &imports(document)));
    folds.retain(|fold| goes_on(fold.span));
    folds.sort_by_key(|fold| (fold.span.start, std::cmp::Reverse(fold.span.end)));
    folds.dedup_by_key(|fold| fold.span);
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

/// The included pages and the categories that begin a line.
fn imports(document: &Document) -> Vec<Span> {
    let (model, text) = (document.model(), &document.text);
    let is_include = |name: Span| text.slice(name).eq_ignore_ascii_case("include");
    let includes = model.macros.iter().filter(|call| is_include(call.name));
    let categories = model.categories.iter().map(|category| category.span);
    let begins_line =
        |span: &Span| span.start.checked_sub(1).is_none_or(|before| is_line_end(document, before));
    let mut imports: Vec<Span> =
        includes.map(|call| call.span).chain(categories).filter(begins_line).collect();
    imports.sort_unstable();
    imports
}

/// Lines that follow each other are one fold; `spans` are in order, and each begins a line.
fn runs(document: &Document, kind: FoldKind, spans: &[Span]) -> Vec<Fold> {
    let mut runs: Vec<Fold> = Vec::new();
    for span in spans {
        let line = document.text.line_of(span.start);
        match runs.last_mut() {
            Some(run) if document.text.line_of(run.span.end) + 1 == line => run.span.end = span.end,
            _ => runs.push(Fold { span: *span, kind, label: None }),
        }
    }
    runs
}
