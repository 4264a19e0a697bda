use crate::rules::{Context, Finding, Rule, Severity};
use crate::text::Span;

use super::line::{Foreign, describe, foreign, until};

/// How far the end of a table is looked for, in bytes.
const LONGEST_TABLE: usize = 20_000;

pub const RULE: Rule =
    Rule::new("foreign-mediawiki", Severity::Warning, include_str!("mediawiki.md"), check)
        .in_parts();

fn check(context: &Context, findings: &mut Vec<Finding>) {
    let found = foreign(context, |sign, length, run| match (sign, length) {
        (b'[', 1) => address(context, run),
        (b'{', 2) => template(context, run),
        (b'{', 1) => table(context, run),
        (b'<', 1) => tag(context, run),
        _ => None,
    });
    for foreign in found {
        let (message, fix) = describe(context, &foreign, "MediaWiki");
        findings.push(RULE.at(foreign.span, message).with_fix(fix));
    }
}

fn address(context: &Context, open: Span) -> Option<Foreign> {
    let (inside, end) = until(context, open.end, "]")?;
    let is_address = inside.starts_with("http://") || inside.starts_with("https://");
    // `[주소](…` is the other way round, and Markdown.
    if !is_address || inside.contains(['[', '|']) || context.after(end).starts_with(['(', ']']) {
        return None;
    }
    let own = match inside.split_once(' ') {
        Some((address, text)) if !text.trim().is_empty() => {
            format!("[[{address}|{}]]", text.trim())
        }
        _ => format!("[[{}]]", inside.trim()),
    };
    let (span, name) = (Span::new(open.start, end), ("바깥 링크", "an external link"));
    Some(Foreign { span, name, own: Some((own, true)) })
}

fn template(context: &Context, open: Span) -> Option<Foreign> {
    let (inside, end) = until(context, open.end, "}}")?;
    let is_name =
        inside.starts_with(char::is_alphanumeric) && !inside.contains(['{', '}', '=', '\\']);
    if !is_name || context.after(end).starts_with('}') {
        return None;
    }
    let mut parts = inside.split('|').map(|part| part.trim().replace(',', "\\,"));
    let name = parts.next().unwrap_or_default();
    let name = name.strip_prefix("틀:").unwrap_or(&name).to_owned();
    // Parameters without a name have none here.
    let own = parts.next().is_none().then(|| (format!("[include(틀:{name})]"), false));
    Some(Foreign { span: Span::new(open.start, end), name: ("틀", "a template"), own })
}

/// `{|` at the start of a line, with a `|}` to end it.
fn table(context: &Context, open: Span) -> Option<Foreign> {
    let is_start =
        context.after(open.start).starts_with("{|") && context.line_start(open.start) == open.start;
    let rest = context.after(open.end);
    let rest = rest.get(..rest.len().min(LONGEST_TABLE)).unwrap_or(rest);
    let is_table = is_start && rest.contains("\n|}") && rest.contains("\n|-");
    let span = Span::new(open.start, open.end + 1);
    is_table.then_some(Foreign { span, name: ("표", "a table"), own: None })
}

fn tag(context: &Context, open: Span) -> Option<Foreign> {
    let (tag, end) = until(context, open.end, ">")?;
    let word = tag.split([' ', '/']).next().unwrap_or_default();
    let name = match word {
        "ref" | "references" => ("각주", "a footnote"),
        "nowiki" => ("문법 없는 글", "text without markup"),
        _ => return None,
    };
    if word == "references" || tag.ends_with('/') {
        let own = (tag != "ref/" && word == "references").then(|| ("[각주]".to_owned(), false));
        return Some(Foreign { span: Span::new(open.start, end), name, own });
    }
    let (text, end) = until(context, end, &format!("</{word}>"))?;
    let own = match tag {
        "ref" => Some((format!("[* {text}]"), false)),
        "nowiki" => Some((format!("{{{{{{{text}}}}}}}"), false)),
        _ => None,
    };
    Some(Foreign { span: Span::new(open.start, end), name, own })
}
