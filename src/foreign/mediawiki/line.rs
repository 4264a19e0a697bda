//! What stands on a line of MediaWiki.

use super::files;
use crate::foreign::builder::Builder;
use crate::foreign::html;
use crate::foreign::tree::{Container, Node};

/// Namespaces of categories and files, in English and Korean.
const CATEGORIES: [&str; 2] = ["category:", "분류:"];
const FILES: [&str; 3] = ["file:", "image:", "파일:"];

/// A link in a label in a link …: deeper ones are text.
const DEEPEST: usize = 8;

/// What ends farther away, in bytes, is text.
const FARTHEST: usize = 2048;

pub fn read(builder: &mut Builder, text: &str) {
    read_at(builder, text, 0);
}

pub(super) fn read_at(builder: &mut Builder, text: &str, depth: usize) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let ahead = near(rest);
        let length = match character {
            '\'' => quotes(builder, rest, &mut open),
            '{' => template(builder, ahead),
            '[' if depth < DEEPEST => link(builder, ahead, depth),
            '<' => tag(builder, ahead, depth),
            '&' => entity(builder, ahead),
            _ => None,
        };
        let length = length.unwrap_or_else(|| {
            let length = character.len_utf8();
            builder.text(&rest[..length]);
            length
        });
        rest = &rest[length..];
    }
    open.iter().for_each(|_| builder.close());
}

/// Whether a line holds what would only be in the way between words.
pub fn has_own_line(line: &str) -> bool {
    let lower = line.to_lowercase();
    let is_category =
        |rest: &str| CATEGORIES.iter().any(|prefix| rest.trim_start().starts_with(prefix));
    lower.strip_prefix("[[").is_some_and(is_category) || lower.starts_with("<references")
}

/// What is looked through for an end.
fn near(text: &str) -> &str {
    let end = (0..=FARTHEST.min(text.len())).rev().find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}

/// Each opens, or closes what it opened last.
fn quotes<'a>(builder: &mut Builder, rest: &'a str, open: &mut Vec<&'a str>) -> Option<usize> {
    let run = rest.len() - rest.trim_start_matches('\'').len();
    let marks: &[&str] = match run {
        0 | 1 => return None,
        2 => &["''"],
        3 | 4 => &["'''"],
        _ if open.last() == Some(&"''") => &["''", "'''"],
        _ => &["'''", "''"],
    };
    for &mark in marks {
        if open.last() == Some(&mark) {
            open.pop();
            builder.close();
        } else {
            open.push(mark);
            builder.open(if mark == "''" { Container::Italic } else { Container::Bold });
        }
    }
    Some(marks.iter().map(|mark| mark.len()).sum())
}

/// Templates have no counterpart that is known here.
fn template(builder: &mut Builder, rest: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut offset = 0;
    while let Some(index) = rest[offset..].find(['{', '}']) {
        offset += index;
        match rest.get(offset..offset + 2) {
            Some("{{") => depth += 1,
            Some("}}") if depth == 1 => {
                builder.add(Node::Raw(rest[..offset + 2].to_owned()));
                return Some(offset + 2);
            }
            Some("}}") => depth = depth.checked_sub(1)?,
            _ if depth == 0 => return None,
            _ => {
                offset += 1;
                continue;
            }
        }
        offset += 2;
    }
    None
}

fn link(builder: &mut Builder, rest: &str, depth: usize) -> Option<usize> {
    if let Some(inside) = rest.strip_prefix("[[") {
        let end = closing(inside)?;
        internal(builder, &inside[..end], depth);
        return Some(end + 4);
    }
    let inside = rest.strip_prefix('[').filter(|inside| {
        ["http://", "https://", "ftp://", "//"].iter().any(|scheme| inside.starts_with(scheme))
    })?;
    let end = inside.find(']')?;
    let (target, label) = inside[..end].split_once(' ').unwrap_or((&inside[..end], ""));
    builder.open(Container::Link(target.to_owned()));
    read_at(builder, label.trim(), depth + 1);
    builder.close();
    Some(end + 2)
}

/// Where the `]]` of a link stands; others may stand in its label.
fn closing(inside: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut offset = 0;
    while let Some(index) = inside[offset..].find(['[', ']']) {
        offset += index;
        match inside.get(offset..offset + 2) {
            Some("[[") => depth += 1,
            Some("]]") if depth == 0 => return Some(offset),
            Some("]]") => depth -= 1,
            _ => {
                offset += 1;
                continue;
            }
        }
        offset += 2;
    }
    None
}

fn internal(builder: &mut Builder, inside: &str, depth: usize) {
    let (target, label) = inside.split_once('|').unwrap_or((inside, ""));
    let lower = target.trim_start().to_lowercase();
    let name = target.split_once(':').map_or(target, |(_, name)| name).trim();
    if CATEGORIES.iter().any(|prefix| lower.starts_with(prefix)) {
        let key = if label.is_empty() { String::new() } else { format!("|{label}") };
        return builder.add(Node::Raw(format!("[[분류:{name}{key}]]")));
    }
    if FILES.iter().any(|prefix| lower.starts_with(prefix)) {
        return files::read(builder, &name.replace('_', " "), label, depth + 1);
    }
    builder.open(Container::Link(target.trim().to_owned()));
    read_at(builder, label, depth + 1);
    builder.close();
}

/// Tags whose content is read here; the others are left to the reader of HTML.
fn tag(builder: &mut Builder, rest: &str, depth: usize) -> Option<usize> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return Some(comment.find("-->").map_or(rest.len(), |end| end + 7));
    }
    let end = rest.find('>')? + 1;
    let name: String = rest[1..end].chars().take_while(|it| it.is_ascii_alphanumeric()).collect();
    if name.is_empty() && !rest.starts_with("</") {
        return None;
    }
    let close = format!("</{name}>");
    let content = rest[end..].find(&close).filter(|_| !rest[..end].ends_with("/>"));
    let total = content.map(|length| end + length + close.len());
    let inside = content.map(|length| &rest[end..end + length]).unwrap_or_default();
    match name.as_str() {
        "nowiki" => builder.text(inside),
        "math" => builder.add(Node::Raw(format!("[math({inside})]"))),
        "code" | "tt" => builder.add(Node::Code(inside.to_owned())),
        "references" => builder.add(Node::Raw("[각주]".to_owned())),
        "ref" => note(builder, &rest[..end], inside, depth),
        _ => {
            html::read_into(builder, &rest[..end]);
            return Some(end);
        }
    }
    Some(total.unwrap_or(end))
}

/// A note with a name may be referred to again.
fn note(builder: &mut Builder, tag: &str, inside: &str, depth: usize) {
    let name = tag.split("name=").nth(1).map(|rest| rest.trim_matches(['"', '\'', ' ', '/', '>']));
    let name = name.and_then(|name| name.split(['"', '\'']).next()).map(str::to_owned);
    if !inside.is_empty() {
        builder.open(Container::Note);
        read_at(builder, inside, depth + 1);
        match &name {
            Some(name) => builder.close_note(name.clone()),
            None => builder.close(),
        }
    }
    if let Some(name) = name {
        builder.add(Node::Reference(name));
    }
}

fn entity(builder: &mut Builder, rest: &str) -> Option<usize> {
    let end = rest.char_indices().take(12).find(|(_, it)| *it == ';')?.0 + 1;
    html::read_into(builder, &rest[..end]);
    Some(end)
}
