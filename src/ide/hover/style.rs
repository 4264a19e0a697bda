//! Attributes of `#!wiki`, and the properties in their styles and in `#!style` with what these are set to
//! (language reference, sections 8.5 and 8.10).

use super::{Context, Hover, color};
use crate::data::directives::{AttributeValue, attribute};
use crate::data::properties;
use crate::ide::help::Topic;
use crate::model::{Attribute, Group, GroupKind};
use crate::text::Span;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    let group = model.groups.get(model.group_at(offset)?)?;
    if group.kind == GroupKind::Style {
        return sheet(context, group, offset);
    }
    let is_here = |span: Option<Span>| span.is_some_and(|span| span.contains(offset));
    let attributes = model.attributes_of(group);
    let at = attributes.iter().find(|it| is_here(it.name) || is_here(it.value))?;
    match at.name.filter(|name| name.contains(offset)) {
        Some(name) => context.help(name, &Topic::attribute(&context.source(name))),
        None => value(context, at, offset),
    }
}

fn sheet(context: &Context, group: &Group, offset: usize) -> Option<Hover> {
    let content = Span::new(group.open.end, group.close.start);
    content.contains(offset).then(|| declaration(context, content, offset))?
}

fn value(context: &Context, at: &Attribute, offset: usize) -> Option<Hover> {
    let name = context.source(at.name?);
    let value = at.value?;
    match attribute(&name)?.value {
        AttributeValue::Style => declaration(context, value, offset),
        AttributeValue::Words(_) | AttributeValue::Language => {
            let word = context.source(value);
            context.help(value, &Topic::attribute(&name).set_to(word.trim_matches('"')))
        }
        AttributeValue::Classes | AttributeValue::Actions => None,
    }
}

/// The property, or a word or a colour of its value, at `offset` in the CSS of `span`.
fn declaration(context: &Context, span: Span, offset: usize) -> Option<Hover> {
    let css = context.document.source().get(span.start..span.end)?;
    let is_end = |character: char| matches!(character, ';' | '"' | '{' | '}');
    let (before, after) = css.split_at_checked(offset.checked_sub(span.start)?)?;
    let start = before.rfind(is_end).map_or(0, |end| end + 1);
    let end = before.len() + after.find(is_end).unwrap_or(after.len());
    // What stands before a `{` selects.
    let is_selector = css.get(end..).is_some_and(|rest| rest.starts_with('{'));
    let declaration = css.get(start..end).filter(|_| !is_selector)?;
    let (name, value) = declaration.split_once(':')?;
    let start = span.start + start + name.len() - name.trim_start().len();
    let (name, end) = (name.trim(), span.start + end);
    let topic = Topic::property(&name.to_ascii_lowercase());
    if offset < start + name.len() {
        let span = Span::new(start, start + name.len());
        return span.contains(offset).then(|| context.help(span, &topic))?;
    }
    let value = Span::new(end - value.len(), end);
    value.contains(offset).then(|| {
        color::hover(context, value, offset).or_else(|| word(context, name, topic, value, offset))
    })?
}

/// A word of the value of a property that takes it.
fn word(
    context: &Context,
    property: &str,
    topic: Topic,
    value: Span,
    offset: usize,
) -> Option<Hover> {
    let source = context.source(value);
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '-';
    let (before, after) = source.split_at_checked(offset.checked_sub(value.start)?)?;
    let start = before.trim_end_matches(is_part).len();
    let end = source.len() - after.trim_start_matches(is_part).len();
    let word = source.get(start..end)?;
    let span = Span::new(value.start + start, value.start + end);
    let is_taken = properties::property(property)?.takes_word(word) && span.contains(offset);
    is_taken.then(|| context.help(span, &topic.set_to(word)))?
}
