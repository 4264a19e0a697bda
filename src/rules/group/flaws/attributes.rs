//! The header of a `#!wiki`, read as its author meant it: the engine takes `name="value"` behind a
//! space and ignores the rest of the line (language reference, section 8.5). Offsets are from the
//! start of the header.

use std::ops::Range;

use crate::data::directives::{self, AttributeValue};

/// The attributes of a header, and where the last of them ends.
pub struct Header {
    pub attributes: Vec<Attribute>,
    /// A `"` that ends a style too early, if there is one.
    pub stray_quote: Option<usize>,
    pub end: usize,
}

/// `name="value"`, or what looks like it.
pub struct Attribute {
    pub name: Range<usize>,
    /// The value, its quotes left out.
    pub value: Range<usize>,
    /// The value with its quotes.
    pub quoted: Range<usize>,
    pub quotes: Quotes,
    /// Whether a space, or the header's start, is before the name.
    pub is_apart: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    Double,
    /// Others than `"`, none, or one only.
    Wrong,
}

impl Attribute {
    /// Whether the engine takes it.
    pub fn is_sound(&self) -> bool {
        self.quotes == Quotes::Double && self.is_apart && self.name.end + 1 == self.quoted.start
    }
}

pub fn read(header: &str) -> Header {
    let mut read = Header { attributes: Vec::new(), stray_quote: None, end: 0 };
    loop {
        if let Some(quote) = stray_quote(header, read.attributes.last(), read.end) {
            return Header { stray_quote: Some(quote), end: header.len(), ..read };
        }
        let rest = &header[read.end..];
        let text = rest.trim_start();
        if let Some(text) = text.strip_prefix(['"', '\'', ';', ',']) {
            read.end = header.len() - text.len();
            continue;
        }
        let start = header.len() - text.len();
        let is_apart = start == 0 || text.len() < rest.len();
        match attribute(header, start, is_apart) {
            Some(attribute) => {
                read.end = attribute.quoted.end;
                read.attributes.push(attribute);
            }
            None => return read,
        }
    }
}

fn name_end(text: &str) -> usize {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    text.len() - rest.len()
}

/// Where the quote stands that ends the attribute before `end`, if the text behind it goes on as if
/// it didn't.
fn stray_quote(header: &str, attribute: Option<&Attribute>, end: usize) -> Option<usize> {
    let attribute = attribute.filter(|attribute| attribute.quotes == Quotes::Double)?;
    let rest = &header[end..];
    let is_attribute = rest[name_end(rest)..].starts_with('=');
    let goes_on = attribute.quoted.end == end
        && is_style(&header[attribute.name.clone()])
        && !rest.is_empty()
        && !rest.starts_with(char::is_whitespace)
        && !is_attribute
        && rest.chars().skip(1).any(|character| character == '"');
    goes_on.then(|| end - 1)
}

fn is_style(name: &str) -> bool {
    directives::attribute(name).is_some_and(|attribute| attribute.value == AttributeValue::Style)
}

fn attribute(header: &str, start: usize, is_apart: bool) -> Option<Attribute> {
    let name = start..start + name_end(&header[start..]);
    let value = header[name.end..].trim_start().strip_prefix('=')?.trim_start();
    if name.is_empty() {
        return None;
    }
    let start = header.len() - value.len();
    let is_style = is_style(&header[name.clone()]);
    let (value, quoted, quotes) = match value.chars().next().and_then(closing_quote) {
        Some((open, close)) => quoted(header, start + open, close),
        None => {
            let end = start + unquoted_length(value, is_style);
            (start..end, start..end, Quotes::Wrong)
        }
    };
    Some(Attribute { name, value, quoted, quotes, is_apart })
}

/// How long an opening quote is, and what closes it.
fn closing_quote(quote: char) -> Option<(usize, &'static [char])> {
    let close: &[char] = match quote {
        '"' => &['"'],
        '\'' => &['\''],
        '“' | '”' | '‘' | '’' => &['“', '”', '‘', '’', '"', '\''],
        _ => return None,
    };
    Some((quote.len_utf8(), close))
}

fn quoted(header: &str, start: usize, close: &[char]) -> (Range<usize>, Range<usize>, Quotes) {
    let open = header[..start].chars().next_back().map_or(0, char::len_utf8);
    match header[start..].find(close) {
        Some(length) => {
            let end = start + length;
            let quote = header[end..].chars().next().map_or(0, char::len_utf8);
            let quotes = if close == ['"'] { Quotes::Double } else { Quotes::Wrong };
            (start..end, start - open..end + quote, quotes)
        }
        None => (start..header.len(), start - open..header.len(), Quotes::Wrong),
    }
}

/// A style goes on to the next attribute, other values to the next space.
fn unquoted_length(value: &str, is_style: bool) -> usize {
    let word = value.find([' ', '{', '}']).unwrap_or(value.len());
    if !is_style {
        return word;
    }
    let next = value.find(['=', '{', '}']).map_or(value.len(), |end| {
        if value[end..].starts_with('=') { value[..end].rfind(' ').unwrap_or(0) } else { end }
    });
    value[..next].trim_end().len()
}
