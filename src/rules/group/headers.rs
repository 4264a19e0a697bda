//! Where the header of a box ends and its content was meant to begin (language reference,
//! sections 8.5 to 8.7). All offsets are from the start of the header.

/// Behind the last thing that is an attribute, or looks like one: what is wrong with an attribute
/// is another matter.
pub(super) fn end_of_attributes(header: &str) -> usize {
    let mut end = 0;
    while let Some(length) = attribute(&header[end..]) {
        end += length;
    }
    end
}

/// The length of the attribute at the start of `text`, spaces before it included.
fn attribute(text: &str) -> Option<usize> {
    let name = text.trim_start();
    if let Some(rest) = name.strip_prefix(['"', '\'', ';', ',']) {
        return Some(text.len() - rest.len());
    }
    let after_name = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
    if after_name.starts_with(':') && after_name.contains(['"', ';']) {
        // A style that a quote has cut in two.
        return Some(text.len());
    }
    let value = after_name.trim_start().strip_prefix('=')?.trim_start();
    if after_name.len() == name.len() {
        return None;
    }
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let length = match quote {
        Some(quote) => value[1..].find(quote).map_or(value.len(), |end| end + 2),
        None => value.find([' ', '{', '}']).unwrap_or(value.len()),
    };
    Some(text.len() - value.len() + length)
}

/// Behind a title in brackets, and whether there is one; otherwise behind the first word.
pub(super) fn end_of_title(header: &str) -> (usize, bool) {
    let title = header.trim_start();
    let start = header.len() - title.len();
    match title.find(']').filter(|_| title.starts_with('[')) {
        Some(end) => (start + end + 1, true),
        None => (start + title.find(' ').unwrap_or(title.len()), false),
    }
}

/// Behind the last string, if something follows it.
pub(super) fn end_of_condition(header: &str) -> Option<usize> {
    let end = header.rfind(['"', '\''])? + 1;
    (!header[end..].trim().is_empty()).then_some(end)
}

/// Where the first `}}}` stands, strings left out, that no `{{{` before it opens.
pub(super) fn surplus_close(header: &str) -> Option<usize> {
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
