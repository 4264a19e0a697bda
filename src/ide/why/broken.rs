//! Openers and closers without a partner (language reference, section 18.2): a heading, the end of the
//! line, another closer, or nothing at all came between.

use super::Explanation;
use super::page::{Page, span_of};
use super::partner::{self, Candidate, State};
use crate::model::{Broken, BrokenKind};
use crate::syntax::Kind;
use crate::text::Span;

/// How many openers without a closer this program follows on a line and in a section (the grammar's
/// `LINE_BUDGET` and `BUDGET`).
pub(super) const BUDGET: usize = 7;

/// How many headings a literal may hide (the grammar's `HIDDEN_HEADINGS`).
const HIDDEN_HEADINGS: usize = 32;

const OPENER: &[&str] = &[
    "group-heading-inside",
    "footnote-newline",
    "footnote-unclosed",
    "link-unclosed",
    "macro-unclosed",
    "group-unclosed",
    "group-header",
];

const STRAY: &[&str] = &["group-stray-close", "group-heading-inside", "group-too-deep"];

pub(super) fn explain(page: &Page, broken: &Broken) -> Option<Explanation> {
    let explanation = match broken.kind {
        BrokenKind::UnclosedFootnote => bracket(page, broken.span, "]"),
        BrokenKind::UnclosedLink => bracket(page, broken.span, "]]"),
        BrokenKind::UnclosedMacro => bracket(page, broken.span, ")]"),
        BrokenKind::UnclosedGroup => group(page, broken.span),
        BrokenKind::StrayClose => return Some(stray(page, broken.span).with_rules(STRAY)),
        BrokenKind::UnclosedRow => return None,
    };
    Some(explanation.with_rules(OPENER))
}

/// A note, a link or a macro.
fn bracket(page: &Page, opener: Span, closer: &str) -> Explanation {
    let candidates = partner::candidates(page, opener, closer);
    let line_end = page.line(opener.start).end;
    let may_go_on = closer == ")]";
    let free = candidates.iter().find(|candidate| candidate.state == State::Free);
    let same_line = free.filter(|candidate| may_go_on || candidate.span.start < line_end);
    if let Some(free) = free
        && let Some(heading) = page.heading_in(Span::new(opener.end, free.span.start))
    {
        return behind_heading(page, opener, free.span, heading);
    }
    if let Some(free) = same_line {
        return crossed(page, opener, free.span);
    }
    if closer == "]]"
        && let Some(single) = single_close(page, opener, line_end)
    {
        return page
            .because(
                opener,
                "링크는 `]]`로 닫습니다. 여기에는 `]`가 하나뿐이라 닫히지 않고 글자로 보입니다.",
                "A link is closed by `]]`; with a single `]` it stays open and shows as text.",
            )
            .with_place(single, page.say("`]`가 하나 모자랍니다", "one `]` is missing"));
    }
    let (korean, english) = words(closer);
    let mut explanation = page.because(opener, korean, english);
    if let Some(free) = free.filter(|_| !may_go_on) {
        let ends = Span::new(line_end, line_end);
        let line = page.say("여기에서 줄이 끝납니다", "the line ends here");
        let beyond = page.say("짝은 다음 줄에 있습니다", "its closer is on a later line");
        explanation = explanation.with_place(ends, line).with_place(free.span, beyond);
    }
    let lost = candidates.iter().find(|candidate| candidate.span.start < line_end || may_go_on);
    match lost.filter(|lost| lost.state != State::Free) {
        Some(lost) => with_lost(page, explanation, lost),
        None if explanation.places.is_empty() => {
            let end = Span::new(line_end, line_end);
            explanation.with_place(end, page.say("여기까지 짝이 없습니다", "no closer up to here"))
        }
        None => explanation,
    }
}

fn words(closer: &str) -> (&'static str, &'static str) {
    match closer {
        "]" => (
            "각주는 같은 줄에서 `]`로 닫아야 합니다. 짝이 없어 `[*`부터 글자로 보입니다. 각주 안의 줄바꿈은 `[br]`입니다.",
            "A note ends with its line: without a `]` on it, `[*` shows as text. Inside a note `[br]` breaks the line.",
        ),
        "]]" => (
            "링크는 같은 줄에서 `]]`로 닫아야 합니다. 짝이 없어 `[[`부터 글자로 보입니다.",
            "A link ends with its line: without a `]]` on it, `[[` shows as text.",
        ),
        _ => (
            "매크로의 인자는 처음 나오는 `)]`에서 끝납니다. 짝이 없어 글자로 보입니다.",
            "A macro's arguments end at the first `)]`; there is none, so it shows as text.",
        ),
    }
}

fn behind_heading(page: &Page, opener: Span, closer: Span, heading: Span) -> Explanation {
    let explanation = page.because(
        opener,
        "문단 제목은 글자 그대로 보이는 것 말고는 열려 있는 모든 것을 끊습니다. 그래서 여는 쪽과 닫는 쪽이 모두 글자로 보입니다.",
        "A heading breaks whatever is open but literals, so the opener and its closer both show as text.",
    );
    let breaks = page.say("이 문단 제목이 끊습니다", "this heading breaks it");
    let beyond =
        page.say("짝이 될 것은 제목 뒤에 있습니다", "its closer stands behind the heading");
    explanation.with_place(heading, breaks).with_place(closer, beyond)
}

/// A closer on the line that the opener doesn't get.
fn crossed(page: &Page, opener: Span, closer: Span) -> Explanation {
    let (inner, outer) = (page.enclosing(opener.start), page.enclosing(closer.start));
    let closes = page.say("짝이 되지 못한 것", "the closer that it doesn't get");
    if inner.id() == outer.id() {
        let explanation = page.because(
            opener,
            format!(
                "엔진에서는 짝이 될 수 있지만, 이 프로그램은 한 줄에서 닫히지 않은 것을 {BUDGET}개까지만 따라갑니다. 앞의 것부터 닫아 주세요."
            ),
            format!(
                "The engine may pair it; this program follows only {BUDGET} openers of a line that find no closer. Close the earlier ones first."
            ),
        );
        return explanation.with_place(closer, closes);
    }
    let between = if outer.start_byte() > opener.start { outer } else { inner };
    let explanation = page.because(
        opener,
        "괄호는 마지막에 연 것부터 닫습니다. 안에서 연 것은 안에서 닫아야 하므로 짝이 되지 못하고 글자로 보입니다.",
        "Brackets close in the reverse order of opening: what opens inside must close inside, so it shows as text.",
    );
    let encloses = page.say("둘 사이에 있는 경계", "what lies between the two");
    explanation.with_place(span_of(between), encloses).with_place(closer, closes)
}

/// A single `]` on the line that a link has instead of its two.
fn single_close(page: &Page, opener: Span, line_end: usize) -> Option<Span> {
    let rest = page.text(Span::new(opener.end, line_end.max(opener.end)));
    let start = opener.end + rest.find(']')?;
    let span = Span::new(start, start + 1);
    (partner::state(page, span) == State::Free).then_some(span)
}

fn with_lost(page: &Page, explanation: Explanation, lost: &Candidate) -> Explanation {
    match lost.state {
        State::Taken(by) => explanation
            .with_place(
                lost.span,
                page.say("여기의 짝은 다른 것을 닫습니다", "this one closes another"),
            )
            .with_place(by, page.say("이것의 짝입니다", "namely this")),
        State::Escaped => explanation
            .with_place(lost.span, page.say("`\\`가 붙어 글자입니다", "a backslash makes it text")),
        State::Verbatim(within) => explanation
            .with_place(lost.span, page.say("이것은 닫지 못합니다", "this one can't close it"))
            .with_place(
                within,
                page.say("이 안에 글자로 들어 있습니다", "this holds it, as mere text"),
            ),
        State::Free => explanation,
    }
}

fn group(page: &Page, opener: Span) -> Explanation {
    let stray = partner::stray_behind(page, opener.end);
    let heading = stray.and_then(|stray| page.heading_in(Span::new(opener.end, stray.start)));
    if let (Some(stray), Some(heading)) = (stray, heading) {
        if hides_headings(page, opener) && count_headings(page, opener, stray) > HIDDEN_HEADINGS {
            return too_many_headings(page, opener, stray);
        }
        return behind_heading(page, opener, stray, heading);
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
        Some(lost) => with_lost(page, explanation, &lost),
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

fn stray(page: &Page, closer: Span) -> Explanation {
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
    let near = page.model().groups.get(..last)?.iter().rev().take(BUDGET);
    let ended = near.clone().max_by_key(|group| group.span.end)?;
    let is_near = page.line_number(ended.span.end) + BUDGET > page.line_number(closer.start);
    let label = page
        .say("바로 앞의 것은 여기에서 이미 닫혔습니다", "the one before is closed here already");
    (is_near && Kind::of(page.node_at(ended.close.start)) != Kind::Comment)
        .then_some((ended.close, label))
}
