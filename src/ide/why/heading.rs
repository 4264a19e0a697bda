//! Lines that look like headings (language reference, section 2).

use super::page::Page;
use super::{Explanation, list};
use crate::text::Span;

/// The deepest level of a heading.
const DEEPEST: usize = 6;

/// How long a line is, in bytes, that is taken for a heading.
const LONGEST: usize = 1000;

/// What keeps a line from being a heading, and the bytes of the line where that is.
struct Fault {
    place: (usize, usize),
    korean: &'static str,
    english: &'static str,
}

fn fault(start: usize, end: usize, korean: &'static str, english: &'static str) -> Option<Fault> {
    Some(Fault { place: (start, end), korean, english })
}

/// The line of the offset.
pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let line = page.line(page.offset);
    let text = page.text(line);
    let content = text.trim_start_matches([' ', '\t', '>', '|', '\u{feff}']);
    let content = list::marker(content).map_or(content, |mark| content[mark.len()..].trim_start());
    if text.len() > LONGEST || !is_meant(content.trim_end()) || !content.starts_with('=') {
        return None;
    }
    let found = in_block(text, content).or_else(|| examine(text))?;
    let span = Span::new(line.end - content.len(), line.end);
    let explanation = page.because(
        span,
        format!("{} 그래서 문단 제목이 아니라 글자로 보입니다.", found.korean),
        format!("{} So it shows as text and is no heading.", found.english),
    );
    let place = Span::new(line.start + found.place.0, line.start + found.place.1);
    let rules = &["heading-malformed", "heading-indented", "heading-level-seven"];
    Some(explanation.with_place(place, page.say("여기", "here")).with_rules(rules))
}

/// Whether a line that begins with `=` looks like a heading rather than like a formula.
fn is_meant(text: &str) -> bool {
    let inside = text.trim_start_matches('=');
    let (opening, closed) = (text.len() - inside.len(), inside.ends_with('='));
    let has_title = inside.trim_end_matches('=').chars().any(char::is_alphanumeric);
    match opening {
        1 => closed && has_title,
        _ => {
            (has_title && (closed || inside.starts_with([' ', '#'])))
                || inside.starts_with(' ') && closed
        }
    }
}

/// A heading line that doesn't begin at the start of its line.
fn in_block(line: &str, content: &str) -> Option<Fault> {
    let prefix = line.get(..line.len() - content.len())?;
    if prefix.is_empty() || prefix == "\u{feff}" {
        return None;
    }
    if prefix.contains('|') {
        let english = "Headings stand at the start of a line of the page, not in a table's cell.";
        return fault(
            0,
            prefix.len(),
            "문단 제목은 표 안이 아니라 문서의 줄 첫머리에만 쓸 수 있습니다.",
            english,
        );
    }
    if prefix.contains('>') {
        let english = "Headings stand at the start of a line of the page, not in a quote.";
        return fault(
            0,
            prefix.len(),
            "문단 제목은 인용문 안이 아니라 문서의 줄 첫머리에만 쓸 수 있습니다.",
            english,
        );
    }
    if !prefix.trim().is_empty() {
        let english = "Headings stand at the start of a line of the page, not in a list.";
        return fault(
            0,
            prefix.len(),
            "문단 제목은 목록 안이 아니라 문서의 줄 첫머리에만 쓸 수 있습니다.",
            english,
        );
    }
    let english =
        "A heading begins at the very start of its line; spaces before it make an indent.";
    fault(
        0,
        prefix.len(),
        "문단 제목은 줄의 맨 앞에서 시작해야 합니다. 앞의 빈칸은 들여쓰기가 됩니다.",
        english,
    )
}

/// What is wrong with a line that begins with `=`.
fn examine(line: &str) -> Option<Fault> {
    let text = line.trim_end();
    let inside = text.trim_start_matches('=');
    let opening = text.len() - inside.len();
    let title = inside.trim_end_matches('=');
    let closing = inside.len() - title.len();
    let closer = text.len() - closing;
    if opening > DEEPEST || closing > DEEPEST {
        let english = "Headings have six levels: at most six `=`.";
        return fault(
            0,
            opening,
            "문단은 6단계까지라 `=`는 여섯 개까지만 쓸 수 있습니다.",
            english,
        );
    }
    if closing == 0 {
        return unclosed(text, opening);
    }
    if text.len() < line.len() {
        let english = "Nothing may follow the closing `=`, not even a space.";
        return fault(text.len(), line.len(), "닫는 `=` 뒤에는 빈칸도 올 수 없습니다.", english);
    }
    if opening != closing {
        let english = "Both sides need the same number of `=`.";
        return fault(closer, text.len(), "앞뒤 `=`의 개수가 같아야 합니다.", english);
    }
    folds(title, opening, closer).or_else(|| spaces(title, opening, closer))
}

fn unclosed(text: &str, opening: usize) -> Option<Fault> {
    let mark = format!(" {}", "=".repeat(opening));
    let behind = text.get(opening..)?;
    match behind.rfind(&mark) {
        Some(at) if !behind[..at].trim().is_empty() => fault(
            opening + at + mark.len(),
            text.len(),
            "닫는 `=` 뒤에는 아무것도 올 수 없습니다.",
            "Nothing may follow the closing `=`.",
        ),
        _ => fault(
            text.len(),
            text.len(),
            "제목의 끝에 여는 쪽과 같은 개수의 `=`가 있어야 합니다.",
            "The title needs as many `=` behind it as before it.",
        ),
    }
}

fn folds(title: &str, opening: usize, closer: usize) -> Option<Fault> {
    let (before, behind) = (title.starts_with('#'), title.ends_with('#') && title.len() > 1);
    let english = "The `#` of a folded heading touches the `=` on both sides.";
    let korean = "접힌 문단의 `#`은 양쪽의 `=`에 모두 붙여야 합니다.";
    match (before, behind) {
        (true, false) => fault(opening, opening + 1, korean, english),
        (false, true) => fault(closer - 1, closer, korean, english),
        _ => None,
    }
}

fn spaces(title: &str, opening: usize, closer: usize) -> Option<Fault> {
    let inner = title.strip_prefix('#').and_then(|it| it.strip_suffix('#')).unwrap_or(title);
    let fold = (title.len() - inner.len()) / 2;
    let (start, end) = (opening + fold, closer - fold);
    if inner.trim().is_empty() {
        return fault(start, end, "제목이 비어 있습니다.", "The title is empty.");
    }
    let english = "A space, not a tab, must stand on each side of the title.";
    let korean = "`=`와 제목 사이에는 양쪽 모두 빈칸이 있어야 합니다. 탭은 빈칸이 아닙니다.";
    let first = inner.chars().next().map_or(0, char::len_utf8);
    let last = inner.chars().next_back().map_or(0, char::len_utf8);
    if !inner.starts_with(' ') {
        fault(start, start + first, korean, english)
    } else if !inner.ends_with(' ') {
        fault(end - last, end, korean, english)
    } else {
        None
    }
}
