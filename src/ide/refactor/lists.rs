//! Lists, sorted.

use super::korean_order::key;
use super::notes;
use super::page::Page;
use crate::fix::Edit;
use crate::ide::plain;
use crate::ide::refactor::{Action, Kind};
use crate::text::Span;

/// The items of the list at the cursor, with all that stands below them, in Korean order.
pub(super) fn offers(page: &Page) -> Vec<Action> {
    sort(page).into_iter().collect()
}

fn sort(page: &Page) -> Option<Action> {
    let lists = &page.model().lists;
    let before = lists.partition_point(|list| list.start <= page.span.start);
    // The deeper lists come after the ones they stand in.
    let list = lists[..before].iter().rev().take(64).find(|list| list.touches(page.span.start))?;
    if page.line(list.start).start != list.start {
        return None;
    }
    let items = items(page, *list)?;
    let mut sorted = items.clone();
    sorted.sort_by_cached_key(|item| key(&plain::shown(page.document, item.text)));
    if items == sorted {
        return None;
    }
    let newline = page.newline_at(list.start);
    let lines: Vec<_> = sorted.iter().map(|item| page.text(item.span)).collect();
    let edits = vec![Edit::replace(*list, lines.join(newline))];
    let trial = page.trial(page.whole_lines(*list), &edits)?;
    let title = page.say("목록을 가나다순으로 정렬하기", "Sort the list");
    trial.holds(|_| {}).then(|| match notes::are_kept(&trial.before, &trial.after) {
        true => Action::new(Kind::Move, title, edits),
        false => Action::disabled(Kind::Move, title, notes::reason(page)),
    })
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Item {
    /// All of its lines, without the last one's end.
    span: Span,
    /// The first line behind the marker.
    text: Span,
}

/// The items of `list`. `None` where its numbers don't begin with 1: they are bound to their place.
fn items(page: &Page, list: Span) -> Option<Vec<Item>> {
    let source = page.text(list);
    let marker = marker(&source)?;
    let model = page.model();
    let outer = model.group_at(list.start);
    let mut items: Vec<Item> = Vec::new();
    let mut start = list.start;
    for line in source.split_inclusive('\n') {
        let content = line.trim_end_matches(['\r', '\n']);
        let span = Span::new(start, start + content.len());
        let is_outside = model.group_at(start) == outer;
        match content.strip_prefix(marker).filter(|_| is_outside) {
            Some(rest) if rest.starts_with('#') && !marker.ends_with('*') => return None,
            Some(rest) => {
                let text = Span::new(span.end - rest.trim_start().len(), span.end);
                items.push(Item { span, text });
            }
            None => items.last_mut()?.span.end = span.end,
        }
        start += line.len();
    }
    Some(items)
}

/// The spaces and the mark with which an item begins.
pub(super) fn marker(line: &str) -> Option<&str> {
    let spaces = line.len() - line.trim_start_matches(' ').len();
    let marks = ["*", "1.", "a.", "A.", "i.", "I."];
    let mark = marks.into_iter().find(|mark| line[spaces..].starts_with(mark))?;
    (spaces > 0).then(|| &line[..spaces + mark.len()])
}
