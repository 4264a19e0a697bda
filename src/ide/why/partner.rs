//! Looking ahead from an opener for the closer that it did not get, and for what took it.

use tree_sitter::Node;

use super::hidden::is_plain;
use super::page::{Page, span_of};
use crate::model::{Broken, BrokenKind};
use crate::syntax::Kind;
use crate::text::Span;

/// How far closers are looked for, in bytes.
const FAR: usize = 4096;

/// How many closers are looked at.
const MOST: usize = 32;

/// A closer behind an opener.
pub(super) struct Candidate {
    pub span: Span,
    pub state: State,
}

/// Why a closer doesn't close the opener.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing else has it.
    Free,
    /// It is the end of this construct.
    Taken(Span),
    /// A backslash stands before it.
    Escaped,
    /// It stands in a part of this that is taken as it is: a literal, a comment, a link's target.
    Verbatim(Span),
}

/// The closers behind `opener`, up to a blank line.
pub(super) fn candidates(page: &Page, opener: Span, closer: &str) -> Vec<Candidate> {
    let window = page.window(opener.end, FAR);
    let blank = ["\n\n", "\n\r\n"].iter().filter_map(|blank| window.find(blank)).min();
    let paragraph = window.get(..blank.unwrap_or(window.len())).unwrap_or_default();
    let found = paragraph.match_indices(closer).take(MOST);
    found
        .map(|(at, _)| {
            let start = opener.end + at;
            let span = Span::new(start, start + closer.len());
            Candidate { span, state: state(page, span) }
        })
        .collect()
}

/// What became of the closer at `span`.
pub(super) fn state(page: &Page, span: Span) -> State {
    let node = page.node_at(span.start);
    match Kind::of(node) {
        Kind::Escape => State::Escaped,
        Kind::Literal | Kind::Content | Kind::Comment => match node.end_byte() == span.end {
            true if Kind::of(node) == Kind::Literal => State::Taken(span_of(node)),
            _ => State::Verbatim(span_of(node)),
        },
        Kind::UnknownMacro | Kind::Macro => State::Taken(span_of(node)),
        Kind::Other => node.parent().map_or(State::Free, |parent| State::Taken(span_of(parent))),
        kind if is_plain(kind) => plain(node),
        _ => State::Free,
    }
}

/// A closer in a part of a construct that is plain text, unless the part is a heading's title.
fn plain(part: Node) -> State {
    let is_construct = |kind| matches!(kind, Kind::Title | Kind::Condition);
    let mut within = part;
    while is_plain(Kind::of(within)) && !is_construct(Kind::of(within)) {
        let Some(parent) = within.parent() else { break };
        within = parent;
    }
    let is_heading = within.parent().is_some_and(|parent| Kind::of(parent) == Kind::Heading);
    if is_heading { State::Free } else { State::Verbatim(span_of(within)) }
}

/// The `}}}` without a partner behind `offset` that would close what is open there.
pub(super) fn stray_behind(page: &Page, offset: usize) -> Option<Span> {
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < offset);
    let behind = broken.get(next..)?.iter();
    outermost(behind, BrokenKind::UnclosedGroup, BrokenKind::StrayClose)
}

/// The group without a `}}}` before `offset` that a `}}}` there would close.
pub(super) fn open_group_before(page: &Page, offset: usize) -> Option<Span> {
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < offset);
    let before = broken.get(..next)?.iter().rev();
    outermost(before, BrokenKind::StrayClose, BrokenKind::UnclosedGroup)
}

/// The last `{{{` and `}}}` before `offset` that would be partners, but for what lies between them.
pub(super) fn pair_before(page: &Page, offset: usize) -> Option<(Span, Span)> {
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < offset);
    let mut before = broken.get(..next)?.iter().rev().take(MOST);
    let closer = before.find(|token| token.kind == BrokenKind::StrayClose)?.span;
    Some((open_group_before(page, closer.start)?, closer))
}

/// The first of `tokens` that is a `partner` and isn't meant for one of the `others` before it.
fn outermost<'a>(
    tokens: impl Iterator<Item = &'a Broken>,
    others: BrokenKind,
    partner: BrokenKind,
) -> Option<Span> {
    let mut depth = 0usize;
    for token in tokens.take(MOST) {
        if token.kind == others {
            depth += 1;
        } else if token.kind == partner && depth == 0 {
            return Some(token.span);
        } else if token.kind == partner {
            depth -= 1;
        }
    }
    None
}
