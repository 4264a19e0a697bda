//! Text that stays text: what NamuMark would read as markup gets a backslash (language reference,
//! section 7).

use crate::data::macros;

/// Marks that come in pairs.
const PAIRED: &str = "'~-_^,|{}[";

/// `text` so that NamuMark shows it as it stands. `is_line_start` says whether it begins a line.
pub fn escape(text: &str, is_line_start: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut is_line_start = is_line_start;
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let after = rest.as_str();
        let opens_line = is_line_start && begins_block(character, after);
        if opens_line || begins_markup(character, after) {
            escaped.push('\\');
        }
        escaped.push(character);
        // The second of a pair is protected too, as it may be the first of another.
        if PAIRED.contains(character) && after.starts_with(character) {
            escaped.push('\\');
            escaped.extend(rest.next());
        }
        is_line_start = character == '\n';
    }
    escaped
}

/// `text` in a link's label or a note, where brackets pair (language reference, sections 9 and 10).
pub fn escape_in_brackets(text: &str) -> String {
    let escaped = escape(text, false);
    let mut protected = String::with_capacity(escaped.len());
    let mut is_protected = false;
    for character in escaped.chars() {
        if matches!(character, '[' | ']') && !is_protected {
            protected.push('\\');
        }
        protected.push(character);
        is_protected = character == '\\' && !is_protected;
    }
    protected
}

/// What a cell holds, so that neither end is taken for a part of what stands around it: options, and
/// delimiters (language reference, section 15).
pub fn escape_ends(cell: &str) -> String {
    let before = if cell.starts_with(['<', '|']) { "\\" } else { "" };
    let inside = cell.strip_suffix(['|', '\\']).filter(|inside| !inside.ends_with('\\'));
    match inside {
        _ if cell == "|" => "\\|".to_owned(),
        Some(inside) => format!("{before}{inside}\\{}", &cell[inside.len()..]),
        None => format!("{before}{cell}"),
    }
}

fn begins_markup(character: char, after: &str) -> bool {
    match character {
        '\\' => true,
        '[' => after.starts_with(['*', '[']) || begins_macro(after),
        _ => PAIRED.contains(character) && after.starts_with(character),
    }
}

fn begins_macro(after: &str) -> bool {
    let end = after.find(['(', ']', '\n']).unwrap_or(0);
    after.get(..end).is_some_and(|name| macros::find(name).is_some())
}

/// Spaces at the start are an indent; a reader takes them away.
fn begins_block(character: char, after: &str) -> bool {
    match character {
        '>' => true,
        '=' => after.trim_start_matches('=').starts_with([' ', '#']),
        '#' => after.starts_with(['#', 'r', '넘']),
        '-' => after.starts_with("---"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, escape_ends};
    use crate::data::macros;

    #[test]
    fn only_what_is_markup_is_protected() {
        assert!(macros::find("목차").is_some());
        for (text, expected) in [
            ("a - b, c's [d] {e} 1_2", "a - b, c's [d] {e} 1_2"),
            ("''a'' --", "\\'\\'a\\'\\' \\-\\-"),
            ("'''a", "\\'\\''a"),
            ("[[a]] [* b] [목차] [br]", "\\[\\[a]] \\[* b] \\[목차] \\[br]"),
            ("a\\b ||", "a\\\\b \\|\\|"),
        ] {
            assert_eq!(escape(text, false), expected);
        }
        for (cell, expected) in
            [("|", "\\|"), ("|a|", "\\|a\\|"), ("<a", "\\<a"), ("a\\", "a\\\\"), ("a\\|", "a\\|")]
        {
            assert_eq!(escape_ends(cell), expected);
        }
        assert_eq!(escape("> a\n== b ==\n## c", true), "\\> a\n\\== b ==\n\\## c");
    }
}
