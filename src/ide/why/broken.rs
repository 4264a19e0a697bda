//! Openers without a partner (language reference, section 18.2): a heading, the end of the
//! line, another closer, or nothing at all came between.

use super::page::{Page, span_of};
use super::partner::{self, Candidate, State};
use super::{Explanation, braces};
use crate::model::{Broken, BrokenKind};
use crate::text::Span;

/// How many openers without a closer this program follows on a line and in a section (the grammar's
/// `LINE_BUDGET` and `BUDGET`).
pub(super) const BUDGET: usize = 7;

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
        BrokenKind::UnclosedGroup => braces::open(page, broken.span),
        BrokenKind::StrayClose => return Some(braces::stray(page, broken.span).with_rules(STRAY)),
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

pub(super) fn behind_heading(
    page: &Page,
    opener: Span,
    closer: Span,
    heading: Span,
) -> Explanation {
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
    if inner.id() == outer.id() && !is_exhausted(page, closer) {
        return not_met(page, opener, closer);
    }
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

/// Whether so many openers of the section found no closer that this program may have stopped looking.
pub(super) fn is_exhausted(page: &Page, closer: Span) -> bool {
    let model = page.model();
    let heading = model.headings.partition_point(|heading| heading.span.start < closer.start);
    let heading = heading.checked_sub(1).and_then(|last| model.headings.get(last));
    let start = heading.map_or(0, |heading| heading.span.end);
    let end = model.broken.partition_point(|token| token.span.start < closer.start);
    let before = model.broken.get(..end).unwrap_or_default().iter().rev();
    let in_section = before.take_while(|token| token.span.start >= start);
    let openers = in_section.filter(|token| token.kind != BrokenKind::StrayClose);
    openers.take(BUDGET).count() == BUDGET
}

/// A note whose name holds a `[`, which takes the `]`.
fn not_met(page: &Page, opener: Span, closer: Span) -> Explanation {
    let (korean, english) = words(page.text(closer));
    let explanation = page.because(opener, korean, english);
    let between = page.text(Span::new(opener.end, closer.start));
    let bracket = between.rfind('[').filter(|_| !between.contains(' '));
    let Some(bracket) = bracket.map(|at| Span::new(opener.end + at, opener.end + at + 1)) else {
        let closes = page.say("짝이 되지 못한 것", "the closer that it doesn't get");
        return explanation.with_place(closer, closes);
    };
    let pairs = page.say("이름 안의 대괄호도 짝을 이룹니다", "brackets pair in a name, too");
    let taken = page.say("그래서 이것은 이름의 것입니다", "so this one belongs to the name");
    explanation.with_place(bracket, pairs).with_place(closer, taken)
}

/// A single `]` on the line that a link has instead of its two.
fn single_close(page: &Page, opener: Span, line_end: usize) -> Option<Span> {
    let rest = page.text(Span::new(opener.end, line_end.max(opener.end)));
    let start = opener.end + rest.find(']')?;
    let span = Span::new(start, start + 1);
    (partner::state(page, span) == State::Free).then_some(span)
}

pub(super) fn with_lost(page: &Page, explanation: Explanation, lost: &Candidate) -> Explanation {
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
