//! Words that several printers use.

use std::borrow::Cow;

use crate::config::Language;
use crate::rules::Severity;

/// What a severity is called; the English names are part of the JSON that programs read.
pub fn severity(severity: Severity, language: Language) -> &'static str {
    let korean = match severity {
        Severity::Error => "오류",
        Severity::Warning => "경고",
        Severity::Information => "정보",
        Severity::Hint => "힌트",
    };
    language.say(korean, severity.name())
}

/// The text with a mark in the place of what controls terminals: messages quote pages, and pages may
/// hold anything.
pub fn printable(text: &str) -> Cow<'_, str> {
    let is_control = |character: char| character.is_control();
    match text.contains(is_control) {
        true => text.replace(is_control, "\u{fffd}").into(),
        false => text.into(),
    }
}
