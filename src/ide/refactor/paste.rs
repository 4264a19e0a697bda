//! Text that was pasted from elsewhere, made NamuMark of: tables of spreadsheets, and other markups.

use super::own;
use super::page::Page;
use crate::document::Document;
use crate::fix::Edit;
use crate::foreign::{self, Markup, Separator};
use crate::ide::refactor::{Action, Kind};
use crate::model::Row;
use crate::text::{Reading, Span};

/// More is for the command line, in bytes: a menu should not wait for it.
const LONGEST: usize = 256 * 1024;

/// What the whole lines of the selection can be made.
pub(super) fn offers(page: &Page) -> Vec<Action> {
    if page.span.is_empty() || page.span.len() > LONGEST {
        return Vec::new();
    }
    let lines = selected_lines(page);
    let text = page.text(lines);
    if text.trim().is_empty() || is_in_literal(page, lines.start) {
        return Vec::new();
    }
    if own::is_cut(page.model(), lines) {
        return Vec::new();
    }
    let tables = [Separator::Tab, Separator::Comma];
    let tables = tables.into_iter().filter_map(|separator| table(page, lines, &text, separator));
    let pages = Markup::ALL.into_iter().filter(|markup| markup.is_likely(&text));
    tables.chain(pages.filter_map(|markup| convert(page, lines, &text, markup))).collect()
}

/// What is in a literal is there to be seen as it stands.
fn is_in_literal(page: &Page, offset: usize) -> bool {
    let model = page.model();
    let group = model.group_at(offset).and_then(|index| model.groups.get(index));
    group.is_some_and(|group| group.kind.is_verbatim() && group.span.start < offset)
}

/// A selection that ends where a line begins doesn't hold that line.
fn selected_lines(page: &Page) -> Span {
    let selected = page.text(page.span);
    let end = page.span.end - (selected.len() - selected.trim_end_matches(['\r', '\n']).len());
    let (first, last) = (page.line(page.span.start), page.line(end));
    Span::new(first.start, last.end)
}

/// Markup in the cells stays markup, where each cell then still is one.
fn table(page: &Page, lines: Span, text: &str, separator: Separator) -> Option<Action> {
    let rows = foreign::records(text, separator)?;
    let tables = [false, true].into_iter().map(|literal| foreign::table(&rows, literal));
    let written = tables.into_iter().find(|written| is_table(written, &rows))?;
    let title = match separator {
        Separator::Tab => {
            page.say("탭으로 나뉜 글을 표로 바꾸기", "Make a table of text with tabs")
        }
        Separator::Comma => page.say("CSV를 표로 바꾸기", "Make a table of CSV"),
    };
    // Commas stand in every text, tabs in each line hardly do.
    let is_meant = separator == Separator::Tab || own::is_kept(text, &written);
    let is_meant = is_meant && !own::has_rows(text);
    is_meant.then(|| action(page, lines, title, &written))
}

fn is_table(written: &str, rows: &[Vec<String>]) -> bool {
    let read = Document::new(written).read_as(Some(Reading::NamuMark));
    let model = read.model();
    let is_same = |(row, cells): (&Row, &Vec<_>)| model.cells_of(row).len() == cells.len();
    model.tables.len() == 1
        && model.rows.len() == rows.len()
        && model.rows.iter().zip(rows).all(is_same)
        && model.broken.is_empty()
}

fn convert(page: &Page, lines: Span, text: &str, markup: Markup) -> Option<Action> {
    let written = foreign::convert(text, markup);
    let title = match markup {
        Markup::Markdown => page.say("마크다운을 나무마크로 바꾸기", "Make NamuMark of Markdown"),
        Markup::Html => page.say("HTML을 나무마크로 바꾸기", "Make NamuMark of HTML"),
        Markup::MediaWiki => {
            page.say("미디어위키 문법을 나무마크로 바꾸기", "Make NamuMark of MediaWiki")
        }
    };
    let is_meant = written.trim_end() != text.trim_end() && own::is_kept(text, &written);
    is_meant.then(|| action(page, lines, title, &written))
}

fn action(page: &Page, lines: Span, title: &str, written: &str) -> Action {
    let newline = page.newline_at(lines.start);
    let text = written.trim_end_matches('\n').replace('\n', newline);
    Action::new(Kind::Rewrite, title, vec![Edit::replace(lines, text)])
}
