//! What conditions know by themselves, and their operators (language reference, section 8.7).

use super::{Context, Hover};
use crate::data::conditions::tokens::{self, Kind};
use crate::data::conditions::{MEMBERS, OPERATORS, VALUES};
use crate::ide::help::Topic;
use crate::model::GroupKind;
use crate::text::Span;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    let group = model.groups.get(model.group_at(offset)?)?;
    let is_condition = group.kind == GroupKind::If && group.header.contains(offset);
    is_condition.then(|| word(context, group.header, offset))?
}

/// The word or sign at `offset` in a condition.
pub fn word(context: &Context, condition: Span, offset: usize) -> Option<Hover> {
    let source = context.source(condition);
    let inside = offset.checked_sub(condition.start)?;
    let tokens: Vec<_> = tokens::read(&source).collect();
    let index = tokens.iter().position(|token| token.span.contains(&inside))?;
    let token = tokens.get(index)?;
    let before = index.checked_sub(1).and_then(|before| tokens.get(before));
    let known = match token.kind {
        Kind::Name if before.is_some_and(|token| token.text.ends_with('.')) => MEMBERS,
        Kind::Name => VALUES,
        Kind::Operator => OPERATORS,
        Kind::Value | Kind::UnclosedString | Kind::Other => return None,
    };
    let word = known.iter().find(|word| word.name == token.text)?;
    let (start, end) = (condition.start + token.span.start, condition.start + token.span.end);
    context.help(Span::new(start, end), &Topic::condition(word.name))
}
