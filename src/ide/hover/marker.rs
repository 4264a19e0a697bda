//! Words that mean something where they stand: what leads to another page, and comments that silence
//! findings (language reference, sections 4 and 5).

use super::{Context, Hover};
use crate::data::markers::{self, Marker};
use crate::ide::help::Topic;
use crate::text::Span;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let (marker, span) = redirect(context).or_else(|| in_comment(context, offset))?;
    span.contains(offset).then(|| context.help(span, &Topic::marker(marker.name)))?
}

/// What makes a redirect of the page, however it is written.
fn redirect(context: &Context) -> Option<(&'static Marker, Span)> {
    let redirect = context.document.model().redirect.as_ref()?;
    let source = context.source(Span::new(redirect.span.start, redirect.target_span.start));
    let start = redirect.span.start;
    Some((markers::find("#redirect")?, Span::new(start, start + source.trim_end().len())))
}

/// The first word of a comment.
fn in_comment(context: &Context, offset: usize) -> Option<(&'static Marker, Span)> {
    let comments = &context.document.model().comments;
    let index = comments.partition_point(|comment| comment.start <= offset).checked_sub(1)?;
    let comment = comments.get(index).copied().filter(|comment| comment.contains(offset))?;
    let source = context.source(comment);
    let text = source.trim_start_matches('#').trim_start();
    let word = text.split_whitespace().next()?;
    let start = comment.start + source.len() - text.len();
    Some((markers::find(word)?, Span::new(start, start + word.len())))
}
