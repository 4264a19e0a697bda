//! How a macro is written: its name and its arguments, in the reader's language (language reference,
//! section 11).

use crate::config::Language;
use crate::data::macros::{Argument, Form, Macro, Value};
use crate::text::Span;

/// A macro as it is written, and where in that its arguments stand, in bytes.
pub struct Usage {
    pub label: String,
    pub arguments: Vec<Span>,
}

impl Usage {
    /// That of `known`, under the one of its names that is meant.
    pub fn of(known: &Macro, name: &str, language: Language) -> Self {
        Self::with(name, known.arguments.iter().map(|argument| form(argument, language)))
    }

    /// That of a macro with these arguments.
    pub fn with(name: &str, forms: impl Iterator<Item = String>) -> Self {
        let mut label = format!("[{name}(");
        let mut arguments = Vec::new();
        for form in forms {
            if !arguments.is_empty() {
                label += ", ";
            }
            let start = label.len();
            label += &form;
            arguments.push(Span::new(start, label.len()));
        }
        match arguments.is_empty() {
            true => Self { label: format!("[{name}]"), arguments },
            false => Self { label: label + ")]", arguments },
        }
    }
}

/// An argument; behind one that may be left out stands a `?`.
pub fn form(argument: &Argument, language: Language) -> String {
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

/// What stands where the value has to be written.
fn placeholder(value: Value, language: Language) -> &'static str {
    match value {
        Value::Text => language.say("글", "text"),
        Value::Name => language.say("이름", "name"),
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

/// What a value has to look like, in Korean and English, where its placeholder doesn't say it.
fn value(value: Value) -> Option<(&'static str, &'static str)> {
    Some(match value {
        Value::Date => (
            "연도 네 자리, 월과 일 두 자리씩입니다.",
            "Four digits for the year, two each for month and day.",
        ),
        Value::Size => {
            ("숫자이고, `px`나 `%`를 붙일 수 있습니다.", "A number, with `px` or `%` or nothing.")
        }
        Value::Seconds => ("초 단위의 정수입니다.", "In whole seconds."),
        Value::Color => ("`#`과 숫자, 또는 색 이름입니다.", "`#` with digits, or a name."),
        Value::Text
        | Value::Name
        | Value::Formula
        | Value::Page
        | Value::Namespace
        | Value::Video
        | Value::Word(_) => return None,
    })
}

/// What an argument is for and what it looks like, in Korean and English.
pub fn meaning(argument: &Argument) -> (String, String) {
    let with = |meaning: &str, value: Option<&str>| match value {
        Some(value) => format!("{meaning} {value}"),
        None => meaning.to_owned(),
    };
    let (korean, english) = value(argument.value).unzip();
    (with(argument.korean, korean), with(argument.english, english))
}
