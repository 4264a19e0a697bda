use crate::fix::{Edit, Fix};
use crate::rules::{Context, Finding, Group, Rule, Severity};
use crate::text::Span;

pub const RULE: Rule =
    Rule::new("link-bare-address", Severity::Hint, include_str!("bare_address.md"), check)
        .in_group(Group::Pedantic)
        .in_parts();

const SCHEMES: [&str; 3] = ["https", "http", "ftp"];

fn check(context: &Context, findings: &mut Vec<Finding>) {
    for colon in context.runs().iter().filter(|run| run.sign == b':') {
        if let Some(address) = address(context, colon.span) {
            let message =
                context.say("주소만 쓰면 링크가 되지 않습니다", "An address by itself is no link");
            let fix = Fix {
                title: context.say("`[[ ]]`로 감싸기", "Put it into `[[ ]]`"),
                safe: false,
                edits: vec![Edit::insert(address.start, "[["), Edit::insert(address.end, "]]")],
            };
            findings.push(RULE.at(address, message).with_fix(fix));
        }
    }
}

/// The address around `://`, unless it is a link's text or in single brackets.
fn address(context: &Context, colon: Span) -> Option<Span> {
    let rest = context.after(colon.end).strip_prefix("//")?;
    let before = context.before(colon.start);
    let scheme = SCHEMES.into_iter().find(|scheme| before.ends_with(scheme))?;
    let start = colon.start - scheme.len();
    let length = rest.find(|end: char| !end.is_ascii_graphic() || "[]{}|<>\"\\".contains(end));
    let length = length.unwrap_or(rest.len());
    let text = rest[..length].trim_end_matches(['.', ',', ')', ';', '\'', '!', '?', ':']);
    let is_label = before.ends_with(&format!("[{scheme}")) || is_in_label(context, start);
    (!text.is_empty() && !is_label).then(|| Span::new(start, colon.end + 2 + text.len()))
}

fn is_in_label(context: &Context, offset: usize) -> bool {
    let links = &context.model().links;
    let before = links.partition_point(|link| link.span.start < offset);
    links[..before].last().is_some_and(|link| link.span.contains(offset))
}
