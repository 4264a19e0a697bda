//! Colours: what they look like as a code, and how well they are read in both themes.

use super::{Context, Hover};
use crate::ide::help::Topic;
use crate::text::Span;

/// The colour around `offset` in the source of `span`.
pub fn hover(context: &Context, span: Span, offset: usize) -> Option<Hover> {
    let source = context.source(span);
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '#';
    let (before, after) = source.split_at_checked(offset.checked_sub(span.start)?)?;
    let before = before.len() - before.trim_end_matches(is_part).len();
    let after = after.len() - after.trim_start_matches(is_part).len();
    let word = Span::new(offset - before, offset + after);
    let topic = Topic::color(context.source(word).trim_start_matches("{{{"));
    word.contains(offset).then(|| context.help(word, &topic))?
}
