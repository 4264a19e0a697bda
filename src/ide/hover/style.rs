//! Attributes of `#!wiki`, and the properties and colours in their styles (language reference, section
//! 8.5).

use super::{Context, Hover, color};
use crate::data::directives::{AttributeValue, attribute};
use crate::ide::help::Topic;
use crate::model::Attribute;
use crate::text::Span;

pub fn hover(context: &Context, offset: usize) -> Option<Hover> {
    let model = context.document.model();
    let group = model.groups.get(model.group_at(offset)?)?;
    let is_here = |span: Option<Span>| span.is_some_and(|span| span.contains(offset));
    let attributes = model.attributes_of(group);
    let at = attributes.iter().find(|it| is_here(it.name) || is_here(it.value))?;
    match at.name.filter(|name| name.contains(offset)) {
        Some(name) => context.help(name, &Topic::attribute(&context.source(name))),
        None => value(context, at, offset),
    }
}

fn value(context: &Context, at: &Attribute, offset: usize) -> Option<Hover> {
    let known = attribute(&context.source(at.name?))?;
    if known.value != AttributeValue::Style {
        return None;
    }
    let value = at.value?;
    property(context, value, offset).or_else(|| color::hover(context, value, offset))
}

/// The property in whose name `offset` lies.
fn property(context: &Context, style: Span, offset: usize) -> Option<Hover> {
    let source = context.source(style);
    let inside = offset - style.start;
    let is_end = |character: char| matches!(character, ';' | '"');
    let start = source.get(..inside)?.rfind(is_end).map_or(0, |end| end + 1);
    let declaration = source.get(start..)?.split(is_end).next()?;
    let (name, _) = declaration.split_once(':')?;
    let start = style.start + start + name.len() - name.trim_start().len();
    let span = Span::new(start, start + name.trim().len());
    span.contains(offset)
        .then(|| context.help(span, &Topic::property(&name.trim().to_ascii_lowercase())))?
}
