//! Macros that the engine doesn't know, and variables (language reference, sections 11 and 12).

use super::page::{Page, span_of};
use super::{Explanation, bracket};
use crate::data::macros;
use crate::data::similar::nearest;
use crate::text::Span;

/// More characters are running text between two `@`.
const LONGEST_NAME: usize = 20;

/// `[word]` and `[word(…)]`.
pub(super) fn unknown(page: &Page) -> Option<Explanation> {
    let span = span_of(page.node_at(page.offset));
    if page.before(span.start).ends_with('[') {
        return bracket::half_open(page, span);
    }
    if page.after(span.end).starts_with(']') {
        return Some(bracket::half_close(page, span));
    }
    let inside = page.text(span).trim_matches(['[', ']']);
    let name = inside.split('(').next().unwrap_or_default().trim();
    if name.is_empty() || name.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let korean = "엔진이 아는 매크로의 이름이 아닙니다. 그래서 대괄호까지 글자로 보입니다.";
    let english = "The engine knows no macro of this name, so it shows, brackets included.";
    let similar = nearest(&name.to_lowercase(), macros::names());
    let explanation = match similar {
        Some(similar) => page.because(
            span,
            format!("{korean} 비슷한 이름: `{similar}`."),
            format!("{english} A similar name: `{similar}`."),
        ),
        None => page.because(span, korean, english),
    };
    let start = span.start + 1;
    let label = page.say("모르는 이름", "the unknown name");
    let rules = &["macro-unknown", "macro-spelling", "footnote-space-before-star"];
    Some(explanation.with_place(Span::new(start, start + name.len()), label).with_rules(rules))
}

/// `)]` behind a macro that another one has ended: `[math(f(x)] + 1)]`.
pub(super) fn late_close(page: &Page) -> Option<Explanation> {
    let start =
        if page.byte(page.offset)? == b']' { page.offset.checked_sub(1)? } else { page.offset };
    let close = Span::new(start, start + ")]".len());
    if page.text(close) != ")]" || !(page.is_text(start) && page.is_text(start + 1)) {
        return None;
    }
    let macros = &page.model().macros;
    let next = macros.partition_point(|call| call.span.start < start);
    let call = macros.get(next.checked_sub(1)?)?.span;
    let end = Span::new(call.end.checked_sub(")]".len())?, call.end);
    let between = page.text(Span::new(call.end, close.start + 1));
    let is_surplus = between.matches(')').count() > between.matches('(').count();
    if page.text(end) != ")]" || end.start < page.line(start).start || !is_surplus {
        return None;
    }
    let explanation = page.because(
        close,
        "매크로의 인자는 처음 나오는 `)]`에서 끝납니다. 앞의 매크로가 이미 끝나 남은 `)]`는 글자로 보입니다.",
        "A macro's arguments end at the first `)]`: the one before has ended already, and the `)]` that is left shows.",
    );
    let label = page.say("매크로는 여기에서 끝났습니다", "the macro ended here");
    Some(explanation.with_place(end, label).with_rules(&["macro-math-parenthesis"]))
}

/// Whether the page is known not to be one that others include.
fn is_article(page: &Page) -> bool {
    page.document.title.as_deref().is_some_and(|title| !title.starts_with("틀:"))
}

/// `@name@` outside of a template.
pub(super) fn variable(page: &Page) -> Option<Explanation> {
    if page.document.title.as_deref().is_some_and(|title| title.starts_with("틀:")) {
        return None;
    }
    let span = span_of(page.node_at(page.offset));
    let explanation = page.because(
        span,
        "`@이름@`은 다른 문서에 포함되는 틀에서만 값으로 바뀝니다. 이 문서에서는 값을 넘겨줄 곳이 없습니다.",
        "`@name@` becomes a value only in a template that a page includes; nothing hands one to this page.",
    );
    Some(explanation.with_rules(&["variable-outside-template", "variable-malformed"]))
}

/// `@a b@`: what looks like a variable but is none.
pub(super) fn malformed_variable(page: &Page) -> Option<Explanation> {
    if page.byte(page.offset)? != b'@' {
        return None;
    }
    let line = page.line(page.offset);
    let behind = page.text(Span::new(page.offset + 1, line.end.max(page.offset + 1)));
    let inside = behind.split_once('@').map(|(inside, _)| inside)?;
    let (name, default) = inside.split_once('=').unwrap_or((inside, "-"));
    if is_article(page) || !is_meant(name) {
        return None;
    }
    let (korean, english) = if name.contains(' ') {
        ("변수의 이름에는 빈칸을 둘 수 없습니다.", "A variable's name holds no space.")
    } else if default.is_empty() {
        (
            "`=` 뒤의 기본값이 비어 변수로 읽지 않습니다.",
            "With nothing behind its `=`, it is read as no variable.",
        )
    } else {
        return None;
    };
    let span = Span::new(page.offset, page.offset + inside.len() + 2);
    let at = name.find(' ').map_or(span.end - 1, |space| page.offset + 1 + space);
    let explanation = page.because(span, korean, english).with_rules(&["variable-malformed"]);
    let place = Span::new(at, at + 1);
    Some(explanation.with_place(place, page.say("여기", "here")))
}

/// Whether `name` may have been meant for a variable's; between two addresses stands other text.
fn is_meant(name: &str) -> bool {
    let is_named = |letter: char| letter.is_alphanumeric() || " _-".contains(letter);
    let is_short = name.chars().take(LONGEST_NAME + 1).count() <= LONGEST_NAME;
    is_short && !name.is_empty() && name.trim() == name && name.chars().all(is_named)
}
