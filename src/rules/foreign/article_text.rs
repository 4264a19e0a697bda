//! What was pasted from the rendered site into a page.

use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule = Rule::new(
    "foreign-article-text",
    Severity::Information,
    include_str!("article_text.md"),
    check_buttons,
)
.in_parts_but_for(check_marks);

/// The buttons of the site.
const EDIT: &str = "[편집]";
const FOLDING: &str = "펼치기 · 접기";

/// Longer lines that end in `[편집]` are sentences about it, in bytes.
const LONGEST_TITLE: usize = 90;

fn check_buttons(context: &Context, findings: &mut Vec<Finding>) {
    let brackets = context.model().unknown_macros.iter();
    let titles = brackets.filter(|span| is_behind_title(context, **span));
    findings.extend(titles.map(|span| button(context, *span)));
    let foldings = context.source.match_indices(FOLDING);
    let foldings = foldings.filter_map(|(start, _)| folding(context, start));
    findings.extend(foldings.map(|span| button(context, span)));
}

fn is_behind_title(context: &Context, span: Span) -> bool {
    if context.text(span) != EDIT || !ends_line(context, span.end) {
        return false;
    }
    let start = context.line_start(span.start);
    start < span.start && span.end - start <= LONGEST_TITLE
}

/// Asked first, so that no line is looked through more than once.
fn ends_line(context: &Context, offset: usize) -> bool {
    let after = context.after(offset);
    after.is_empty() || after.starts_with(['\n', '\r'])
}

/// The brackets around the label of a button that has its line for itself.
fn folding(context: &Context, offset: usize) -> Option<Span> {
    let rest = context.after(offset + FOLDING.len());
    let close = offset + FOLDING.len() + rest.len() - rest.trim_start_matches(' ').len();
    if !ends_line(context, close + "]".len()) {
        return None;
    }
    let line = Span::new(context.line_start(offset), close + "]".len());
    let inside = context.text(line).strip_prefix('[')?.strip_suffix(']')?;
    let is_button = inside.trim() == FOLDING && !context.model().is_verbatim(offset);
    is_button.then_some(line)
}

fn button(context: &Context, span: Span) -> Finding {
    let button = context.text(span);
    let message = context.say(
        format!("화면에서 복사한 단추 `{button}`: 글자로 보입니다"),
        format!("`{button}`, copied from the rendered page, shows as text"),
    );
    let title = context.say("지우기", "Delete it");
    RULE.at(span, message).with_fix(Fix { title, safe: false, edits: vec![Edit::delete(span)] })
}

/// Numbers in brackets that stand like marks of notes, where they rise one by one over the page from
/// the first: a single one may be anything.
fn check_marks(context: &Context, findings: &mut Vec<Finding>) {
    let mut marks: Vec<(u32, Span)> = Vec::new();
    for &span in &context.model().unknown_macros {
        let last = marks.last().map_or(0, |(last, _)| *last);
        if number(context, span) == Some(last + 1) && is_mark(context, span) {
            marks.push((last + 1, span));
        }
    }
    if marks.len() < 2 {
        marks.clear();
    }
    let finding = |(number, span)| {
        let message = context.say(
            format!("화면에서 복사한 각주 표시 `[{number}]`: 각주가 되지 않습니다"),
            format!("`[{number}]`, copied from the rendered page, makes no footnote"),
        );
        RULE.at(span, message)
    };
    findings.extend(marks.into_iter().map(finding));
}

fn number(context: &Context, span: Span) -> Option<u32> {
    context.text(span).strip_prefix('[')?.strip_suffix(']')?.parse().ok()
}

/// Whether it follows a sentence or a word of Hangul, and nothing follows it that makes it a name.
fn is_mark(context: &Context, span: Span) -> bool {
    let is_hangul = |character: char| ('가'..='힣').contains(&character);
    let before = context.before(span.start).chars().next_back();
    let after = context.after(span.end).chars().next();
    before.is_some_and(|last| is_hangul(last) || ".,!?\"'”’)]」』".contains(last))
        && after.is_none_or(|next| next != '(' && (is_hangul(next) || !next.is_alphanumeric()))
}
