//! The headers of boxes: what the engine takes for a box, but not as it was meant.

use std::ops::Range;

use crate::data::directives::{self, AttributeValue};
use crate::model::Group;
use crate::text::Span;

use super::attributes::{self, Attribute, Header, Quotes};
use super::{Cut, Flaw, headers};
use crate::rules::Context;
use crate::rules::group::{condition, titles};
use crate::rules::parameters::has_parameter;

pub(super) fn flaw_of_attributes(context: &Context, group: &Group) -> Option<Flaw> {
    let text = context.text(group.header);
    let header = attributes::read(text);
    let place = |range: &Range<usize>| {
        Span::new(group.header.start + range.start, group.header.start + range.end)
    };
    swallowed(text, &header, place)
        .or_else(|| quotes(&header, place))
        .or_else(|| unknown(text, &header, place))
        .or_else(|| duplicate(text, &header, place))
        .or_else(|| spaces(&header, place))
        .or_else(|| {
            let quote = header.stray_quote?;
            Some(Flaw::StrayQuote { quote: place(&(quote..quote + 1)) })
        })
}

/// Text behind the attributes: the engine drops it with the rest of the line.
fn swallowed(text: &str, header: &Header, place: impl Fn(&Range<usize>) -> Span) -> Option<Flaw> {
    let rest = text[header.end..].trim_start();
    if rest.is_empty() {
        return None;
    }
    let swallowed = place(&(text.len() - rest.len()..text.len()));
    let safe = rest.matches("{{{").count() == rest.matches("}}}").count();
    let cut = Cut { at: place(&(header.end..header.end)).start, safe };
    Some(Flaw::Swallowed { text: swallowed, cut })
}

fn quotes(header: &Header, place: impl Fn(&Range<usize>) -> Span) -> Option<Flaw> {
    let wrong = header.attributes.iter().find(|attribute| attribute.quotes == Quotes::Wrong)?;
    Some(Flaw::AttributeQuotes { value: place(&wrong.quoted), content: place(&wrong.value) })
}

fn unknown(text: &str, header: &Header, place: impl Fn(&Range<usize>) -> Span) -> Option<Flaw> {
    let is_unknown =
        |attribute: &&Attribute| directives::attribute(&text[attribute.name.clone()]).is_none();
    let unknown = header.attributes.iter().find(is_unknown)?;
    Some(Flaw::AttributeUnknown { name: place(&unknown.name) })
}

fn duplicate(text: &str, header: &Header, place: impl Fn(&Range<usize>) -> Span) -> Option<Flaw> {
    let name = |attribute: &Attribute| &text[attribute.name.clone()];
    let attributes = &header.attributes;
    // Six names are known by now, so the first repetition is near.
    let (index, again) = attributes.iter().enumerate().find(|(index, attribute)| {
        attributes[..*index].iter().any(|other| name(other) == name(attribute))
    })?;
    let first = attributes[..index].iter().find(|other| name(other) == name(again))?;
    let start = text[..again.name.start].trim_end().len();
    Some(Flaw::AttributeDuplicate {
        name: place(&again.name),
        attribute: place(&(start..again.quoted.end)),
        first: place(&first.value),
        value: place(&again.value),
    })
}

fn spaces(header: &Header, place: impl Fn(&Range<usize>) -> Span) -> Option<Flaw> {
    let flawed = header.attributes.iter().find(|attribute| !attribute.is_sound())?;
    let name = place(&flawed.name);
    let edit = if flawed.is_apart {
        Span::new(name.end, place(&flawed.quoted).start)
    } else {
        Span::new(name.start, name.start)
    };
    Some(Flaw::AttributeSpace { name, edit })
}

pub(super) fn flaw_of_title(context: &Context, group: &Group) -> Option<Flaw> {
    if let Some(flaw) = swallowed_close(context, group) {
        return Some(flaw);
    }
    let title = context.text(group.header);
    if title.is_empty() {
        return Some(Flaw::TitleEmpty);
    }
    let markup = titles::markup(title)?;
    let start = group.header.start;
    Some(Flaw::TitleMarkup { markup: Span::new(start + markup.start, start + markup.end) })
}

pub(super) fn flaw_of_condition(context: &Context, group: &Group) -> Option<Flaw> {
    if let Some(flaw) = swallowed_close(context, group) {
        return Some(flaw);
    }
    let text = context.text(group.header);
    if has_parameter(text) {
        return None;
    }
    let (error, at) = condition::check(text)?;
    if text.is_empty() {
        return Some(Flaw::Condition { error, at: group.open });
    }
    let start = group.header.start;
    Some(Flaw::Condition { error, at: Span::new(start + at.start, start + at.end) })
}

/// A `}}}` on the line of a title or a condition, meant to close the group.
fn swallowed_close(context: &Context, group: &Group) -> Option<Flaw> {
    let at = headers::surplus_close(context.text(group.header))?;
    let text = Span::new(group.header.start + at, group.header.end);
    Some(Flaw::SwallowedClose { text })
}

/// The values of a box's styles that the engine takes, without their quotes.
pub(in crate::rules) fn styles<'a>(
    context: &'a Context,
    group: &'a Group,
) -> impl Iterator<Item = (&'a str, Span)> {
    context.model().attributes_of(group).iter().filter_map(|attribute| {
        let name = context.text(attribute.name?);
        let value = attribute.value?;
        let is_style = directives::attribute(name)?.value == AttributeValue::Style;
        let inside = Span::new(value.start + 1, value.end.checked_sub(1)?.max(value.start + 1));
        is_style.then_some((name, inside))
    })
}
