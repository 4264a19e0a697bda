//! `{{{` and `}}}` without a partner (language reference, section 8.1).

use super::Explanation;
use super::broken;
use super::page::{Page, span_of};
use super::partner::{self, Candidate, State};
use crate::syntax::Kind;
use crate::text::Span;

/// How many headings a literal may hide (the grammar's `HIDDEN_HEADINGS`).
const HIDDEN_HEADINGS: usize = 32;

/// How far an opener and a closer may be from each other, in bytes, that are not too far to look.
const FAR: usize = 4096;

/// A `{{{` that nothing closes.
pub(super) fn open(page: &Page, opener: Span) -> Explanation {
    let stray = partner::stray_behind(page, opener.end);
    let heading = stray.and_then(|stray| page.heading_in(Span::new(opener.end, stray.start)));
    if let (Some(stray), Some(heading)) = (stray, heading) {
        if hides_headings(page, opener) && count_headings(page, opener, stray) > HIDDEN_HEADINGS {
            return too_many_headings(page, opener, stray);
        }
        return broken::behind_heading(page, opener, stray, heading);
    }
    if let Some(stray) = stray {
        return unmet(page, opener, opener, stray);
    }
    let explanation = page.because(
        opener,
        "`{{{`마다 `}}}`가 하나씩 있어야 합니다. 짝이 없어 여는 괄호가 글자로 보이고, 뒤의 내용은 본문으로 읽힙니다.",
        "Every `{{{` needs a `}}}` of its own; without it the opener shows, and what follows is read as the page.",
    );
    match last_close(page, opener) {
        Some(lost) => broken::with_lost(page, explanation, &lost),
        None => {
            let end = page.heading_in(Span::new(opener.end, page.source.len()));
            let end = end.map_or(page.source.len(), |heading| heading.start);
            let label = page.say("여기까지 짝이 없습니다", "no closer up to here");
            explanation.with_place(Span::new(end, end), label)
        }
    }
}

/// A `{{{` and a `}}}` that don't meet, told of `span`, one of the two.
fn unmet(page: &Page, span: Span, opener: Span, closer: Span) -> Explanation {
    let (outside, inside) = (page.enclosing(opener.start), page.enclosing(closer.start));
    let explanation = if outside.id() != inside.id() {
        let is_deeper = inside.start_byte() >= opener.end;
        let between = if is_deeper { inside } else { outside };
        page.because(
            span,
            "괄호는 마지막에 연 것부터 닫습니다. `{{{` 안에서 연 것이 닫히기 전의 `}}}`는 짝이 되지 못합니다.",
            "Brackets close in the reverse order of opening: a `}}}` can't close its `{{{` while something opened inside is open.",
        )
        .with_place(span_of(between), page.say("둘 사이에 있는 경계", "what lies between the two"))
    } else if let Some(counted) = counted(page, opener, closer) {
        page.because(
            span,
            "`}}}`는 그 앞의 `{{{`부터 닫습니다. 글자 그대로인 괄호를 찾을 때에는 안에 있는 `{{{`를, 어디에 들어 있든 모두 셉니다.",
            "A `}}}` closes the last `{{{` before it, and a literal counts every `{{{` inside, whatever that is a part of.",
        )
        .with_place(counted, page.say("이것도 셉니다", "this one counts, too"))
    } else {
        page.because(
            span,
            "엔진에서는 짝이 될 수 있지만, 이 프로그램은 닫히지 않은 것을 너무 많이 만나거나 너무 멀리 보아야 하면 더 찾지 않습니다. 앞의 것부터 닫아 주세요.",
            "The engine may pair it; this program stops looking where it met too many openers without a closer, or has to look too far. Close the earlier ones first.",
        )
    };
    let (other, label) = match span == opener {
        true => (closer, page.say("짝이 되지 못한 것", "the closer that it doesn't get")),
        false => (opener, page.say("짝이 되지 못한 것", "the opener that it doesn't get")),
    };
    explanation.with_place(other, label)
}

/// The last `{{{` between the two, where this program has surely looked that far.
fn counted(page: &Page, opener: Span, closer: Span) -> Option<Span> {
    let between = Span::new(opener.end, closer.start);
    let is_near = between.len() < FAR && !broken::is_exhausted(page, closer);
    let at = between.start + page.text(between).rfind("{{{").filter(|_| is_near)?;
    Some(Span::new(at, at + "{{{".len()))
}

/// Whether headings inside are no headings.
fn hides_headings(page: &Page, opener: Span) -> bool {
    let word = page.text(opener).trim_start_matches('{');
    matches!(word, "" | "#!syntax" | "#!html" | "#!style" | "#!latex")
}

fn count_headings(page: &Page, opener: Span, close: Span) -> usize {
    let headings = &page.model().headings;
    let before = |offset| headings.partition_point(|heading| heading.span.start < offset);
    before(close.start).saturating_sub(before(opener.end))
}

fn too_many_headings(page: &Page, opener: Span, close: Span) -> Explanation {
    page.because(
        opener,
        format!(
            "엔진은 이것을 닫지만, 이 프로그램은 문단 제목을 {HIDDEN_HEADINGS}개까지만 가릴 수 있습니다. 나누어 쓰세요."
        ),
        format!(
            "The engine closes it; this program lets a literal hide only {HIDDEN_HEADINGS} headings. Split it."
        ),
    )
    .with_place(close, page.say("짝이 될 것", "what would be its closer"))
}

/// The last `}}}` near the opener that doesn't close it; one that closes nothing else comes first.
fn last_close(page: &Page, opener: Span) -> Option<Candidate> {
    let mut candidates = partner::candidates(page, opener, "}}}");
    candidates.retain(|candidate| match candidate.state {
        State::Taken(by) => by.start >= opener.end,
        State::Free => false,
        State::Escaped | State::Verbatim(_) => true,
    });
    let last = candidates.len().checked_sub(1);
    let held = candidates.iter().rposition(|it| !matches!(it.state, State::Taken(_)));
    candidates.into_iter().nth(held.or(last)?)
}

/// A `}}}` that closes nothing.
pub(super) fn stray(page: &Page, closer: Span) -> Explanation {
    let open = partner::open_group_before(page, closer.start);
    let heading = open.and_then(|open| page.heading_in(Span::new(open.end, closer.start)));
    if let (Some(open), Some(heading)) = (open, heading) {
        return page
            .because(
                closer,
                "앞에서 연 `{{{`를 문단 제목이 끊었습니다. 그래서 닫는 쪽도 짝이 없어 글자로 보입니다.",
                "A heading broke the `{{{` before it, so its `}}}` has no partner and shows as text.",
            )
            .with_place(heading, page.say("이 문단 제목이 끊습니다", "this heading breaks it"))
            .with_place(open, page.say("여기에서 열렸습니다", "opened here"));
    }
    if let Some(open) = open.filter(|_| heading.is_none()) {
        return unmet(page, closer, open, closer);
    }
    let explanation = page.because(
        closer,
        "여기에서 닫을 `{{{`가 없습니다. `}}}`는 열린 것 하나를 닫으므로, 남는 것은 글자로 보입니다.",
        "No `{{{` is open here: each `}}}` closes one, and what is over shows as text.",
    );
    if let Some((open, partner)) = partner::pair_before(page, closer.start) {
        let pair = page.say("이것의 짝입니다", "its partner");
        let label = page.say("앞에서 연 것은 여기까지입니다", "what was open before ends here");
        return explanation.with_place(partner, label).with_place(open, pair);
    }
    match before_stray(page, closer) {
        Some((span, label)) => explanation.with_place(span, label),
        None => explanation,
    }
}

/// What may have been meant to be closed by a stray `}}}`.
fn before_stray(page: &Page, closer: Span) -> Option<(Span, String)> {
    let line = page.line(closer.start);
    let before = page.text(Span::new(line.start, closer.start));
    if let Some(at) = before.rfind("\\{{{") {
        let span = Span::new(line.start + at, line.start + at + 4);
        return Some((
            span,
            page.say("`\\`가 붙어 열리지 않습니다", "a backslash keeps it from opening"),
        ));
    }
    let last = page.model().groups.partition_point(|group| group.span.end <= closer.start);
    let near = page.model().groups.get(..last)?.iter().rev().take(broken::BUDGET);
    let ended = near.clone().max_by_key(|group| group.span.end)?;
    let is_near =
        page.line_number(ended.span.end) + broken::BUDGET > page.line_number(closer.start);
    let label = page
        .say("바로 앞의 것은 여기에서 이미 닫혔습니다", "the one before is closed here already");
    (is_near && Kind::of(page.node_at(ended.close.start)) != Kind::Comment)
        .then_some((ended.close, label))
}
