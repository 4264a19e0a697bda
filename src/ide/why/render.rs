//! Explanations in words that editors and terminals show.

use super::Explanation;
use crate::config::Language;
use crate::document::Document;
use crate::ide::{markdown, plain};
use crate::text::Span;

/// Longer pieces of the source are cut where they are quoted.
const QUOTED_COLUMNS: usize = 60;

/// The text, the reason, and a line for each place.
pub fn markdown(document: &Document, language: Language, explanation: &Explanation) -> String {
    let title = language.say("글자로 보입니다", "Shown as text");
    let mut written =
        format!("**{title}** {}\n\n{}\n", quote(document, explanation.span), explanation.reason);
    for place in &explanation.places {
        let (line, quoted) = (line(document, place.span), quote(document, place.span));
        let line = match language {
            Language::Korean => format!("{line}행"),
            Language::English => format!("Line {line}"),
        };
        let quoted = if quoted.is_empty() { quoted } else { format!(" {quoted}") };
        written += &format!("\n- {line}{quoted}: {}", place.label);
    }
    written.trim_end().to_owned()
}

fn line(document: &Document, span: Span) -> usize {
    document.text.line_of(span.start) + 1
}

fn quote(document: &Document, span: Span) -> String {
    let source = document.text.slice(span);
    let beginning: String = source.trim_start().chars().take(QUOTED_COLUMNS + 1).collect();
    markdown::code(&plain::shorten(beginning.trim_end(), QUOTED_COLUMNS))
}
