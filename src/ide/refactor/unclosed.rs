//! Closing a group where the cursor is.

use super::page::Page;
use crate::document::Document;
use crate::fix::{self, Edit};
use crate::ide::refactor::{Action, Kind};
use crate::ide::tally::Tally;
use crate::model::BrokenKind;
use crate::text::Span;

/// The last group before the cursor that nothing closes can be closed there: on a line of its own
/// where it began with one.
pub(super) fn offers(page: &Page) -> Vec<Action> {
    close(page).into_iter().collect()
}

fn close(page: &Page) -> Option<Action> {
    let cursor = page.span.end;
    let part = page.part(Span::new(cursor, cursor))?;
    let broken = &page.model().broken;
    let before = broken.partition_point(|broken| broken.span.start < cursor);
    let opener = broken[..before]
        .iter()
        .rev()
        .take_while(|broken| broken.span.start >= part.span.start)
        .find(|broken| broken.kind == BrokenKind::UnclosedGroup && broken.span.end <= cursor)?;
    let is_block = page.text(opener.span).contains("#!");
    let line = page.line(cursor);
    let newline = page.newline_before(line.start);
    let text = match is_block && cursor > line.start {
        true => format!("{newline}}}}}}}"),
        false => "}}}".to_owned(),
    };
    let edits = vec![Edit::insert(cursor, text)];
    let after = fix::edited(page.document, &edits);
    let title = page.say("여기서 중괄호 닫기", "Close the group here");
    closes(page.document, &after, opener.span.start)
        .then(|| Action::new(Kind::Rewrite, title, edits))
}

/// Whether a group begins at `opener` now, and nothing else has been broken by that.
fn closes(before: &Document, after: &Document, opener: usize) -> bool {
    let (was, is) = (Tally::of(before), Tally::of(after));
    let is_closed = after.model().groups.iter().any(|group| group.span.start == opener);
    is_closed && is.broken < was.broken && is.headings == was.headings
}
