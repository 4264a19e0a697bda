//! Prose as bare text on one line: titles in the outline, notes in hints.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::document::Document;
use crate::text::Span;

use super::prose::{self, Prose, is_bare};

/// What readers see of `span`, the content of one construct.
pub fn shown(document: &Document, span: Span) -> String {
    let read = || flatten(&prose::read(document, span));
    bare(&document.text.slice(span)).unwrap_or_else(read)
}

/// The text of `pieces`, every run of white space one space. Marks of footnotes are left out, as
/// the wiki does in its table of contents.
pub fn flatten(pieces: &[Prose]) -> String {
    let mut text = String::new();
    collect(pieces, &mut text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect(pieces: &[Prose], text: &mut String) {
    for piece in pieces {
        match piece {
            Prose::Text(content) | Prose::Code(content) => text.push_str(content),
            Prose::CodeBlock { content, .. } => text.extend([" ", content, " "]),
            Prose::Break => text.push(' '),
            Prose::Note(_) => {}
            Prose::Marked(_, children) | Prose::Link { label: children, .. } => {
                collect(children, text);
            }
            Prose::Quote(children) => collect_block(children, text),
            Prose::List { items, .. } => items.iter().for_each(|item| collect_block(item, text)),
        }
    }
}

fn collect_block(children: &[Prose], text: &mut String) {
    text.push(' ');
    collect(children, text);
    text.push(' ');
}

/// What [`flatten`] gives for a piece of a line that holds no markup, as most do; `None` for one that
/// has to be read.
pub fn bare(source: &str) -> Option<String> {
    is_bare(source).then(|| source.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// At most `columns` columns of `text`, Hangul taking two; the cut shows as `…`.
pub fn shorten(text: &str, columns: usize) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut room = columns.saturating_sub(1);
    let kept: String = text
        .chars()
        .take_while(|character| {
            let width = character.width().unwrap_or(0);
            let fits = width <= room;
            room = room.saturating_sub(width);
            fits
        })
        .collect();
    format!("{}…", kept.trim_end())
}
