//! Putting the selection into decorations, groups and links, and taking it out again.

mod around;
mod toggle;
mod wrappers;

pub use toggle::toggle;
pub use wrappers::{WRAPPERS, Wrapper};

use super::page::{Lines, Page, Trial};
use crate::fix::Edit;
use crate::ide::refactor::{Action, Kind};
use crate::model::GroupKind;
use crate::text::Span;
use wrappers::Becomes;

pub(super) fn offers(page: &Page) -> Vec<Action> {
    let mut known = None;
    WRAPPERS.iter().filter_map(|wrapper| wrap(page, wrapper, &mut known)).collect()
}

/// Puts the selection into `wrapper`, if it can be.
fn wrap(page: &Page, wrapper: &Wrapper, known: &mut Option<Lines>) -> Option<Action> {
    let selection = selected(page, wrapper, page.span)?;
    let edits = wrapping(page, wrapper, None, selection, known)?;
    Some(Action::new(Kind::Rewrite, title(page, wrapper), edits))
}

fn title(page: &Page, wrapper: &Wrapper) -> String {
    page.language.say(
        format!("선택 영역을 감싸기: {}", wrapper.titles.0),
        format!("Wrap the selection: {}", wrapper.titles.1),
    )
}

/// Two edits that put `selection` into `wrapper`, if it becomes what is meant. `known` are the lines
/// that were read last.
fn wrapping(
    page: &Page,
    wrapper: &Wrapper,
    value: Option<&str>,
    selection: Span,
    known: &mut Option<Lines>,
) -> Option<Vec<Edit>> {
    if is_cut(page, wrapper, selection) {
        return None;
    }
    let (open, close) = wrapper.marks(value, page.newline_at(selection.start));
    let edits = vec![Edit::insert(selection.start, &open), Edit::insert(selection.end, &close)];
    let lines = page.whole_lines(selection);
    if known.as_ref().is_none_or(|known| known.span != lines) {
        *known = page.read(lines);
    }
    let trial = known.as_ref()?.trial(&edits);
    let start = selection.start - trial.start;
    let wrapped = Span::new(start, start + open.len() + selection.len() + close.len());
    wraps(&trial, wrapper.becomes, wrapped).then_some(edits)
}

/// Whether the end of the first line cuts off what is to hold `selection`: decorations and links go on
/// over it only inside of brackets and braces.
fn is_cut(page: &Page, wrapper: &Wrapper, selection: Span) -> bool {
    let is_of_line = matches!(wrapper.becomes, Becomes::Decoration(_) | Becomes::Link);
    let text = page.document.text.slice(selection);
    is_of_line && text.split_once('\n').is_some_and(|(first, _)| !first.contains(['{', '[', '(']))
}

/// `span` without the white space around it; whole lines for a block. `None` where that is a part of
/// a group, or something that is no markup.
fn selected(page: &Page, wrapper: &Wrapper, span: Span) -> Option<Span> {
    let trimmed = page.trimmed(span);
    let selection = match wrapper.becomes {
        Becomes::Block(_) => Span::new(page.line(trimmed.start).start, page.line(trimmed.end).end),
        _ => trimmed,
    };
    let model = page.model();
    let is_markup = !model.is_verbatim(selection.start)
        && model.group_at(selection.start.saturating_sub(1)) == model.group_at(selection.end);
    (!trimmed.is_empty() && is_markup).then_some(selection)
}

/// Whether there is now what was meant in the place that was meant, and all else is as it was.
fn wraps(trial: &Trial, becomes: Becomes, place: Span) -> bool {
    let model = trial.after.model();
    match becomes {
        Becomes::Decoration(kind) => {
            let is_there = model.decorations.iter().any(|it| it.kind == kind && it.span == place);
            is_there && trial.holds(|tally| tally.decorations += 1)
        }
        // Nothing in a literal is a fact any more.
        Becomes::Group(GroupKind::Literal) => {
            let is_there =
                model.groups.iter().any(|it| it.kind == GroupKind::Literal && it.span == place);
            is_there && model.broken.len() <= trial.before.model().broken.len()
        }
        Becomes::Link => {
            let is_there = model.links.iter().any(|it| it.span == place);
            is_there && trial.holds(|tally| tally.links += 1)
        }
        Becomes::Group(kind) | Becomes::Block(kind) => {
            let is_there = model.groups.iter().any(|it| it.kind == kind && it.span == place);
            is_there && trial.holds(|tally| tally.groups += 1)
        }
    }
}
