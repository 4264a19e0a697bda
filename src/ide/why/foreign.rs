//! Markup of other languages, which shows (language reference, sections 1 and 17).

use super::Explanation;
use super::page::{Page, span_of};
use super::signs;
use crate::syntax::Kind;
use crate::text::Span;

const RULES: &[&str] = &[
    "foreign-markdown",
    "foreign-mediawiki",
    "foreign-html",
    "text-full-width-markup",
    "macro-legacy",
    "link-bare-address",
];

/// What a sign means elsewhere, and what NamuMark has in its place.
struct Habit {
    span: Span,
    korean: &'static str,
    english: &'static str,
    own: &'static str,
}

pub(super) fn explain(page: &Page) -> Option<Explanation> {
    let Habit { span, korean, english, own } = habit(page)?;
    let explanation = page.because(
        span,
        format!(
            "{korean}: 나무마크의 문법이 아니라 글자로 보입니다. 나무마크로는 `{own}`처럼 씁니다."
        ),
        format!("This is {english}, which shows as text in NamuMark. Write `{own}` instead."),
    );
    Some(explanation.with_rules(RULES))
}

fn habit(page: &Page) -> Option<Habit> {
    if let Some(habit) = full_width(page) {
        return Some(habit);
    }
    let run = signs::run(page, page.offset)?;
    let line = page.line(page.offset);
    let behind = page.text(Span::new(run.end, line.end.max(run.end)));
    match page.byte(page.offset)? {
        b'*' if run.len() == 2 && page.text(line).matches("**").count() > 1 => {
            habit_of(run, ("마크다운의 굵은 글씨", "Markdown's bold text", "'''글'''"))
        }
        b'`' if run.len() == 3 => {
            habit_of(run, ("마크다운의 코드 묶음", "Markdown's block of code", "{{{#!syntax 언어"))
        }
        b'`' if run.len() == 1 && behind.contains('`') => {
            habit_of(run, ("마크다운의 코드", "Markdown's code", "{{{글}}}"))
        }
        b'#' if run.start == line.start && behind.starts_with(' ') => {
            habit_of(line, ("마크다운의 문단 제목", "Markdown's heading", "== 제목 =="))
        }
        b'{' if run.len() == 2 && behind.contains("}}") => {
            habit_of(run, ("미디어위키의 틀", "MediaWiki's template", "[include(틀:이름)]"))
        }
        b'{' if run.start == line.start && behind.starts_with('|') => {
            habit_of(run, ("미디어위키의 표", "MediaWiki's table", "||셀||"))
        }
        b'<' => tag(page),
        b'[' => external(page, run, behind),
        b'h' | b'f' => address(page),
        _ => unknown_link(page),
    }
}

fn habit_of(span: Span, words: (&'static str, &'static str, &'static str)) -> Option<Habit> {
    Some(Habit { span, korean: words.0, english: words.1, own: words.2 })
}

/// `＝＝`, `［＊`: signs as wide as Hangul.
fn full_width(page: &Page) -> Option<Habit> {
    let rest = page.window(page.offset, 64);
    let sign = rest.chars().next().filter(|sign| "＝［］｛｝｜＊＇～＿＃＞".contains(*sign))?;
    let is_sign = |character: &char| ('\u{ff01}'..='\u{ff5e}').contains(character);
    let run: usize = rest.chars().take_while(is_sign).map(char::len_utf8).sum();
    let is_meant = run > sign.len_utf8();
    let span = Span::new(page.offset, page.offset + run);
    let words = ("전각 문자", "a full-width character", "= [ ] { } | * ' ~ _ # >");
    habit_of(span, words).filter(|_| is_meant)
}

fn tag(page: &Page) -> Option<Habit> {
    let line = page.line(page.offset);
    let behind = page.text(Span::new(page.offset + 1, line.end.max(page.offset + 1)));
    let (inside, _) = behind.split_once('>')?;
    if inside.starts_with("!--") {
        let words = ("HTML의 주석", "an HTML comment", "## 주석");
        return habit_of(Span::new(page.offset, page.offset + "<!--".len()), words);
    }
    let name = inside.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
    let span = Span::new(page.offset, page.offset + inside.len() + 2);
    habit_of(
        span,
        match name.to_ascii_lowercase().as_str() {
            "br" => ("HTML의 줄바꿈", "HTML's line break", "[br]"),
            "b" | "strong" => ("HTML의 굵은 글씨", "HTML's bold text", "'''글'''"),
            "i" | "em" => ("HTML의 기울임", "HTML's italics", "''글''"),
            "s" | "del" | "strike" => ("HTML의 취소선", "HTML's strikethrough", "~~글~~"),
            "u" | "ins" => ("HTML의 밑줄", "HTML's underline", "__글__"),
            "sup" => ("HTML의 위 첨자", "HTML's superscript", "^^글^^"),
            "sub" => ("HTML의 아래 첨자", "HTML's subscript", ",,글,,"),
            "ref" => ("미디어위키의 각주", "MediaWiki's footnote", "[* 내용]"),
            "references" => ("미디어위키의 각주 목록", "MediaWiki's list of notes", "[각주]"),
            "nowiki" => ("미디어위키의 문법", "MediaWiki's markup", "{{{글}}}"),
            "math" => ("옛 수식", "an old form of formulas", "[math(수식)]"),
            "span" | "div" | "font" | "center" | "small" | "big" | "p" => {
                ("HTML의 태그", "an HTML tag", "{{{#!html …}}}")
            }
            _ => return None,
        },
    )
}

/// `[https://… text]`
fn external(page: &Page, run: Span, behind: &str) -> Option<Habit> {
    let is_address = behind.starts_with("http://") || behind.starts_with("https://");
    let (inside, rest) = behind.split_once(']')?;
    if run.len() > 1 {
        return None;
    }
    let span = Span::new(run.start, run.end + inside.len() + 1);
    if rest.starts_with("(http") {
        let end = rest.find(')').map_or(span.end, |close| span.end + close + 1);
        return habit_of(
            Span::new(run.start, end.min(page.source.len())),
            ("마크다운의 링크", "Markdown's link", "[[주소|글]]"),
        );
    }
    is_address.then_some(())?;
    habit_of(span, ("미디어위키의 바깥 링크", "MediaWiki's external link", "[[주소|글]]"))
}

/// The brackets of `[text](address)`, which look like a macro.
fn unknown_link(page: &Page) -> Option<Habit> {
    let node = page.node_at(page.offset);
    let span = span_of(node);
    let is_link = Kind::of(node) == Kind::UnknownMacro && page.after(span.end).starts_with("(http");
    let words = ("마크다운의 링크", "Markdown's link", "[[주소|글]]");
    habit_of(span, words).filter(|_| is_link)
}

fn address(page: &Page) -> Option<Habit> {
    let rest = page.window(page.offset, 512);
    let is_address = ["http://", "https://", "ftp://"].iter().any(|it| rest.starts_with(it));
    let length = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let span = Span::new(page.offset, page.offset + length);
    habit_of(span, ("주소만 쓴 것", "a bare address", "[[주소]]")).filter(|_| is_address)
}
