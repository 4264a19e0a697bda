//! Reads the basics of MediaWiki: headings, quotes' marks, links, lists, tables, notes and the tags of
//! HTML that it allows. Templates and whatever else is in double braces stay as they are.

mod files;
mod line;
mod prepare;
mod signs;
mod tables;

use super::builder::Builder;
use super::tree::{Container, Node, Page};

pub use signs::is_likely;

/// Marks of lists at the start of a line, where NamuMark has a space.
const LIST_MARKS: [char; 4] = ['*', '#', ':', ';'];

/// In lines.
const LONGEST_TEMPLATE: usize = 200;

pub fn read(text: &str) -> Page {
    let mut builder = Builder::default();
    let text = prepare::prepare(text);
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        match trimmed {
            _ if trimmed.starts_with("{|") => tables::read(&mut builder, &mut lines),
            _ if trimmed.starts_with("<pre") || trimmed.starts_with("<syntaxhighlight") => {
                code(&mut builder, trimmed, &mut lines)
            }
            _ if trimmed.starts_with("{{") => template(&mut builder, line, &mut lines),
            _ if line.starts_with(LIST_MARKS) => items(&mut builder, line, &mut lines),
            _ => block(&mut builder, line),
        }
    }
    builder.finish()
}

fn block(builder: &mut Builder, line: &str) {
    let trimmed = line.trim_end();
    if trimmed.is_empty() {
        builder.add(Node::Break);
        return builder.add(Node::Break);
    }
    if trimmed.starts_with("----") {
        return builder.add(Node::Rule);
    }
    match heading(trimmed) {
        Some((level, title)) => {
            builder.open(Container::Heading(level));
            line::read(builder, title);
            builder.close();
        }
        None => {
            let has_own_line = line::has_own_line(trimmed.trim_start());
            let space = if has_own_line { Node::Break } else { Node::Text(" ".to_owned()) };
            if has_own_line {
                builder.add(Node::Break);
            }
            line::read(builder, line.trim_start());
            builder.add(space);
        }
    }
}

/// The level and the title of a line that is a heading.
fn heading(line: &str) -> Option<(u8, &str)> {
    let (open, close) = (
        line.len() - line.trim_start_matches('=').len(),
        line.len() - line.trim_end_matches('=').len(),
    );
    let level = open.min(close).min(6);
    let title = line.get(level..line.len().checked_sub(level)?)?.trim();
    (level > 0 && !title.is_empty()).then_some((level as u8, title))
}

/// A template over several lines stays as it is.
fn template<'a, I>(builder: &mut Builder, first: &'a str, lines: &mut I)
where
    I: Iterator<Item = &'a str> + Clone,
{
    let mut depth = 0;
    let mut source = String::new();
    let mut ahead = std::iter::once(first).chain(lines.clone()).take(LONGEST_TEMPLATE);
    let is_closed = ahead.by_ref().enumerate().any(|(index, line)| {
        depth += line.matches("{{").count() as isize - line.matches("}}").count() as isize;
        source.extend([if index == 0 { "" } else { "\n" }, line]);
        depth <= 0
    });
    let others = source.matches('\n').count();
    if !is_closed || others == 0 {
        return block(builder, first);
    }
    lines.nth(others - 1);
    builder.add(Node::Raw(source));
    builder.add(Node::Break);
}

/// A block of code, up to the line with its end.
fn code<'a>(builder: &mut Builder, first: &'a str, lines: &mut impl Iterator<Item = &'a str>) {
    let (tag, mut rest) = first.split_once('>').unwrap_or((first, ""));
    let closer = if tag.starts_with("<pre") { "</pre>" } else { "</syntaxhighlight>" };
    let language = tag.split("lang=").nth(1).unwrap_or_default();
    let language = language.trim_matches(['"', '\'', ' ', '/']).split(['"', '\'', ' ']).next();
    let mut code = String::new();
    loop {
        if let Some((last, _)) = rest.split_once(closer) {
            code.push_str(last);
            break;
        }
        code.push_str(rest);
        code.push('\n');
        match lines.next() {
            Some(line) => rest = line,
            None => break,
        }
    }
    builder.open(Container::CodeBlock { language: language.unwrap_or_default().to_owned() });
    builder.text(code.trim_start_matches('\n'));
    builder.close();
}

/// Lines that begin with marks of lists, each a level.
fn items<'a, I>(builder: &mut Builder, first: &'a str, lines: &mut I)
where
    I: Iterator<Item = &'a str> + Clone,
{
    let mut open: Vec<char> = Vec::new();
    let mut line = first;
    loop {
        let rest = line.trim_start_matches(LIST_MARKS);
        let marks: Vec<char> = line[..line.len() - rest.len()].chars().collect();
        let common = open.iter().zip(&marks).take_while(|(a, b)| list(**a) == list(**b)).count();
        (common..open.len()).for_each(|_| (0..2).for_each(|_| builder.close()));
        if common == marks.len() {
            builder.close();
            builder.open(Container::Item);
        }
        for &mark in &marks[common..] {
            builder.open(list(mark));
            builder.open(Container::Item);
        }
        line::read(builder, rest.trim());
        open = marks;
        match lines.clone().next().filter(|next| next.starts_with(LIST_MARKS)) {
            Some(next) => {
                lines.next();
                line = next;
            }
            None => break,
        }
    }
    open.iter().for_each(|_| (0..2).for_each(|_| builder.close()));
}

fn list(mark: char) -> Container {
    Container::List { is_ordered: mark == '#', start: 1 }
}
