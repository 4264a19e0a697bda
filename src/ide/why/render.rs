//! Explanations in words that editors and terminals show.

use super::{Explanation, Place};
use crate::config::Language;
use crate::document::Document;
use crate::ide::{markdown, plain};
use crate::text::Span;

/// Longer pieces of the source are cut where they are quoted.
const QUOTED_COLUMNS: usize = 60;

/// The text, the reason, and a line for each place.
pub fn markdown(document: &Document, language: Language, explanation: &Explanation) -> String {
    let title = match explanation.is_hidden {
        true => language.say("보이지 않습니다", "Not shown"),
        false => language.say("글자로 보입니다", "Shown as text"),
    };
    let mut written =
        format!("**{title}** {}\n\n{}\n", quote(document, explanation.span), explanation.reason);
    for place in &explanation.places {
        written += &format!("\n- {}", describe(document, language, place));
    }
    written.trim_end().to_owned()
}

/// Where a place is, what is written there, and what it has to do with the mistake, on one line.
pub fn describe(document: &Document, language: Language, place: &Place) -> String {
    let (line, quoted) = (document.text.line_of(place.span.start) + 1, quote(document, place.span));
    let line = match language {
        Language::Korean => format!("{line}행"),
        Language::English => format!("Line {line}"),
    };
    let quoted = if quoted.is_empty() { quoted } else { format!(" {quoted}") };
    format!("{line}{quoted}: {}", place.label)
}

fn quote(document: &Document, span: Span) -> String {
    let source = document.text.slice(span);
    let beginning: String = source.trim_start().chars().take(QUOTED_COLUMNS + 1).collect();
    markdown::code(&plain::shorten(beginning.trim_end(), QUOTED_COLUMNS))
}
