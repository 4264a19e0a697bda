//! What a macro takes between its parentheses, while they are being filled in (language reference,
//! section 11).

use std::sync::Arc;

use super::call::Call;
use super::completion::{Parameter, Wiki};
use super::help::Topic;
use super::plain;
use super::surroundings::Surroundings;
use super::usage::{self, Usage};
use crate::config::Language;
use crate::data::macros::{Argument, Form};
use crate::document::Document;
use crate::model::unescape;
use crate::text::{Reading, Span};

/// Of a template that takes more, the others are only hinted at.
const MOST_VARIABLES: usize = 12;

/// Longer defaults are cut.
const DEFAULT_COLUMNS: usize = 20;

/// The form of a macro, and which part of it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub label: String,
    /// Where each argument stands in the label, in bytes, and what it is, in Markdown.
    pub parameters: Vec<(Span, String)>,
    /// Index of the argument at the cursor; `None` where the macro takes no such argument.
    pub active: Option<usize>,
    /// In Markdown.
    pub documentation: Option<String>,
}

/// An argument that a macro takes.
struct Slot {
    /// How it is written.
    form: String,
    meaning: String,
    place: Place,
}

/// Which arguments of a call a slot is for.
enum Place {
    First,
    Named(String),
    /// Any but the first.
    Others,
}

/// The signature of the macro whose arguments `offset` stands in.
pub fn signature(
    document: &Document,
    language: Language,
    offset: usize,
    wiki: &dyn Wiki,
) -> Option<Signature> {
    if document.reading() == Reading::ArticleText {
        return None;
    }
    let around = Surroundings::new(document, offset);
    let call = Call::at(&around)?;
    let slots = slots(&call, language, wiki);
    let usage = Usage::with(&call.name, slots.iter().map(|slot| slot.form.clone()));
    let active = active(&call, &slots, around.since(call.argument));
    let meanings = slots.into_iter().map(|slot| slot.meaning);
    Some(Signature {
        label: usage.label,
        parameters: usage.arguments.into_iter().zip(meanings).collect(),
        active,
        documentation: Topic::macro_named(&call.name).explain(language),
    })
}

fn slots(call: &Call, language: Language, wiki: &dyn Wiki) -> Vec<Slot> {
    let mut slots = Vec::new();
    for argument in call.known.arguments {
        let variables = match argument.form {
            Form::AnyNames => variables(call, wiki),
            _ => Default::default(),
        };
        let shown = variables.iter().take(MOST_VARIABLES);
        slots.extend(shown.map(|variable| slot_of_variable(variable, language)));
        if variables.is_empty() || variables.len() > MOST_VARIABLES {
            slots.push(slot(argument, language));
        }
    }
    slots
}

/// What the page takes that is included.
fn variables(call: &Call, wiki: &dyn Wiki) -> Arc<[Parameter]> {
    let title = call.arguments.first().map(|title| unescape(title)).unwrap_or_default();
    if title.is_empty() { Default::default() } else { wiki.variables(&title) }
}

fn slot(argument: &Argument, language: Language) -> Slot {
    let (korean, english) = usage::meaning(argument);
    Slot {
        form: usage::form(argument, language),
        meaning: language.say(&korean, &english).to_owned(),
        place: match argument.form {
            Form::Positional => Place::First,
            Form::Named(name) => Place::Named(name.to_owned()),
            Form::AnyNames | Form::Rest => Place::Others,
        },
    }
}

fn slot_of_variable(variable: &Parameter, language: Language) -> Slot {
    let name = &variable.name;
    let default = variable.default.as_ref();
    let form = match default {
        Some(default) => format!("{name}={}?", plain::shorten(default, DEFAULT_COLUMNS)),
        None => format!("{name}={}", language.say("값", "value")),
    };
    let topic = Topic::argument("include", name).entry();
    let meaning = topic.map(|it| language.say(&it.korean, &it.english).to_owned());
    Slot { form, meaning: meaning.unwrap_or_default(), place: Place::Named(name.clone()) }
}

/// The slot that `written`, what the cursor's argument holds so far, is or will be for.
fn active(call: &Call, slots: &[Slot], written: &str) -> Option<usize> {
    let given = written.split_once('=').map(|(name, _)| name.trim());
    let is_given = |slot: &Slot| matches!(&slot.place, Place::Named(name) if given == Some(name));
    slots.iter().position(is_given).or_else(|| {
        slots.iter().position(|slot| match &slot.place {
            Place::First => call.index == 0,
            Place::Named(name) => {
                call.index > 0 && !call.has(name) && name.starts_with(written.trim())
            }
            Place::Others => call.index > 0,
        })
    })
}
