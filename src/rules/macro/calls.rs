//! The calls of macros on a page, with what is known of each macro.

use crate::data::macros::{self, Argument, Form, Value};
use crate::model::Macro;
use crate::text::Span;

use crate::rules::Context;

/// A call of a macro that the engine knows.
pub struct Call<'a> {
    pub span: Span,
    pub name: Span,
    pub arguments: &'a [Span],
    pub known: &'static macros::Macro,
}

/// An argument, split at its `=` where the macro looks for a name.
pub struct Given {
    pub span: Span,
    pub name: Option<Span>,
    pub value: Span,
}

/// The calls that end where they were meant to; of the others nothing can be said.
pub fn calls<'a>(context: &Context<'a>) -> impl Iterator<Item = Call<'a>> {
    all_calls(context).filter(|call| !call.is_unclosed(context))
}

/// Those of one macro, by any of its names.
pub fn calls_of<'a>(context: &Context<'a>, name: &str) -> impl Iterator<Item = Call<'a>> {
    let known = macros::find(name).into_iter();
    let all = known.flat_map(|known| {
        let macros = context.model().macros.iter();
        let named = macros.filter(|call| known.is_called(context.text(call.name)));
        named.map(|call| Call {
            span: call.span,
            name: call.name,
            arguments: &call.arguments,
            known,
        })
    });
    all.filter(|call| !call.is_unclosed(context))
}

pub fn all_calls<'a>(context: &Context<'a>) -> impl Iterator<Item = Call<'a>> {
    let read = |call: &'a Macro| {
        let known = macros::find(context.text(call.name))?;
        Some(Call { span: call.span, name: call.name, arguments: &call.arguments, known })
    };
    context.model().macros.iter().filter_map(read)
}

impl Call<'_> {
    pub fn is(&self, name: &str) -> bool {
        self.known.names.contains(&name)
    }

    /// Whether it has taken in what follows: the first argument goes on behind its line or a `]`.
    /// Arguments may hold line breaks, and those that are texts brackets.
    pub fn is_unclosed(&self, context: &Context) -> bool {
        let Some(positional) = self.known.positional() else { return false };
        let is_short = matches!(positional.value, Value::Page | Value::Video | Value::Date);
        let first = self.arguments.first().map(|first| context.text(*first)).unwrap_or_default();
        is_short && first.contains(['\n', ']'])
    }

    /// The value of the first argument.
    pub fn positional(&self, context: &Context) -> Option<(Span, &'static Argument)> {
        let argument = self.known.positional()?;
        let given = self.given(context).next().filter(|given| given.name.is_none())?;
        (!given.value.is_empty()).then_some((given.value, argument))
    }

    /// The arguments one by one. The first one is a name's value only if that name is known: a title
    /// or a text may hold a `=`.
    pub fn given(&self, context: &Context) -> impl Iterator<Item = Given> {
        self.arguments.iter().enumerate().map(|(index, &span)| {
            let whole = Given { span, name: None, value: span };
            let text = context.text(span);
            let Some(equals) = text.find('=').filter(|_| !self.takes_all()) else { return whole };
            let name = text[..equals].trim_end();
            let is_text = index == 0 && self.known.positional().is_some();
            if name.is_empty() || is_text && self.known.named(name).is_none() {
                return whole;
            }
            let value = text[equals + 1..].trim_start();
            Given {
                span,
                name: Some(Span::new(span.start, span.start + name.len())),
                value: Span::new(span.end - value.len(), span.end),
            }
        })
    }

    /// Whether it takes text of the author's own, in which a comma may have been meant as such.
    pub fn takes_text(&self) -> bool {
        self.is("include") || self.is("ruby")
    }

    /// Whether a `=` means nothing to it.
    fn takes_all(&self) -> bool {
        self.known.has(Form::Rest) || self.is("math")
    }
}
