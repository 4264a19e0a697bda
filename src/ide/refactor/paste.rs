//! Text that was pasted from elsewhere, made NamuMark of: tables of spreadsheets, and other markups.

use super::page::Page;
use crate::document::Document;
use crate::fix::Edit;
use crate::foreign::{self, Markup, Separator};
use crate::ide::refactor::{Action, Kind};
use crate::model::Row;
use crate::text::Span;

/// More is for the command line, in bytes: a menu should not wait for it.
const LONGEST: usize = 256 * 1024;

/// What the whole lines of the selection can be made.
pub(super) fn offers(page: &Page) -> Vec<Action> {
    if page.span.is_empty() || page.span.len() > LONGEST {
        return Vec::new();
    }
    let lines = selected_lines(page);
    let text = page.text(lines);
    if text.trim().is_empty() || page.model().is_verbatim(lines.start) {
        return Vec::new();
    }
    let tables = [Separator::Tab, Separator::Comma];
    let tables = tables.into_iter().filter_map(|separator| table(page, lines, &text, separator));
    let pages = Markup::ALL.into_iter().filter(|markup| markup.is_likely(&text));
    tables.chain(pages.filter_map(|markup| convert(page, lines, &text, markup))).collect()
}

/// A selection that ends where a line begins doesn't hold that line.
fn selected_lines(page: &Page) -> Span {
    let selected = page.text(page.span);
    let end = page.span.end - (selected.len() - selected.trim_end_matches(['\r', '\n']).len());
    let (first, last) = (page.line(page.span.start), page.line(end));
    Span::new(first.start, last.end)
}

fn table(page: &Page, lines: Span, text: &str, separator: Separator) -> Option<Action> {
    let rows = foreign::records(text, separator)?;
    let written = foreign::table(&rows);
    let read = Document::new(&written);
    let model = read.model();
    let is_same = |(row, cells): (&Row, &Vec<_>)| model.cells_of(row).len() == cells.len();
    let is_meant = model.tables.len() == 1
        && model.rows.len() == rows.len()
        && model.rows.iter().zip(&rows).all(is_same)
        && model.broken.is_empty();
    let title = match separator {
        Separator::Tab => {
            page.say("탭으로 나뉜 글을 표로 바꾸기", "Make a table of text with tabs")
        }
        Separator::Comma => page.say("CSV를 표로 바꾸기", "Make a table of CSV"),
    };
    is_meant.then(|| action(page, lines, title, &written))
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
    (written.trim_end() != text.trim_end()).then(|| action(page, lines, title, &written))
}

fn action(page: &Page, lines: Span, title: &str, written: &str) -> Action {
    let newline = page.newline_at(lines.start);
    let text = written.trim_end_matches('\n').replace('\n', newline);
    Action::new(Kind::Rewrite, title, vec![Edit::replace(lines, text)])
}
