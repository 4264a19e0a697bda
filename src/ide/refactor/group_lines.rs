//! Groups on one line, written on several.

use super::page::Page;
use crate::fix::Edit;
use crate::ide::refactor::{Action, Kind};
use crate::model::{Group, GroupKind};
use crate::text::Span;

/// The content of the group at the cursor, if it stands on one line with its marks, can have lines of
/// its own: a group with several can hold lists and tables, and a literal becomes a block. One that
/// begins as a directive does is not meant to be one.
pub(super) fn offers(page: &Page) -> Vec<Action> {
    let model = page.model();
    let group = model.group_at(page.span.start).map(|index| &model.groups[index]);
    group.and_then(|group| spread(page, group)).into_iter().collect()
}

fn spread(page: &Page, group: &Group) -> Option<Action> {
    let source = page.text(group.span);
    let can_spread = match group.kind {
        GroupKind::Literal => !source.starts_with("{{{#!"),
        kind => matches!(kind, GroupKind::Size | GroupKind::Color),
    };
    if !can_spread || source.contains('\n') || group.close.is_empty() {
        return None;
    }
    let newline = page.newline_at(group.span.start);
    // A size and a colour are followed by a space, which the line's end takes the place of.
    let space = usize::from(group.kind != GroupKind::Literal);
    let opener = Span::new(group.open.end, group.open.end + space);
    let edits = vec![Edit::replace(opener, newline), Edit::insert(group.close.start, newline)];
    let trial = page.trial(page.whole_lines(group.span), &edits)?;
    let title = page.say("중괄호를 여러 줄로 쓰기", "Spread the group over lines");
    trial.holds(|_| {}).then(|| Action::new(Kind::Rewrite, title, edits))
}
