//! Putting the selection into decorations and groups.

use super::page::{Lines, Page, Trial};
use crate::fix::Edit;
use crate::ide::refactor::{Action, Kind};
use crate::model::{DecorationKind, GroupKind};
use crate::text::Span;

/// What a selection can be put into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wrapper {
    /// What a command that does this is called, behind `namumark.wrap`.
    pub name: &'static str,
    titles: (&'static str, &'static str),
    open: &'static str,
    close: &'static str,
    becomes: Becomes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Becomes {
    Decoration(DecorationKind),
    Group(GroupKind),
    /// A group whose content stands on lines of its own.
    Block(GroupKind),
}

/// In the order they are offered.
pub const WRAPPERS: &[Wrapper] = &[
    decoration("Bold", ("굵게", "bold"), "'''", DecorationKind::Bold),
    decoration("Italic", ("기울임", "italics"), "''", DecorationKind::Italic),
    decoration("Strikethrough", ("취소선", "strikethrough"), "~~", DecorationKind::Strikethrough),
    decoration("Underline", ("밑줄", "underline"), "__", DecorationKind::Underline),
    decoration("Superscript", ("위 첨자", "superscript"), "^^", DecorationKind::Superscript),
    decoration("Subscript", ("아래 첨자", "subscript"), ",,", DecorationKind::Subscript),
    group("Size", ("크기 {{{+1 }}}", "size {{{+1 }}}"), "{{{+1 ", GroupKind::Size),
    group("Color", ("색 {{{#red }}}", "color {{{#red }}}"), "{{{#red ", GroupKind::Color),
    group("Literal", ("문법 무효 {{{ }}}", "literal {{{ }}}"), "{{{", GroupKind::Literal),
    block("Folding", ("접기", "folding"), "{{{#!folding 펼치기·접기", GroupKind::Folding),
    block("Box", ("상자", "box"), "{{{#!wiki style=\"\"", GroupKind::Wiki),
];

type Titles = (&'static str, &'static str);

const fn decoration(
    name: &'static str,
    titles: Titles,
    mark: &'static str,
    kind: DecorationKind,
) -> Wrapper {
    Wrapper { name, titles, open: mark, close: mark, becomes: Becomes::Decoration(kind) }
}

const fn group(name: &'static str, titles: Titles, open: &'static str, kind: GroupKind) -> Wrapper {
    Wrapper { name, titles, open, close: "}}}", becomes: Becomes::Group(kind) }
}

const fn block(name: &'static str, titles: Titles, open: &'static str, kind: GroupKind) -> Wrapper {
    Wrapper { name, titles, open, close: "}}}", becomes: Becomes::Block(kind) }
}

pub(super) fn offers(page: &Page) -> Vec<Action> {
    let mut known = None;
    WRAPPERS.iter().filter_map(|wrapper| wrap_read(page, wrapper, &mut known)).collect()
}

/// Puts the selection into `wrapper`, if it can be.
pub fn wrap(page: &Page, wrapper: &Wrapper) -> Option<Action> {
    wrap_read(page, wrapper, &mut None)
}

/// The same. `known` are the lines that have been read last.
fn wrap_read(page: &Page, wrapper: &Wrapper, known: &mut Option<Lines>) -> Option<Action> {
    let selection = selected(page, wrapper)?;
    let (open, close) = match wrapper.becomes {
        Becomes::Block(_) => {
            let newline = page.newline_at(selection.start);
            (format!("{}{newline}", wrapper.open), format!("{newline}{}", wrapper.close))
        }
        _ => (wrapper.open.to_owned(), wrapper.close.to_owned()),
    };
    let edits = vec![Edit::insert(selection.start, &open), Edit::insert(selection.end, &close)];
    let lines = page.whole_lines(selection);
    if known.as_ref().is_none_or(|known| known.span != lines) {
        *known = page.read(lines);
    }
    let trial = known.as_ref()?.trial(&edits);
    let start = selection.start - trial.start;
    let wrapped = Span::new(start, start + open.len() + selection.len() + close.len());
    let title = page.language.say(
        format!("선택 영역을 감싸기: {}", wrapper.titles.0),
        format!("Wrap the selection: {}", wrapper.titles.1),
    );
    wraps(&trial, wrapper.becomes, wrapped).then(|| Action::new(Kind::Rewrite, title, edits))
}

/// What is selected without the white space around it; whole lines for a block. `None` where a part
/// of a group is selected, or something that is no markup.
fn selected(page: &Page, wrapper: &Wrapper) -> Option<Span> {
    let text = page.text(page.span);
    let start = page.span.start + text.len() - text.trim_start().len();
    let trimmed = Span::new(start, start + text.trim().len());
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
        Becomes::Group(kind) | Becomes::Block(kind) => {
            let is_there = model.groups.iter().any(|it| it.kind == kind && it.span == place);
            is_there && trial.holds(|tally| tally.groups += 1)
        }
    }
}
