//! Markers of lists that show (language reference, sections 13 and 14).

use super::Explanation;
use super::line::Line;
use super::page::Page;
use crate::text::Span;

/// How many spaces may stand before a text (the grammar's `DEEPEST_INDENT`).
const DEEPEST_INDENT: usize = 64;

const RULES: &[&str] = &[
    "list-no-indent",
    "list-tab",
    "list-number",
    "list-bullet",
    "list-doubled-marker",
    "quote-list-no-space",
    "foreign-markdown",
];

const MARKERS: &[&str] = &["*", "1.", "a.", "A.", "i.", "I."];

pub(super) fn explain(page: &Page, line: &Line) -> Option<Explanation> {
    let mark = match line.content.strip_prefix("**") {
        // Markdown's bold text
        Some(behind) if behind.contains("**") && !behind.starts_with(' ') => return None,
        Some(_) => "*",
        None => marker(line.content)?,
    };
    let span = Span::new(line.start(), line.start() + mark.len());
    if span.end <= page.offset {
        return doubled(page, line, span);
    }
    if !span.contains(page.offset) || !page.is_text(span.start) {
        return None;
    }
    let is_known = MARKERS.contains(&mark);
    let (korean, english, place) = reason(line, is_known, span)?;
    let explanation = page.because(span, korean, english);
    Some(explanation.with_place(place, page.say("여기", "here")).with_rules(RULES))
}

type Reason = (String, String, Span);

fn reason(line: &Line, is_known: bool, mark: Span) -> Option<Reason> {
    let before = line.prefix_span();
    let (korean, english, place) = if line.is_in_cell() {
        (
            "셀의 첫 줄은 줄의 시작이 아니라서 목록이 되지 않습니다. 셀 안에서 먼저 줄을 바꾸세요.",
            "A cell's first line is no start of a line, so there is no list: begin a new line in the cell.",
            before,
        )
    } else if line.prefix.contains('\t') {
        (
            "탭은 들여쓰기가 아닙니다. 목록 앞에는 단계마다 빈칸을 하나씩 씁니다.",
            "A tab is no indent: a list has one space per level before it.",
            before,
        )
    } else if line.prefix.len() > DEEPEST_INDENT {
        let korean = format!("이 프로그램은 들여쓰기를 {DEEPEST_INDENT}칸까지만 읽습니다.");
        let english = format!("This program reads indents of at most {DEEPEST_INDENT} spaces.");
        return Some((korean, english, before));
    } else if !is_known {
        (
            "목록의 기호는 `*`, `1.`, `a.`, `A.`, `i.`, `I.`뿐입니다. 순서 목록은 늘 첫 번호로 쓰고, 다른 기호는 글자로 보입니다.",
            "The markers of lists are `*`, `1.`, `a.`, `A.`, `i.` and `I.` alone; ordered lists always repeat the first number, and other marks show.",
            mark,
        )
    } else if line.prefix.ends_with('>') {
        (
            "인용문 안의 목록도 앞에 빈칸이 있어야 합니다. `>` 뒤를 한 칸 띄우세요.",
            "A list in a quote needs its space, too: put one behind `>`.",
            Span::new(mark.start, mark.start),
        )
    } else if line.prefix.is_empty() {
        (
            "목록은 기호 앞에 빈칸이 하나 이상 있어야 합니다. 줄 첫머리의 기호는 글자로 보입니다.",
            "A list has at least one space before its marker; at the start of a line the marker shows.",
            Span::new(mark.start, mark.start),
        )
    } else {
        return None;
    };
    Some((korean.to_owned(), english.to_owned(), place))
}

/// The marker that `text` begins with, or what elsewhere would be one.
pub(super) fn marker(text: &str) -> Option<&str> {
    let (word, _) = text.split_once(' ')?;
    let is_bullet = matches!(word, "*" | "-" | "+" | "•" | "·");
    let is_number = word.strip_suffix('.').is_some_and(|number| {
        !number.is_empty() && number.len() < 4 && number.bytes().all(|it| it.is_ascii_digit())
            || number.chars().count() == 1 && number.chars().all(char::is_alphabetic)
            || matches!(number, "ii" | "iii" | "iv" | "II" | "III" | "IV")
    });
    (is_bullet || is_number).then_some(word)
}

/// ` * * a`: the second marker.
fn doubled(page: &Page, line: &Line, first: Span) -> Option<Explanation> {
    let behind = page.text(Span::new(first.end, line.span.end));
    let content = behind.trim_start_matches(' ');
    let second = marker(content)?;
    let start = line.span.end - content.len();
    let span = Span::new(start, start + second.len());
    let is_marked = span.contains(page.offset) && !page.is_text(first.start);
    let explanation = page.because(
        span,
        "목록 기호는 한 줄에 하나입니다. 단계를 깊게 하려면 기호가 아니라 앞의 빈칸을 늘립니다.",
        "A line has one marker: more spaces before it, not more markers, make it deeper.",
    );
    let label = page.say("이 줄의 목록 기호", "the line's marker");
    is_marked.then(|| explanation.with_place(first, label).with_rules(RULES))
}
