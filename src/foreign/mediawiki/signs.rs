//! What tells MediaWiki from NamuMark.

use super::LIST_MARKS;

/// What NamuMark's text doesn't hold, in lower case.
const MARKS: [&str; 9] = [
    "<ref>",
    "<ref ",
    "<references",
    "<nowiki",
    "<syntaxhighlight",
    "[[file:",
    "[[image:",
    "[[category:",
    "{{reflist",
];

/// Whether something in `text` is MediaWiki, and to NamuMark neither markup nor a usual way to write.
pub fn is_likely(text: &str) -> bool {
    let lower = text.to_lowercase();
    MARKS.iter().any(|mark| lower.contains(mark))
        || text.lines().any(begins_table)
        || has_list(text)
        || has_address(text)
        || has_template(text)
}

fn begins_table(line: &str) -> bool {
    let rest = line.trim_end().strip_prefix("{|");
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// One line alone may be a sentence with a mark before it.
fn has_list(text: &str) -> bool {
    let mut before = false;
    text.lines().any(|line| {
        let is_other = ["##", "#!", "#redirect", "#넘겨주기"].iter().any(|it| line.starts_with(it));
        let content = line.trim_start_matches(LIST_MARKS);
        let is_item = content.len() < line.len() && !content.is_empty() && !is_other;
        std::mem::replace(&mut before, is_item) && is_item
    })
}

/// A link to another site has one bracket.
fn has_address(text: &str) -> bool {
    text.match_indices("[http").any(|(index, _)| !text[..index].ends_with('['))
}

/// NamuMark has three braces, and those in a row may be many.
fn has_template(text: &str) -> bool {
    text.match_indices("{{").any(|(index, mark)| {
        let after = &text[index + mark.len()..];
        let name = after.split(['|', '}', '{', '\n']).next().unwrap_or_default();
        let is_alone = !text[..index].ends_with('{') && !name.trim().is_empty();
        is_alone && after.contains("}}") && !after.starts_with('{')
    })
}
