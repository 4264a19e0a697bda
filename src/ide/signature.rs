//! What a macro takes between its parentheses, while they are being filled in (language reference,
//! section 11).

use super::call::Call;
use super::help::Topic;
use super::surroundings::Surroundings;
use crate::config::Language;
use crate::data::macros::{Argument, Form, Macro, Value};
use crate::document::Document;
use crate::text::{Reading, Span};

/// The form of a macro, and which part of it is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub label: String,
    /// Where each argument stands in the label, in bytes, and what it is.
    pub parameters: Vec<(Span, String)>,
    /// Index of the argument at the cursor; `None` where the macro takes no such argument.
    pub active: Option<usize>,
    /// In Markdown.
    pub documentation: Option<String>,
}

/// The signature of the macro whose arguments `offset` stands in.
pub fn signature(document: &Document, language: Language, offset: usize) -> Option<Signature> {
    if document.reading() == Reading::ArticleText {
        return None;
    }
    let around = Surroundings::new(document, offset);
    let call = Call::at(&around)?;
    let known = call.known;
    let (label, parameters) = label(known, language);
    let written = around.since(call.argument);
    Some(Signature {
        label,
        parameters,
        active: active(&call, written),
        documentation: Topic::macro_named(known.names[0]).explain(language),
    })
}

fn label(known: &Macro, language: Language) -> (String, Vec<(Span, String)>) {
    let mut label = format!("[{}(", known.names[0]);
    let mut parameters = Vec::new();
    for (index, argument) in known.arguments.iter().enumerate() {
        if index > 0 {
            label += ", ";
        }
        let start = label.len();
        label += &form(argument, language);
        let what =
            value(argument.value).map_or("", |(korean, english)| language.say(korean, english));
        parameters.push((Span::new(start, label.len()), what.to_owned()));
    }
    (label + ")]", parameters)
}

fn form(argument: &Argument, language: Language) -> String {
    let placeholder = placeholder(argument.value, language);
    let form = match argument.form {
        Form::Positional => placeholder.to_owned(),
        Form::Named(name) => format!("{name}={placeholder}"),
        Form::AnyNames => language.say("이름=값…", "name=value…").to_owned(),
        Form::Rest => format!("{placeholder}…"),
    };
    match argument.is_required || matches!(argument.form, Form::AnyNames | Form::Rest) {
        true => form,
        false => format!("{form}?"),
    }
}

fn placeholder(value: Value, language: Language) -> &'static str {
    match value {
        Value::Text => language.say("글", "text"),
        Value::Formula => "TeX",
        Value::Page => language.say("문서", "page"),
        Value::Namespace => language.say("이름공간", "namespace"),
        Value::Date => "YYYY-MM-DD",
        Value::Video => language.say("아이디", "id"),
        Value::Size => language.say("크기", "size"),
        Value::Seconds => language.say("초", "seconds"),
        Value::Color => language.say("색", "colour"),
        Value::Word(word) => word,
    }
}

/// What a value has to be, in Korean and English, where its placeholder doesn't say it.
fn value(value: Value) -> Option<(&'static str, &'static str)> {
    Some(match value {
        Value::Formula => ("쉼표도 수식의 일부입니다.", "Commas belong to the formula."),
        Value::Page => ("이름공간까지 쓴 제목.", "A title with its namespace."),
        Value::Date => ("네 자리, 두 자리, 두 자리 숫자.", "Four, two and two digits."),
        Value::Video => ("주소가 아니라 동영상의 아이디.", "The video's id, not its address."),
        Value::Size => {
            ("숫자, `px`나 `%`를 붙일 수 있습니다.", "A number, with `px` or `%` or nothing.")
        }
        Value::Seconds => ("초 단위의 정수.", "Whole seconds."),
        Value::Color => ("`#`과 숫자 또는 색 이름.", "`#` with digits, or a name."),
        Value::Text | Value::Namespace | Value::Word(_) => return None,
    })
}

/// The argument that `written`, what the cursor's argument holds so far, is or will be.
fn active(call: &Call, written: &str) -> Option<usize> {
    let arguments = call.known.arguments;
    let named = written.split_once('=').and_then(|(name, _)| {
        let name = name.trim();
        arguments.iter().position(|it| matches!(it.form, Form::Named(known) if known == name))
    });
    if named.is_some() {
        return named;
    }
    arguments.iter().position(|argument| match argument.form {
        Form::Positional => call.index == 0,
        Form::Named(name) => call.index > 0 && !call.has(name) && name.starts_with(written.trim()),
        Form::AnyNames | Form::Rest => call.index > 0,
    })
}
