use crate::data::directives;
use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::line::{Foreign, describe, foreign, until};

pub const RULE: Rule =
    Rule::new("foreign-markdown", Severity::Information, include_str!("markdown.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let found = foreign(context, |sign, length, run| match (sign, length) {
        (b'*', 2) => bold(context, run),
        (b'`', 1) => code(context, run),
        (b'`', 3) => fence(context, run),
        (b'[', 1) => link(context, run),
        (b'#', 1) => heading(context, run),
        _ => None,
    });
    for foreign in found {
        let (message, fix) = describe(context, &foreign, "Markdown");
        let end = context.line_end(foreign.span.start).min(foreign.span.end);
        findings.push(RULE.at(Span::new(foreign.span.start, end), message).with_fix(fix));
    }
}

/// Whether a text between two signs was meant to be between them.
fn is_content(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
        && !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
}

fn follows_word(context: &Context, offset: usize) -> bool {
    context.before(offset).ends_with(|last: char| last.is_ascii_alphanumeric() || last == '\\')
}

fn bold(context: &Context, mark: Span) -> Option<Foreign> {
    let (text, end) = until(context, mark.end, "**")?;
    let is_bold = is_content(text) && !text.contains('*') && !follows_word(context, mark.start);
    let own = (format!("'''{text}'''"), false);
    let (span, name) = (Span::new(mark.start, end), ("굵은 글씨", "bold text"));
    (is_bold && !text.contains("''")).then_some(Foreign { span, name, own: Some(own) })
}

/// Only what looks like code: a lone backtick is an accent or a part of a face.
fn code(context: &Context, mark: Span) -> Option<Foreign> {
    let (text, end) = until(context, mark.end, "`")?;
    let is_code = is_content(text)
        && text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
        && !text.contains(['[', ']', '{', '}'])
        && !follows_word(context, mark.start);
    let own = (format!("{{{{{{{text}}}}}}}"), false);
    let (span, name) = (Span::new(mark.start, end), ("코드", "code"));
    is_code.then_some(Foreign { span, name, own: Some(own) })
}

/// A line of three backticks, up to the next one.
fn fence(context: &Context, mark: Span) -> Option<Foreign> {
    if context.line_start(mark.start) != mark.start {
        return None;
    }
    let line_end = context.line_end(mark.end);
    let language = context.text(Span::new(mark.end, line_end)).trim();
    let start = context.next_line(mark.end)?;
    let body = context.after(start);
    let length = if body.starts_with("```") { 0 } else { body.find("\n```")? + 1 };
    let (code, close) = (&body[..length], start + length + "```".len());
    if !context.text(Span::new(close, context.line_end(close))).trim().is_empty() {
        return None;
    }
    let newline = context.newline;
    let language = language.to_lowercase();
    let is_known = directives::languages().contains(&language.as_str());
    let head = if is_known { format!("#!syntax {language}") } else { String::new() };
    let own = format!("{{{{{{{head}{newline}{code}}}}}}}");
    let is_sound = !code.contains("{{{") && !code.contains("}}}");
    let (span, name) = (Span::new(mark.start, close), ("코드 묶음", "a block of code"));
    Some(Foreign { span, name, own: is_sound.then_some((own, false)) })
}

fn link(context: &Context, mark: Span) -> Option<Foreign> {
    let (text, end) = until(context, mark.end, "](")?;
    let (address, end) = until(context, end, ")")?;
    let is_address = address.starts_with("http://") || address.starts_with("https://");
    if !is_address || text.contains(['[', ']']) || address.contains(char::is_whitespace) {
        return None;
    }
    let is_picture = context.before(mark.start).ends_with('!');
    let is_sound = !is_picture && !text.is_empty() && !address.contains(['|', ']', '(', '\\']);
    let start = mark.start - usize::from(is_picture);
    let name = if is_picture { ("그림", "a picture") } else { ("링크", "a link") };
    let own = is_sound.then(|| (format!("[[{address}|{text}]]"), true));
    Some(Foreign { span: Span::new(start, end), name, own })
}

/// A line by itself: several in a row are a list or code.
fn heading(context: &Context, mark: Span) -> Option<Foreign> {
    let start = context.line_start(mark.start);
    let line = Span::new(start, context.line_end(start));
    let title = context.text(line).strip_prefix("# ")?.trim();
    let next = context.next_line(start).is_some_and(|next| context.after(next).starts_with("# "));
    let before = context.before(start).trim_end_matches(['\r', '\n']);
    let previous = before.rsplit('\n').next().is_some_and(|line| line.starts_with("# "));
    // `# redirect` is a mistake of its own.
    let is_redirect = ["redirect", "넘겨주기"].iter().any(|word| title.starts_with(word));
    let is_alone = !next && !previous && !is_redirect;
    let is_heading = start == mark.start && is_content(title) && is_alone;
    let own = (format!("== {} ==", title.trim_end_matches(['#', ' '])), false);
    is_heading
        .then_some(Foreign { span: line, name: ("문단 제목", "a heading"), own: Some(own) })
}
