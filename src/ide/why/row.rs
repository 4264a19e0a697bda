//! Rows of tables that nothing ends (language reference, section 15).

use super::Explanation;
use super::page::Page;
use super::partner::{self, State};
use crate::model::BrokenKind;
use crate::text::Span;

/// How far the end of a row is looked for, in bytes.
const FAR: usize = 4096;

/// How many openers and closers without a partner are looked at.
const MOST: usize = 32;

const RULES: &[&str] = &["table-row-trailing-space", "table-row-unclosed", "group-heading-inside"];

/// The row whose first `||` is at the offset.
pub(super) fn broken(page: &Page) -> Option<Explanation> {
    let opener = page.broken_at(page.offset)?;
    Some(explain(page, opener.span, opener.span))
}

/// A later `||` of a row that nothing ends: one on its first line, or the one that would end it.
pub(super) fn later(page: &Page, delimiter: Span) -> Option<Explanation> {
    let line = page.line(delimiter.start);
    let broken = &page.model().broken;
    let next = broken.partition_point(|token| token.span.start < delimiter.start);
    let mut before = broken.get(..next)?.iter().rev().take(MOST);
    let row = before.find(|token| token.kind == BrokenKind::UnclosedRow)?.span;
    let would_end =
        || behind_heading(page, row).is_some_and(|(_, closer)| delimiter.encloses(closer));
    if row.start < line.start && !would_end() {
        return None;
    }
    let begins = page.say("줄의 처음", "the row's beginning");
    Some(explain(page, row, delimiter).with_place(row, begins))
}

/// Why the row at `opener` has no end, told of `span`.
fn explain(page: &Page, opener: Span, span: Span) -> Explanation {
    let line = page.line(opener.start);
    let text = page.text(Span::new(opener.end, line.end));
    let trimmed = text.trim_end();
    let end = opener.end + trimmed.len();
    let explanation = if trimmed.ends_with("||") && trimmed.len() < text.len() {
        page.because(
            span,
            "표의 한 줄은 정확히 `||`로 끝나야 합니다. 뒤에 빈칸이 있어 줄이 끝나지 않습니다.",
            "A row ends exactly with `||`; the white space behind it keeps the row from ending.",
        )
        .with_place(Span::new(end, line.end), page.say("줄 끝의 빈칸", "white space at the end"))
    } else if let Some((heading, closer)) = behind_heading(page, opener) {
        page.because(
            span,
            "문단 제목은 표의 줄을 끊습니다. 줄을 끝낼 `||`가 제목 뒤에 있어 표가 되지 못합니다.",
            "A heading breaks a row: the `||` that would end it stands behind one, so there is no table.",
        )
        .with_place(heading, page.say("이 문단 제목이 끊습니다", "this heading breaks it"))
        .with_place(closer, page.say("줄을 끝낼 것", "what would end the row"))
    } else {
        open(page, opener, span, end)
    };
    explanation.with_rules(RULES)
}

fn open(page: &Page, opener: Span, span: Span, end: usize) -> Explanation {
    let text = page.text(Span::new(opener.end, end));
    let last = text.rfind("||").map(|at| opener.end + at);
    let last = last.map(|at| Span::new(at, at + "||".len()));
    let explanation = page.because(
        span,
        "표의 한 줄은 `||`로 시작해 줄 끝의 `||`로 끝납니다. 끝나는 곳이 없어 글자로 보입니다.",
        "A row begins with `||` and ends with a `||` at the end of a line; this one has no end and shows as text.",
    );
    let Some(last) = last else {
        let label = page.say("여기에 `||`가 없습니다", "no `||` here");
        return explanation.with_place(Span::new(end, end), label);
    };
    match partner::state(page, last) {
        State::Escaped => explanation
            .with_place(last, page.say("`\\`가 붙어 글자입니다", "a backslash makes it text")),
        State::Verbatim(by) | State::Taken(by) if by.end > last.end => explanation.with_place(
            by,
            page.say("이 안의 `||`는 세지 않습니다", "`||` inside this doesn't count"),
        ),
        _ if last.end < end => {
            let rest = Span::new(last.end, end);
            explanation
                .with_place(rest, page.say("마지막 `||` 뒤의 글", "text behind the last `||`"))
        }
        _ => explanation,
    }
}

/// The heading in front of a line that ends with `||`.
fn behind_heading(page: &Page, opener: Span) -> Option<(Span, Span)> {
    let window = Span::new(opener.end, opener.end + page.window(opener.end, FAR).len());
    let heading = page.heading_in(window)?;
    let mut start = heading.end;
    for line in page.text(Span::new(heading.end, window.end)).split_inclusive('\n').take(64) {
        let text = line.trim_end_matches(['\r', '\n']);
        if text.ends_with("||") && !text.starts_with("||") {
            let end = start + text.len();
            return Some((heading, Span::new(end - "||".len(), end)));
        }
        start += line.len();
    }
    None
}
