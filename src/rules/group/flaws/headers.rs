//! Where the header of a box ends and its content was meant to begin (language reference,
//! sections 8.5 to 8.7). All offsets are from the start of the header.

use super::attributes;

/// Behind the last thing that is an attribute, or looks like one: what is wrong with an attribute
/// is another matter.
pub fn end_of_attributes(header: &str) -> usize {
    attributes::read(header).end
}

/// Behind a title in brackets, and whether there is one; otherwise behind the first word.
pub fn end_of_title(header: &str) -> (usize, bool) {
    let title = header.trim_start();
    let start = header.len() - title.len();
    match title.find(']').filter(|_| title.starts_with('[')) {
        Some(end) => (start + end + 1, true),
        None => (start + title.find(' ').unwrap_or(title.len()), false),
    }
}

/// Behind the last string, if something follows it.
pub fn end_of_condition(header: &str) -> Option<usize> {
    let end = header.rfind(['"', '\''])? + 1;
    (!header[end..].trim().is_empty()).then_some(end)
}

/// Where the first `}}}` stands, strings left out, that no `{{{` before it opens.
pub fn surplus_close(header: &str) -> Option<usize> {
    let mut quote = None;
    let mut depth = 0;
    let mut offset = 0;
    while let Some(c) = header[offset..].chars().next() {
        let rest = &header[offset..];
        let mut length = c.len_utf8();
        if quote.is_some() || matches!(c, '"' | '\'') {
            quote = if quote == Some(c) { None } else { quote.or(Some(c)) };
        } else if rest.starts_with("{{{") {
            depth += 1;
            length = "{{{".len();
        } else if rest.starts_with("}}}") {
            if depth == 0 {
                return Some(offset);
            }
            depth -= 1;
            length = "}}}".len();
        }
        offset += length;
    }
    None
}
