//! Formatting, as editors ask for it.

use tower_lsp::lsp_types::{FormattingOptions, Position, Range, TextEdit};

use super::convert;
use super::session::Snapshot;
use crate::format::{self, Options};
use crate::ide::typing;
use crate::text::Span;

/// The edits that format `range`, or the whole document. Sizes of tabs mean nothing in NamuMark.
pub fn format(page: &Snapshot, range: Option<Range>, options: &FormattingOptions) -> Vec<TextEdit> {
    let whole = Span::new(0, page.document.text.len());
    let span = range.map_or(whole, |range| page.span(range));
    let wanted = Options::default();
    let options = Options {
        trims_lines: options.trim_trailing_whitespace.unwrap_or(wanted.trims_lines),
        ends_last_line: options.insert_final_newline.unwrap_or(wanted.ends_last_line),
        trims_end: options.trim_final_newlines.unwrap_or(wanted.trims_end),
        ..wanted
    };
    let edits = format::format_again(&page.document, span, options, &mut page.kept.format());
    convert::text_edits(page, edits)
}

/// The edits after `typed`, which ends at `position`.
pub fn after_typing(page: &Snapshot, position: Position, typed: &str) -> Vec<TextEdit> {
    match typed {
        "\n" => {
            let edits = typing::after_newline(&page.document, page.offset(position));
            convert::text_edits(page, edits)
        }
        _ => Vec::new(),
    }
}
