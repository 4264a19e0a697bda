//! Looking ahead from an opener for the closer that it did not get, and for what took it.

use super::page::{Page, span_of};
use crate::model::BrokenKind;
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
    /// It stands in something that is taken as it is: a literal, a comment.
    Verbatim(Span),
}

/// The closers behind `opener`, up to a blank line.
pub(super) fn candidates(page: &Page, opener: Span, closer: &str) -> Vec<Candidate> {
    let window = page.window(opener.end, FAR);
    let window = window.split("\n\n").next().unwrap_or_default();
    let found = window.match_indices(closer).take(MOST);
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
        _ => State::Free,
    }
}

/// The first `}}}` without a partner behind `offset`.
pub(super) fn stray_behind(page: &Page, offset: usize) -> Option<Span> {
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < offset);
    let behind = broken.get(next..)?.iter().take(MOST);
    behind.clone().find(|token| token.kind == BrokenKind::StrayClose).map(|token| token.span)
}

/// The last group without a `}}}` before `offset`.
pub(super) fn open_group_before(page: &Page, offset: usize) -> Option<Span> {
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < offset);
    let before = broken.get(..next)?.iter().rev().take(MOST);
    before.clone().find(|token| token.kind == BrokenKind::UnclosedGroup).map(|token| token.span)
}
