//! Literals that look like more: what stands behind `{{{` is not quite a directive, a size or a colour
//! (language reference, section 8.2).

use super::Explanation;
use super::page::Page;
use crate::data::colors;
use crate::data::directives::{self, Header, SIZES};
use crate::data::similar::nearest;
use crate::text::Span;

const RULES: &[&str] = &[
    "group-header",
    "group-directive-unknown",
    "group-directive-case",
    "group-directive-no-space",
    "group-syntax-language",
    "group-space-before",
    "group-size-range",
    "group-size-no-space",
    "group-color-invalid",
    "group-color-no-hash",
    "group-color-no-space",
    "group-color-comma-space",
    "group-color-second-hash",
];

/// What keeps a literal from being more, and which part of its first line.
struct Flaw {
    /// Bytes of the first line.
    start: usize,
    end: usize,
    korean: String,
    english: String,
}

fn flaw(start: usize, end: usize, korean: &str, english: &str) -> Option<Flaw> {
    Some(Flaw { start, end, korean: korean.to_owned(), english: english.to_owned() })
}

/// A literal whose braces or first word the offset is on.
pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let group = page.model().groups.get(page.model().group_at(page.offset)?)?;
    let content = page.text(Span::new(group.open.end, group.close.start));
    let first = content.split('\n').next().unwrap_or_default();
    let line = first.strip_suffix('\r').unwrap_or(first);
    let flaw = flaw_of(line)?;
    let head = Span::new(group.open.start, group.open.end + flaw.end);
    if !head.contains(page.offset) {
        return None;
    }
    let place = Span::new(group.open.end + flaw.start, group.open.end + flaw.end);
    let korean = format!("{} 그래서 글자 그대로 보이는 `{{{{{{ }}}}}}`가 됩니다.", flaw.korean);
    let english = format!("{} So this is a literal, and shows as it stands.", flaw.english);
    let explanation = page.because(head, korean, english);
    Some(
        explanation
            .with_place(place, page.say("이 부분 때문입니다", "because of this"))
            .with_rules(RULES),
    )
}

fn flaw_of(line: &str) -> Option<Flaw> {
    match line.as_bytes() {
        [b' ' | b'\t', ..] => space_before(line),
        [b'#', b'!', ..] => directive(line),
        [b'#', ..] => color(line),
        [b'+' | b'-', ..] => size(line),
        _ => no_hash(line),
    }
}

fn space_before(line: &str) -> Option<Flaw> {
    let text = line.trim_start();
    let (word, _) = text.split_once(' ').unwrap_or((text, ""));
    let is_directive = word.strip_prefix("#!").and_then(directives::directive).is_some();
    let is_meant = is_directive || colors::is_group_color(word) || is_size(word);
    let flaw = flaw(
        0,
        line.len() - text.len(),
        "`{{{`와 그 뒤의 색, 크기, 지시자 사이에는 빈칸을 둘 수 없습니다.",
        "No space may stand between `{{{` and a colour, a size or a directive.",
    );
    flaw.filter(|_| is_meant)
}

fn is_size(word: &str) -> bool {
    word.strip_prefix(['+', '-'])
        .and_then(|step| step.parse().ok())
        .is_some_and(|step| SIZES.contains(&step))
}

fn size(line: &str) -> Option<Flaw> {
    let digits = line.get(1..)?;
    let rest = digits.trim_start_matches(|it: char| it.is_ascii_digit());
    let end = line.len() - rest.len();
    if end == 1 {
        return None;
    }
    let size = line.get(..end)?;
    if is_size(size) && size.len() == 2 && !rest.starts_with(' ') {
        let korean = "크기 뒤에는 빈칸이나 줄바꿈이 하나 있어야 합니다.";
        return flaw(0, end, korean, "A size needs a space or a line break behind it.");
    }
    let korean = "글자 크기는 `+1`부터 `+5`, `-1`부터 `-5`까지입니다.";
    flaw(0, end, korean, "Sizes run from `+1` to `+5` and from `-1` to `-5`.")
}

fn color(line: &str) -> Option<Flaw> {
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let (first, second) = word.split_once(',').unwrap_or((word, ""));
    if word.ends_with(',') && colors::is_group_color(first) && !rest.is_empty() {
        let korean = "두 색 사이의 쉼표 뒤에는 빈칸을 둘 수 없습니다.";
        let english = "No space may stand behind the comma of two colours.";
        return flaw(word.len(), word.len() + 1, korean, english);
    }
    if colors::is_group_color(first) && is_bare(second) {
        let korean = "두 번째 색에도 `#`을 붙여야 합니다.";
        let english = "The second colour needs a `#` of its own.";
        return flaw(first.len() + 1, word.len(), korean, english);
    }
    let is_pair = second.is_empty() || colors::is_group_color(second);
    if colors::is_group_color(first) && is_pair || begins_with_color(first) && rest.is_empty() {
        let korean = "색 뒤에는 빈칸이나 줄바꿈이 하나 있어야 합니다.";
        return flaw(0, word.len(), korean, "A colour needs a space or a line break behind it.");
    }
    let wrong = if colors::is_group_color(first) { first.len() + 1 } else { 0 };
    let end = if wrong == 0 { first.len() } else { word.len() };
    let korean = "색은 `#`과 CSS 색 이름이나 세 자리 또는 여섯 자리 16진수여야 합니다.";
    let english =
        "A colour is `#` with a CSS colour's name, or with three or six hexadecimal digits.";
    let similar =
        nearest(&line.get(wrong + 1..end)?.to_lowercase(), colors::names().iter().copied());
    let mut flaw = flaw(wrong, end, korean, english)?;
    if let Some(similar) = similar {
        flaw.korean += &format!(" 비슷한 색: `#{similar}`.");
        flaw.english += &format!(" A similar one: `#{similar}`.");
    }
    Some(flaw)
}

fn is_bare(word: &str) -> bool {
    !word.is_empty() && (colors::is_name(word) || colors::is_code(&format!("#{word}")))
}

fn begins_with_color(word: &str) -> bool {
    let rest = word.trim_start_matches('#');
    let name = rest.trim_start_matches(|it: char| it.is_ascii_alphanumeric());
    word.get(..word.len() - name.len()).is_some_and(colors::is_group_color)
}

fn no_hash(line: &str) -> Option<Flaw> {
    let (word, rest) = line.split_once(' ')?;
    let flaw =
        flaw(0, word.len(), "색 앞에는 `#`을 붙여야 합니다.", "A colour needs a `#` before it.");
    flaw.filter(|_| is_bare(word) && !rest.is_empty())
}

fn directive(line: &str) -> Option<Flaw> {
    let text = line.get("#!".len()..)?;
    let rest = text.trim_start_matches(|it: char| it.is_ascii_alphabetic());
    let end = line.len() - rest.len();
    let name = line.get("#!".len()..end)?;
    let Some(directive) = directives::directive(name) else {
        return unknown(name, end);
    };
    if !(rest.is_empty() || rest.starts_with(' ')) {
        let korean = "지시자의 이름 뒤에는 빈칸이나 줄바꿈이 와야 합니다.";
        return flaw(0, end, korean, "A directive's name needs a space or a line break behind it.");
    }
    if directive.header == Header::Language {
        let language = rest.trim_start();
        let start = line.len() - language.len();
        let korean = "`#!syntax`에는 엔진이 아는 언어의 이름을 쓰고 줄을 바꾸어야 합니다.";
        let english =
            "`#!syntax` needs a language that the engine knows, and a line break behind it.";
        return flaw(start.min(line.len()), line.len(), korean, english);
    }
    let korean =
        format!("`#!{name}`의 첫 줄 뒤에는 줄바꿈이 있어야 하고, 내용은 다음 줄부터입니다.");
    let english = format!("`#!{name}` needs a line break: its content begins on the next line.");
    Some(Flaw { start: end, end: line.len(), korean, english })
}

fn unknown(name: &str, end: usize) -> Option<Flaw> {
    let lower = name.to_ascii_lowercase();
    if directives::directive(&lower).is_some() {
        let korean = format!("지시자는 소문자로만 씁니다: `#!{lower}`.");
        let english = format!("Directives are written in lower case: `#!{lower}`.");
        return Some(Flaw { start: "#!".len(), end, korean, english });
    }
    let mut korean =
        "엔진이 아는 지시자는 wiki, folding, if, html, syntax, style, latex입니다.".to_owned();
    let mut english =
        "The directives are wiki, folding, if, html, syntax, style and latex.".to_owned();
    if let Some(similar) = nearest(&lower, directives::DIRECTIVES.iter().map(|it| it.name)) {
        korean += &format!(" 비슷한 것: `#!{similar}`.");
        english += &format!(" A similar one: `#!{similar}`.");
    }
    Some(Flaw { start: "#!".len(), end, korean, english })
}
